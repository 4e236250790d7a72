import { hints } from '@yicun/kernel/parse';
import { settledRegister } from '@yicun/kernel/setting';
import { deliberation } from '@yicun/packs/participation/deliberation';
import { fundProject } from '@yicun/packs/participation/fundProject';
import { participationIndicators } from '@yicun/packs/participation/indicators';
import { describe, expect, test } from 'vitest';
import { figure, record, refused } from './records.ts';

describe('四议两公开', () => {
  const matter = {
    matter: '硬化巷道',
    kind: 'fourTwo',
    passed: true,
    valid: true,
    present: 40,
    agree: 30,
    resolvedOn: '2022-05-20',
  };
  const steps = { partyProposed: '2022-05-01', committeesDiscussed: '2022-05-05', partyReviewed: '2022-05-12' };

  test('skips no step', () => {
    expect(refused(deliberation, matter, 'resolved')).toBe('partyProposed');
    expect(refused(deliberation, { ...matter, ...steps, partyReviewed: null }, 'resolved')).toBe('partyReviewed');
    expect(refused(deliberation, { ...matter, ...steps }, 'resolved')).toBeNull();
  });

  test('takes them in their order', () => {
    const early = { ...matter, ...steps, committeesDiscussed: '2022-04-30' };
    expect(refused(deliberation, early, 'resolved')).toBe('committeesDiscussed');
    const late = { ...matter, ...steps, partyReviewed: '2022-05-21' };
    expect(refused(deliberation, late, 'resolved')).toBe('resolvedOn');
  });

  test('is not asked of an ordinary matter', () => {
    expect(refused(deliberation, { ...matter, kind: 'ordinary' }, 'resolved')).toBeNull();
  });
});

test('nobody votes who is not there, and what did not pass is not carried out', () => {
  expect(refused(deliberation, { matter: '选址', eligible: 50, present: 51 })).toBe('eligible');
  expect(refused(deliberation, { matter: '选址', present: 40, agree: 41 })).toBe('present');
  expect(refused(deliberation, { matter: '选址', kind: 'ordinary', passed: false }, 'executing')).toBe('passed');
});

test('a levy is compared with the cap once the district has entered one', () => {
  const levy = record(fundProject, { perHead: 2_500 });
  const hinted = (cap: number | null) =>
    hints(settledRegister(fundProject, { levyMoneyCap: cap, levyLabourCap: null }), levy, '2022-07-01').map(
      (one) => one.field,
    );
  expect(hinted(null)).toEqual([]);
  expect(hinted(2_000)).toEqual(['perHead']);
  expect(hinted(3_000)).toEqual([]);
});

test('the share of valid decisions is out of what was voted on, what failed included', () => {
  const records = [
    record(deliberation, { valid: true }, 'completed'),
    record(deliberation, { valid: false }, 'failed'),
    record(deliberation, {}, 'resolved'),
    record(deliberation, { valid: true }, 'discussed'),
  ];
  expect(figure(participationIndicators, 'decisionValidRate', records)).toEqual([1, 3]);
});
