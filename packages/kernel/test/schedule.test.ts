import { addDays } from '@yicun/kernel/clock';
import {
  addWorkingDays,
  type Calendar,
  type CurvePoint,
  distance,
  isWorkingDay,
  lateness,
  pointInForce,
  scheduleProgress,
} from '@yicun/kernel/schedule';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** 国办发明电〔2021〕11号: May Day 2022 was free from 30 April to 4 May, 24 April and 7 May were worked. */
const mayDay: Calendar = {
  ...{ '2022-04-30': 'off', '2022-05-01': 'off', '2022-05-02': 'off', '2022-05-03': 'off', '2022-05-04': 'off' },
  ...{ '2022-04-24': 'worked', '2022-05-07': 'worked' },
};
const plain: Calendar = {};
const day = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('2000-01-01', days));

describe('working days', () => {
  test('are the weekdays, holidays taken out and make-up days put in', () => {
    const worked = (from: string, count: number) =>
      Array.from({ length: count }, (_, i) => addDays(from, i)).filter((one) => isWorkingDay(one, mayDay));
    // From Saturday 23 April to Sunday 8 May 2022.
    expect(worked('2022-04-23', 16)).toEqual([
      ...['2022-04-24', '2022-04-25', '2022-04-26', '2022-04-27', '2022-04-28', '2022-04-29'],
      ...['2022-05-05', '2022-05-06', '2022-05-07'],
    ]);
  });

  test('are five of any seven days', () => {
    fc.assert(
      fc.property(day, (from) => {
        const week = Array.from({ length: 7 }, (_, i) => addDays(from, i));
        expect(week.filter((one) => isWorkingDay(one, plain))).toHaveLength(5);
      }),
    );
  });

  test('count a limit from the day after', () => {
    expect(addWorkingDays('2022-05-27', 1, plain)).toBe('2022-05-30'); // Friday to Monday
    expect(addWorkingDays('2022-05-28', 1, plain)).toBe('2022-05-30'); // Saturday to Monday
    expect(addWorkingDays('2022-04-29', 3, mayDay)).toBe('2022-05-07');
    expect(addWorkingDays('2022-05-27', 0, plain)).toBe('2022-05-27');
  });
});

test('a thing is late when its day is over; a month is due on its last day', () => {
  expect(lateness('2022-05-31', '2022-05-31')).toBe(0);
  expect(lateness('2022-05-31', '2022-06-01')).toBe(1);
  expect(lateness('2022-05', '2022-06-07')).toBe(7);
  expect(lateness('2022-05', '2022-05-01')).toBe(0);
});

describe('the declared schedule', () => {
  const curve: readonly CurvePoint[] = [
    { day: '2022-10-31', share: 1 },
    { day: '2022-05-31', share: 0.3 },
    { day: '2022-08', share: 0.6 },
  ];

  test('is null where none is declared: nothing is linear by default', () => {
    expect(scheduleProgress([], '2022-06-01')).toBeNull();
    expect(pointInForce([], '2022-06-01')).toBeNull();
  });

  test('a month counts as its last day', () => {
    const both = [
      { day: '2022-05', share: 0.5 },
      { day: '2022-05-30', share: 0.4 },
    ];
    expect([scheduleProgress(both, '2022-05-31'), scheduleProgress(both, '2022-06-01')]).toEqual([0.4, 0.5]);
  });

  test.each([
    ['2022-05-31', 0],
    ['2022-06-01', 0.3],
    ['2022-08-31', 0.3],
    ['2022-09-01', 0.6],
    ['2022-11-01', 1],
    ['2030-01-01', 1],
  ])('on %s asks for %s', (today, share) => expect(scheduleProgress(curve, today)).toBe(share));
});

describe('the distance to a goal', () => {
  const from = (comparator: 'atLeast' | 'equal' | 'atMost', value: number) => (is: number) =>
    distance({ comparator, value }, is);

  test('a target is reached or surpassed, also where it is written as equal', () => {
    for (const comparator of ['atLeast', 'equal'] as const) {
      const to = from(comparator, 24);
      expect([to(23), to(24), to(30)]).toEqual([
        { reached: false, missing: 1 },
        { reached: true, missing: 0 },
        { reached: true, missing: 0 },
      ]);
    }
  });

  test('控制在…以内 is kept when the value is not above it', () => {
    const within = from('atMost', 5);
    expect([within(4.5), within(5), within(5.1)]).toEqual([
      { reached: true, missing: 0 },
      { reached: true, missing: 0 },
      { reached: false, missing: 0.1 },
    ]);
  });

  test('is exact in decimals, and reached exactly when nothing is missing', () => {
    expect(from('atLeast', 92.8)(92.7).missing).toBe(0.1);
    const tenths = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 10);
    fc.assert(
      fc.property(fc.constantFrom('atLeast', 'equal', 'atMost'), tenths, tenths, (comparator, goal, is) => {
        const { reached, missing } = from(comparator, goal)(is);
        expect(missing === 0).toBe(reached);
        expect(missing).toBe(reached ? 0 : Math.round(Math.abs(goal - is) * 10) / 10);
      }),
    );
  });
});
