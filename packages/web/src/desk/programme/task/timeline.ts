/** Where days stand on a line. */

import { addDays, daysBetween } from '@yicun/kernel/clock';

/** The days a time line reaches over. */
export interface Reach {
  readonly from: string;
  readonly to: string;
}

/** From the first to the last of some days, in whole months, with room at both ends. */
export function reachOf(days: readonly string[]): Reach | null {
  const sorted = days.toSorted();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: `${first.slice(0, 7)}-01`, to: addDays(nextMonth(last), -1) };
}

/** How far along the line a day is: 0 at its beginning, 1 at its end. */
export function place(day: string, { from, to }: Reach): number {
  return Math.min(1, Math.max(0, daysBetween(from, day) / Math.max(1, daysBetween(from, to))));
}

/** Beginnings of months, as many as can be read: every month, every quarter, or every year. */
export function ticks({ from, to }: Reach): readonly string[] {
  const months = Math.round(daysBetween(from, to) / 30.4);
  const step = months <= 14 ? 1 : months <= 40 ? 3 : 12;
  const found: string[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) {
    if ((Number(month.slice(5, 7)) - 1) % step === 0) found.push(month);
  }
  return found;
}

function nextMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`;
}

/** The points of a polyline over values on days, from the lowest at the bottom to the highest on top. */
export function linePoints(
  values: readonly { readonly day: string; readonly value: number }[],
  width: number,
  height: number,
): string {
  const days = values.map(({ day }) => day).toSorted();
  const all = values.map(({ value }) => value);
  const reach = { from: days[0] ?? '', to: days.at(-1) ?? '' };
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  return values
    .map(({ day, value }) => `${round(place(day, reach) * width)},${round(height - ((value - low) / span) * height)}`)
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
