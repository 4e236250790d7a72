import type { Filterable } from '@yicun/kernel/filter';
import { matches, misuse } from '@yicun/kernel/filter';
import type { Json, Kind, KindUse } from '@yicun/kernel/kind';
import { isKindName, type KindName, kindNamed, type kinds } from '@yicun/kernel/kinds';
import { type ChoiceOptions, choice } from '@yicun/kernel/kinds/choice';
import { type NumberOptions, number } from '@yicun/kernel/kinds/number';
import { type RefOptions, ref } from '@yicun/kernel/kinds/ref';
import { refs } from '@yicun/kernel/kinds/refs';
import { rows } from '@yicun/kernel/kinds/rows';
import { text } from '@yicun/kernel/kinds/text';
import { unit } from '@yicun/kernel/kinds/unit';
import { faultText } from '@yicun/kernel/misdeclared';
import { sentence } from '@yicun/kernel/refusal';
import fc from 'fast-check';
import Schema from 'typebox/schema';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Fixture } from './fixture.ts';
import { fixtures } from './fixtures.ts';

const names = Object.keys(fixtures).filter(isKindName);

/** Stored values: whatever of the fixture's inputs the kind understands. */
function values(name: KindName): fc.Arbitrary<Json> {
  const kind = kindNamed(name);
  const { use, inputs } = fixtures[name];
  return inputs
    .map((input) => kind.parse(input, use.options))
    .filter((parsed) => parsed.ok)
    .map((parsed) => (parsed.ok ? parsed.value : null));
}

function recordWith(value: Json): Filterable {
  const spine = { id: 'r', register: 'r', unit: 'u', scope: '1/', seq: 1, stage: null, title: null, day: null };
  return { ...spine, data: value === null ? {} : { it: value } };
}

/** Values that no declaration should have, alone and as a part of what it should. */
const plain: readonly Json[] = [null, true, 0, -1, '', 'x', [], {}];
const odd: readonly Json[] = [...plain, ...plain.flatMap((one) => [[one], { a: one }, { zh: one }, { a: { b: one } }])];

/** As much as a cell of Excel holds, of what makes a careless pattern go back over it again and again. */
const fullCells = [' x', '  \n', 'T ', '1.', '1 ', '(', '张 ', '1,', '{"a":'].flatMap((one) => [
  one.repeat(32_000 / one.length),
  one.slice(0, 1).repeat(32_000),
  `LINESTRING (${one.repeat(8000)}`,
]);

describe.each(names)('%s', (name) => {
  const kind: Kind = kindNamed(name);
  const fixture = fixtures[name];
  const { options } = fixture.use;
  const holds = (op: 'eq' | 'lt' | 'gt', a: Json, b: Json) => matches({ field: 'it', op, value: b }, recordWith(a));

  test('is called what the table calls it, in two languages', () => {
    expect(kind.name).toBe(name);
    expect(fixture.use.kind).toBe(name);
    expect(kind.label.zh && kind.label.en).toBeTruthy();
  });

  test('takes its options, and complains of wrong ones', () => {
    expect(kind.checkOptions(options)).toBeNull();
    for (const [wrong, complaint] of fixture.wrongOptions) {
      expect(faultText(kind.checkOptions(wrong as KindUse['options']) ?? ''), JSON.stringify(wrong)).toContain(
        complaint,
      );
    }
  });

  test('complains of options of whatever shape, for the desk sends them too', () => {
    const known = [options, ...fixture.wrongOptions.map(([wrong]) => wrong)].flatMap((one) => Object.keys(one));
    const given = known.flatMap((name) => odd.map((value) => ({ ...options, [name]: value })));
    for (const one of given) {
      if (kind.checkOptions(one) !== null) continue;
      // What was let through is good for whatever is asked of a field.
      kind.schema(one);
      for (const [value] of fixture.shown) kind.show(value, one, 'zh');
    }
  });

  test('understands what is valid', () => {
    for (const [input, value] of fixture.valid) expect(kind.parse(input, options)).toEqual({ ok: true, value });
  });

  test('refuses what is not, with a sentence that has no gap but the field', () => {
    for (const [input, code] of fixture.invalid) {
      const parsed = kind.parse(input, options);
      expect(parsed, String(input)).toMatchObject({ ok: false, why: { code } });
      if (parsed.ok) continue;
      const why = { ...parsed.why, details: { ...parsed.why.details, field: '面积' } };
      expect(sentence(why, 'zh') + sentence(why, 'en')).not.toMatch(/[{}]|undefined|object/);
    }
  });

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (input) => {
        const parsed = kind.parse(input, options);
        if (parsed.ok) expect(kind.parse(parsed.value, options)).toEqual(parsed);
      }),
    );
  });

  test('shows values in both languages', () => {
    for (const [value, zh, en] of fixture.shown) {
      expect(kind.show(value, options, 'zh')).toBe(zh);
      expect(kind.show(value, options, 'en')).toBe(en);
    }
  });

  test('reads what people type into cells', () => {
    for (const [cell, value] of fixture.typed) {
      expect(kind.fromCell(cell, options), String(cell)).toEqual({ ok: true, value });
    }
    for (const [cell, code] of fixture.mistyped) {
      expect(kind.fromCell(cell, options), String(cell)).toMatchObject({ ok: false, why: { code } });
    }
  });

  test('reads any cell, whatever it holds, and gives what it would store', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom(...fullCells));
    fc.assert(
      fc.property(cell, (given) => {
        const read = kind.fromCell(given, options);
        if (read.ok) expect(kind.parse(read.value, options)).toEqual(read);
      }),
    );
  });

  test('reads a full cell at once', () => {
    for (const cell of fullCells) {
      const began = performance.now();
      kind.fromCell(cell, options);
      expect(performance.now() - began, cell.slice(0, 20)).toBeLessThan(1000);
    }
  });

  test('what it stores, it takes again unchanged; its schema says the same; JSON keeps it', () => {
    const schema = Schema.Compile({ ...kind.schema(options) });
    fc.assert(
      fc.property(values(name), (value) => {
        expect(kind.parse(value, options)).toEqual({ ok: true, value });
        expect(schema.Check(value), JSON.stringify(value)).toBe(true);
        expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      }),
    );
  });

  test('what goes into a cell comes back, and is never a formula', () => {
    fc.assert(
      fc.property(values(name), (value) => {
        const cell = kind.toCell(value, options);
        if (typeof cell === 'string') expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        if (fixture.throughCells) expect(kind.fromCell(cell, options)).toEqual({ ok: true, value });
        else expect(kind.fromCell(cell, options)).toMatchObject({ ok: false, why: { code: 'value.notFromCell' } });
      }),
    );
  });

  test('compares as it says', () => {
    fixture.ascending.forEach((a, i) => {
      fixture.ascending.forEach((b, j) => {
        expect([a, b, holds('lt', a, b), holds('eq', a, b), holds('gt', a, b)]).toEqual([a, b, i < j, i === j, i > j]);
      });
    });
    const ordered = kind.comparison === 'text' || kind.comparison === 'number';
    expect(fixture.ascending.length > 1).toBe(ordered);
    expect(misuse({ field: 'it', op: 'lt', value: fixture.ascending[0] ?? '' }, () => kind.comparison) === null).toBe(
      ordered,
    );
  });

  test('names its items if it grows', () => {
    if (!kind.itemId) return expect(['notes', 'files', 'photo']).not.toContain(name);
    const { itemId } = kind;
    for (const [value] of fixture.shown) {
      for (const item of Array.isArray(value) ? value : []) expect(itemId(item)).toMatch(/^[0-9a-f-]{36,64}$/);
    }
    return expect(kind.comparison).toBe('none');
  });
});

test.each(names)('%s masks what its fixture says, or nothing', (name) => {
  const { mask } = kindNamed(name);
  const { masked } = fixtures[name] as Fixture;
  expect(mask === undefined).toBe(masked === undefined);
  for (const [value, shown] of masked ?? []) expect(mask?.(value)).toBe(shown);
});

test('what a value points to is found in lists and in rows too', () => {
  const [well, village] = ['018f6d3a-0000-7000-8000-00000000000a', '018f6d3a-0000-7000-8000-00000000000b'];
  const where = { field: 'stage', op: 'eq', value: 'running' } as const;
  const columns = {
    wells: { ...refs({ register: 'well', where }), label: { zh: '机井', en: 'Wells' } },
    village: { ...unit(), label: { zh: '村', en: 'Village' } },
    item: { ...text(), label: { zh: '品名', en: 'Item' } },
  };
  const { kind, options } = rows({ columns });
  const pointers = [
    { register: 'well', where, id: well },
    { register: null, id: village },
  ];
  const value = [{ item: '水泥' }, { wells: [well], village }];
  expect(kindNamed(kind).pointsTo?.(value, options)).toEqual(pointers);
  expect(kindNamed(kind).targets?.(options)).toEqual([{ register: 'well', where }, { register: null }]);
  expect(kindNamed('units').pointsTo?.([village], {})).toEqual([pointers[1]]);
  expect(kindNamed('text').pointsTo).toBeUndefined();
});

test('remarks are signed item by item', () => {
  const note = { id: '018f6d3a-0000-7000-8000-00000000000a', text: '已清', at: '2022-05-31T08:00:00.000Z', by: 'x' };
  const at = '2022-06-01T08:00:00.000Z';
  expect(kindNamed('notes').signed?.([note], 'wang', at)).toEqual([{ ...note, by: 'wang', at }]);
});

test('a kind that nobody made is no kind', () => {
  expect(isKindName('toString')).toBe(false);
  expect(() => kindNamed('colour')).toThrow('No kind is called "colour"');
});

test('the words of declarations carry the types of their options', () => {
  expectTypeOf(number).parameters.toEqualTypeOf<[options?: NumberOptions]>();
  expectTypeOf(choice).parameters.toEqualTypeOf<[options: ChoiceOptions]>();
  expectTypeOf(ref).parameters.toEqualTypeOf<[options: RefOptions]>();
  expectTypeOf<KindName>().toEqualTypeOf<keyof typeof kinds>();
  // @ts-expect-error a misspelt option does not compile
  number({ minimum: 3 });
});
