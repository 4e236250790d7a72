import {
  addDays,
  dated,
  daysBetween,
  driftMs,
  endOfDay,
  instantOf,
  isDay,
  lastDay,
  nextTick,
  ownTick,
  shanghaiDay,
  type Tick,
  tickAt,
  withinDrift,
} from '@yicun/kernel/clock';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const instant = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2100-01-01') });

describe('the hybrid clock', () => {
  test('never issues a tick that is not later than all it has issued or seen, even when its wall clock goes back', () => {
    const walls = fc.array(fc.tuple(instant, fc.option(instant)), { maxLength: 30 });
    fc.assert(
      fc.property(walls, (moments) => {
        let last: Tick | null = null;
        for (const [wall, seen] of moments) {
          if (seen !== null && (last === null || tickAt(seen) > last)) last = tickAt(seen);
          const next: Tick = nextTick(last, wall);
          expect(next).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z[0-9a-f]{4}$/);
          if (last !== null) expect(next > last).toBe(true);
          expect(next >= tickAt(wall)).toBe(true);
          last = next;
        }
      }),
    );
  });

  test('goes on when the counter of a millisecond is used up', () => {
    expect(nextTick('2022-05-31T08:00:00.000Zffff', 0)).toBe('2022-05-31T08:00:00.001Z0000');
    expect(nextTick('2022-05-31T08:00:00.000Z00ff', 0)).toBe('2022-05-31T08:00:00.000Z0100');
  });

  test('an edit from a clock that runs ahead is dated at the limit, and keeps its place among its own', () => {
    fc.assert(
      fc.property(instant, instant, instant, (now, a, b) => {
        const [first, second] = [tickAt(Math.min(a, b)), tickAt(Math.max(a, b), 1)];
        const [datedFirst, datedSecond] = [withinDrift(first, now), withinDrift(second, now)];
        expect(datedFirst < datedSecond).toBe(true);
        expect(datedSecond < tickAt(now + driftMs + 1)).toBe(true);
        expect([ownTick(datedFirst), ownTick(datedSecond)]).toEqual([first, second]);
        expect(nextTick(datedSecond, 0) > datedSecond).toBe(true);
        if (second <= tickAt(now + driftMs)) expect(datedSecond).toBe(second);
      }),
    );
    expect(ownTick(dated('2022-05-31T08:00:00.000Z0001', dated(tickAt(0), tickAt(7))))).toBe(tickAt(7));
    expect(instantOf(withinDrift('2100-01-01T00:00:00.000Z0000', 0))).toBe('1970-01-01T00:05:00.000Z');
  });
});

describe('the calendar of Asia/Shanghai', () => {
  test('the day changes at 16:00 UTC', () => {
    expect(shanghaiDay('2022-05-31T15:59:59.999Z')).toBe('2022-05-31');
    expect(shanghaiDay('2022-05-31T16:00:00.000Z')).toBe('2022-06-01');
    expect(endOfDay('2022-05-31')).toBe('2022-05-31T16:00:00.000Z');
  });

  test('agrees with the time zone database', () => {
    const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    fc.assert(fc.property(instant, (ms) => shanghaiDay(ms) === shanghai.format(ms)));
  });

  test('days add up', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -4000, max: 4000 }), (ms, days) => {
        const day = shanghaiDay(ms);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysBetween('2022-06-01', '2022-05-31')).toBe(-1);
  });

  test('a month is due on its last day, a day on itself', () => {
    expect(['2022-02', '2024-02', '2022-12', '2022-05-30'].map(lastDay)).toEqual([
      '2022-02-28',
      '2024-02-29',
      '2022-12-31',
      '2022-05-30',
    ]);
  });

  test('knows the days there are', () => {
    expect(['2024-02-29', '2022-12-31'].every(isDay)).toBe(true);
    expect(['2022-02-29', '2022-13-01', '2022-00-10', '2022-1-1', '', '2022-05-31T00:00'].some(isDay)).toBe(false);
  });
});
