import type { Filter } from '@yicun/kernel/filter';
import { house } from '@yicun/packs/house';
import type { HistoryEntry } from '@yicun/server/wire';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openContests } from '../src/desk/records/story.ts';
import { addressOf, keptOf, listAddress } from '../src/desk/registers/address.ts';
import { columnsOf, isSortable, neededWith, nextSort } from '../src/desk/registers/columns.ts';
import { type Asked, askedIn, askedOf, partFor, partsOf, withPart } from '../src/desk/registers/parts.ts';

const toilet = house.registers.householdToilet ?? raise();
const none: ReadonlySet<string> = new Set();

function raise(): never {
  throw new Error('There is no household toilet any more.');
}

const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const words = fc.string({ minLength: 1 }).filter((one) => one.trim() === one);
const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc.uniqueArray(words, { minLength: 1 }).map((values): Asked => ({ is: 'oneOf', values })),
  fc.boolean().map((value): Asked => ({ is: 'yesNo', value })),
  fc.tuple(day, fc.boolean()).map(([at, open]): Asked => {
    const from = at.toISOString().slice(0, 10);
    return open ? { is: 'between', from, to: null } : { is: 'between', from: null, to: from };
  }),
  fc.tuple(fc.integer(), fc.integer()).map(([from, to]): Asked => ({ is: 'between', from, to })),
  words.map((one): Asked => ({ is: 'contains', words: one })),
  fc.boolean().map((value): Asked => ({ is: 'filled', value })),
);

describe('a filter by its parts', () => {
  test('what is asked of a field is understood again, of a set too', () => {
    fc.assert(
      fc.property(asked, fc.boolean(), (one, isSet) => {
        const part = partFor('field', isSet && one.is === 'oneOf', one);
        expect(part === null ? null : askedIn(part, 'field')).toEqual(one);
        expect(part === null ? null : askedIn(part, 'other')).toBeNull();
      }),
    );
  });

  test('a part is put in the place of what was asked of the field before, and taken away', () => {
    const first = withPart(undefined, 'a', { field: 'a', op: 'eq', value: true });
    const both = withPart(first, 'b', { field: 'b', op: 'contains', value: '东' });
    expect(partsOf(both)).toHaveLength(2);
    const changed = withPart(both, 'a', { field: 'a', op: 'eq', value: false });
    expect(askedOf(changed, 'a')).toEqual({ is: 'yesNo', value: false });
    expect(askedOf(changed, 'b')).toEqual({ is: 'contains', words: '东' });
    expect(withPart(withPart(changed, 'a', null), 'b', null)).toBeUndefined();
  });

  test('what no input can show is left as it is, and stays when others are changed', () => {
    const strange: Filter = { any: [{ field: 'a', op: 'eq', value: true }, { not: { field: 'b', op: 'present' } }] };
    const than: Filter = { field: 'a', op: 'lt', than: 'b' };
    for (const one of [strange, than]) {
      expect(askedOf(one, 'a')).toBeNull();
      expect(partsOf(withPart(one, 'a', { field: 'a', op: 'eq', value: true }))).toContainEqual(one);
    }
  });
});

describe('the address of a list', () => {
  test('is understood, and what is nothing of it is left out', () => {
    const filter = { field: 'stage', op: 'eq', value: 'inUse' };
    const given = { q: 24, filter: JSON.stringify(filter), size: 100, sort: '-day', page: 2, after: 'x', other: 1 };
    expect(listAddress(given)).toEqual({ q: '24', filter, size: 100, sort: '-day', page: 2, after: 'x' });
    expect(listAddress({ q: '', filter: '{"field":', size: 70, page: 2, cols: 7 })).toEqual({ cols: '7' });
  });

  test('is kept without the page, and comes back the same', () => {
    const address = listAddress({ q: '东', filter: { field: 'a', op: 'present' }, size: 200, page: 3, after: 'x' });
    const { page: _page, after: _after, ...rest } = address;
    expect(addressOf(keptOf(address))).toEqual(rest);
    // However its parts were put together.
    expect(JSON.stringify(keptOf({ size: 200, q: '东', filter: { field: 'a', op: 'present' } }))).toBe(
      JSON.stringify(keptOf(address)),
    );
  });
});

describe('columns', () => {
  test('are as declared, with what names the record first; others can be asked for', () => {
    expect(columnsOf(toilet, none, {}).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['title', 'unit', 'stage', 'toiletType']),
    );
    expect(columnsOf(toilet, none, { cols: 'seq,moon,title,recordNo,seq' }).map(({ name }) => name)).toEqual([
      'title',
      'seq',
    ]);
    expect(columnsOf(toilet, new Set(['household']), { cols: 'household' }).map(({ name }) => name)).toEqual(['title']);
  });

  test('are sorted by only where a large register keeps them in order', () => {
    const sortable = columnsOf(toilet, none, { cols: 'unit,seq,toiletType,household,tankMaterial' }).filter(isSortable);
    expect(sortable.map(({ name }) => name)).toEqual(['title', 'seq', 'toiletType']);
    expect([nextSort({}, 'day'), nextSort({ sort: 'day' }, 'day'), nextSort({ sort: '-day' }, 'day')]).toEqual([
      'day',
      '-day',
      undefined,
    ]);
  });

  test('of what is masked can be looked at, and neither sorted by nor asked about', () => {
    const family = house.registers.household ?? raise();
    const hidden = new Set(Object.values(family.fields).flatMap(({ name, personal }) => (personal ? [name] : [])));
    const shown = columnsOf(family, hidden, { cols: [...hidden].join(',') });
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.filter(isSortable)).toEqual([]);
    expect(neededWith(shown)).toEqual([]);
  });

  test('say what has to come with the rows', () => {
    expect(neededWith(columnsOf(toilet, none, { cols: 'household,seq,toiletType' }))).toEqual(['household', 'seq']);
  });
});

describe('values written at the same time', () => {
  const entry = (seq: number, changed: readonly string[], contested: readonly string[]): HistoryEntry => ({
    ...{ seq, at: '', editedAt: '', actor: { id: 'a', display: 'a' }, via: 'desk', opening: null, redacted: false },
    changed: Object.fromEntries(changed.map((name) => [name, [1, 2]])),
    contested: contested.map((field) => ({ field, kept: 1, other: 2 })),
  });

  test('are open until somebody writes the field again', () => {
    const open = openContests([entry(4, ['c'], []), entry(3, ['a'], ['a', 'b', 'c']), entry(2, ['b'], ['b'])]);
    expect(open.map(({ field, entry: { seq } }) => [field, seq])).toEqual([
      ['a', 3],
      ['b', 3],
    ]);
  });
});
