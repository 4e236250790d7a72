import type { UnitInfo } from '@yicun/server/wire';
import { describe, expect, test } from 'vitest';
import { type Branch, pruned, treeOf } from '../src/desk/units/tree.ts';
import { changed, valuesOf } from '../src/desk/units/unitValues.ts';

function unit(id: string, parent: string | null, name: string, more: Partial<UnitInfo> = {}): UnitInfo {
  const plain = { code: null, validFrom: '2022-01-01', validTo: null, aliases: [], members: [], accounts: 0 };
  return { id, parent, path: `${id}/`, name, kind: 'village', ...plain, ...more };
}

const units = [
  unit('d', null, '利通区'),
  unit('g', 'd', '古城镇'),
  unit('j', 'd', '金积镇', { code: '640302104000' }),
  unit('z', 'd', '区住房城乡建设和交通局', { aliases: ['住建局'] }),
  unit('gc', 'g', '朝阳村'),
  unit('jc', 'j', '朝阳村'),
];

/** The tree as names in brackets. */
function drawn(branches: readonly Branch[]): string {
  return branches.map(({ unit: { name }, below }) => (below.length ? `${name}(${drawn(below)})` : name)).join(' ');
}

describe('the tree of units', () => {
  test('puts each unit below its own', () => {
    expect(drawn(treeOf(units))).toBe('利通区(古城镇(朝阳村) 金积镇(朝阳村) 区住房城乡建设和交通局)');
  });

  test('keeps a unit whose parent one may not see', () => {
    expect(drawn(treeOf(units.slice(1, 3)))).toBe('古城镇 金积镇');
  });

  test.each([
    ['朝阳', 2, '利通区(古城镇(朝阳村) 金积镇(朝阳村))'],
    ['住建', 1, '利通区(区住房城乡建设和交通局)'],
    ['302104', 1, '利通区(金积镇)'],
    ['没有的', 0, ''],
    ['', 6, drawn(treeOf(units))],
  ])('a search for "%s" finds %i and shows where they belong', (words, found, shown) => {
    const sought = pruned(units, words);
    expect(sought.found).toBe(found);
    expect(drawn(treeOf(sought.kept))).toBe(shown);
  });
});

describe('a unit that is changed', () => {
  const before = valuesOf(unit('z', 'd', '区住房城乡建设和交通局', { aliases: ['住建局'] }), null);

  test('sends only what differs', () => {
    expect(changed(before, { ...before, aliases: ['住建局', '住房和城乡建设局'] })).toEqual({
      aliases: ['住建局', '住房和城乡建设局'],
    });
    expect(changed(before, { ...before, validTo: '2022-12-31', parent: 'g' })).toEqual({
      validTo: '2022-12-31',
      parent: 'g',
    });
    expect(changed(before, { ...before })).toEqual({});
  });

  test('a new one begins below the unit that was chosen', () => {
    expect(valuesOf(null, 'd')).toMatchObject({ parent: 'd', name: '', validTo: null });
  });
});
