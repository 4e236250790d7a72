import { addDays, daysBetween } from '@yicun/kernel/clock';
import { isWorkingDay } from '@yicun/kernel/schedule';
import { holidays } from '@yicun/packs/office/holidays';
import { expect, test } from 'vitest';

// 全国年节及纪念日放假办法: eleven days a year, thirteen since 2025 (国务院令第795号). What is free beyond is worked on a
// weekend, so the working days of a year are its weekdays less those.
test.each([
  ['2022', 11],
  ['2023', 11],
  ['2024', 11],
  ['2025', 13],
  ['2026', 13],
])('%s has as many working days as the law leaves', (year, free) => {
  const days = Array.from({ length: daysBetween(`${year}-01-01`, `${year}-12-31`) + 1 }, (_, i) =>
    addDays(`${year}-01-01`, i),
  );
  const weekdays = days.filter((day) => isWorkingDay(day, {})).length;
  expect(days.filter((day) => isWorkingDay(day, holidays)).length).toBe(weekdays - free);
});

test('only weekends are worked in exchange', () => {
  const worked = Object.entries(holidays).flatMap(([day, said]) => (said === 'worked' ? [day] : []));
  expect(worked.filter((day) => isWorkingDay(day, {}))).toEqual([]);
});
