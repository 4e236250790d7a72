/**
 * The hybrid clock of edits, and the calendar of Asia/Shanghai.
 *
 * A tick is the ISO instant to the millisecond followed by a four-digit hexadecimal counter
 * (`2022-05-31T08:00:00.000Z0000`), so ticks order as text. A device never issues a tick that is not later than every
 * tick it has issued or seen, even when its wall clock is set back.
 */
export type Tick = string;

/** Tolerated drift of a device's clock into the future: 5 minutes. */
export const driftMs = 5 * 60_000;

const counterMost = 0xffff;

/** The next tick after `last` (null: none yet), at the wall time `now` in milliseconds since 1970. */
export function nextTick(last: Tick | null, now: number): Tick {
  const wall = tickAt(now, 0);
  if (last === null || wall > last) return wall;
  const counter = Number.parseInt(last.slice(24), 16);
  const instant = Date.parse(last.slice(0, 24));
  return counter < counterMost ? tickAt(instant, counter + 1) : tickAt(instant + 1, 0);
}

/** The tick of an instant in milliseconds since 1970. */
export function tickAt(instant: number, counter = 0): Tick {
  return `${new Date(instant).toISOString()}${counter.toString(16).padStart(4, '0')}`;
}

/**
 * An edit from a clock that runs further ahead is dated at the limit, so that it cannot win every merge for ever.
 *
 * @param now  wall time of the server, in milliseconds since 1970
 */
export function withinDrift(at: Tick, now: number): Tick {
  const limit = tickAt(now + driftMs);
  return at > limit ? dated(limit, at) : at;
}

/** A tick that counts as `as` and remembers its own: `…Z0000~2023-…`. It orders just behind `as`. */
export function dated(as: Tick, at: Tick): Tick {
  return `${as.slice(0, 28)}~${ownTick(at)}`;
}

/** The tick the device itself gave, whatever it is dated: the edits of one device order as they were made. */
export function ownTick(at: Tick): Tick {
  return at.slice(at.indexOf('~') + 1);
}

/** The instant of a tick, as ISO text. */
export function instantOf(at: Tick): string {
  return at.slice(0, 24);
}

/**
 * The day in Asia/Shanghai of an instant (ISO text or milliseconds): `2022-05-31`. China has kept UTC+8 without
 * summer time since 1992, and no record of a programme is older.
 */
export function shanghaiDay(instant: string | number): string {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The first instant (ISO, UTC) after a day in Asia/Shanghai has ended. */
export function endOfDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + 16 * 3_600_000).toISOString();
}

/** `2022-05-31` moved by a number of days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000);
}

/** The last day of a month: `2022-02` gives `2022-02-28`. A day stays as it is. */
export function lastDay(due: string): string {
  if (due.length === 10) return due;
  const [year = 0, month = 0] = due.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Does this text name a day that exists? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}
