import type { AccountInfo, GrantInfo, UnitInfo } from '@yicun/server/wire';
import { describe, expect, test } from 'vitest';
import { sifted, stateOf } from '../src/desk/people/sift.ts';

const now = '2022-06-15T08:00:00.000Z';

function person(name: string, display: string, unit: string, more: Partial<AccountInfo> = {}): AccountInfo {
  const plain = { disabled: false, lockedUntil: null, mustChangePassword: false, demo: false, grants: [] };
  return { id: name, name, display, unit, ...plain, ...more };
}

function post(role: string, unit: string): GrantInfo {
  return { id: `${role}@${unit}`, role, unit, unitName: unit, path: '', until: null, registers: null };
}

const paths: Record<string, string> = { district: '1/', township: '1/2/', village: '1/2/5/', other: '1/20/' };
const units = new Map(Object.entries(paths).map(([id, path]) => [id, { id, path } as UnitInfo]));

const all = [
  person('ma', '马建国', 'township'),
  person('wang', '王秀兰', 'village', { grants: [post('villageClerk', 'village')] }),
  person('li', '李志强', 'other', {
    grants: [post('townshipOfficer', 'township')],
    lockedUntil: '2022-06-15T09:00:00.000Z',
  }),
  person('yang', '杨生林', 'other', { disabled: true, lockedUntil: '2022-06-15T09:00:00.000Z' }),
];

describe('people', () => {
  test.each([
    [{}, ['ma', 'wang', 'li', 'yang']],
    [{ search: '秀' }, ['wang']],
    [{ search: 'YANG' }, ['yang']],
    [{ unit: 'township' }, ['ma', 'wang', 'li']],
    [{ unit: 'other' }, ['li', 'yang']],
    [{ unit: 'gone' }, []],
    [{ role: 'townshipOfficer' }, ['li']],
    [{ state: 'locked' as const }, ['li']],
    [{ state: 'disabled' as const, search: '马' }, []],
  ])('%o leaves %o', (sieve, names) => {
    expect(sifted(all, sieve, units, now).map(({ name }) => name)).toEqual(names);
  });

  test('a lock ends by itself', () => {
    const li = all[2]!;
    expect(stateOf(li, now)).toBe('locked');
    expect(stateOf(li, '2022-06-15T09:00:00.001Z')).toBe('active');
  });

  test('what outweighs what', () => {
    expect(stateOf(person('a', 'a', 'x', { mustChangePassword: true }), now)).toBe('fresh');
    expect(stateOf(person('a', 'a', 'x', { mustChangePassword: true, lockedUntil: '2099' }), now)).toBe('locked');
    expect(stateOf(all[3]!, now)).toBe('disabled');
  });
});
