import { addDays, daysBetween, lastDay } from './clock.ts';
import { minus } from './decimal.ts';

/**
 * Days off and make-up working days, as the State Council announces them each autumn for the next year. Every other
 * Saturday and Sunday is free, every other day is worked. Plain data by day: it travels with the house.
 */
export type Calendar = Readonly<Record<string, 'off' | 'worked'>>;

export function isWorkingDay(day: string, calendar: Calendar): boolean {
  const said = Object.hasOwn(calendar, day) ? calendar[day] : undefined;
  const weekday = ((daysBetween('2022-01-01', day) % 7) + 7) % 7; // 2022-01-01 was a Saturday
  return said === undefined ? weekday > 1 : said === 'worked';
}

/** The day that lies `count` working days after `day`; a limit of one working day from Friday ends on Monday. */
export function addWorkingDays(day: string, count: number, calendar: Calendar): string {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, calendar)) left--;
  }
  return reached;
}

/**
 * Days that a thing is late; 0 until its day is over. A month is due on its last day.
 *
 * @param due  `2022-05-31` or `2022-05`
 */
export function lateness(due: string, today: string): number {
  return Math.max(0, daysBetween(lastDay(due), today));
}

/** By the end of `day` (a month: of its last day) this share of the work, 0 to 1, should be done. Shares never fall. */
export interface CurvePoint {
  readonly day: string;
  readonly share: number;
}

/**
 * 序时进度: the share of the work that should be done by now, 0 to 1, or null when no curve is declared. Between two
 * points it stays where it was: nothing is linear by default, for the ground is frozen from November to March
 * (PRODUCT §6.10). A point counts once its day is over, as a deadline does.
 */
export function scheduleProgress(curve: readonly CurvePoint[], today: string): number | null {
  if (curve.length === 0) return null;
  return pointInForce(curve, today)?.share ?? 0;
}

/** The last point whose day is over, or null before the first. */
export function pointInForce(curve: readonly CurvePoint[], today: string): CurvePoint | null {
  const over = curve.filter((point) => lateness(point.day, today) > 0);
  return over.toSorted((a, b) => daysBetween(lastDay(b.day), lastDay(a.day)) || a.share - b.share).at(-1) ?? null;
}

/** What a figure is to reach. `atMost`: only where the text says 控制在…以内. */
export interface Goal {
  readonly comparator: 'atLeast' | 'equal' | 'atMost';
  readonly value: number;
}

/** Is the goal reached, and if not, by how much it is missed (above 0, in the unit of the goal)? */
export interface Distance {
  readonly reached: boolean;
  readonly missing: number;
}

/**
 * How far a value is from its goal. A target is reached or surpassed: `equal` is judged as `atLeast`, for a village
 * too many is no failure (PRODUCT §6.2). Of a range (1—2个) the lower end is the goal.
 */
export function distance(goal: Goal, value: number): Distance {
  const gap = goal.comparator === 'atMost' ? minus(value, goal.value) : minus(goal.value, value);
  return { reached: gap <= 0, missing: Math.max(0, gap) };
}
