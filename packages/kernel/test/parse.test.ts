import type { RecordState } from '@yicun/kernel/change';
import { files } from '@yicun/kernel/kinds/files';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { complaint, parseFields } from '@yicun/kernel/parse';
import { sentence } from '@yicun/kernel/refusal';
import { field, register } from '@yicun/kernel/register';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const well = register({
  name: 'well',
  label: { zh: '水井', en: 'Well' },
  title: 'name',
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    depth: field(number({ min: 0, unit: 'm' }), { zh: '井深', en: 'Depth' }),
    photos: field(files(), { zh: '照片', en: 'Photos' }),
  },
  rules: [
    {
      name: 'deepNeedsPhoto',
      when: { field: 'depth', op: 'gt', value: 100 },
      must: { field: 'photos', op: 'present' },
      field: 'photos',
      message: { zh: '100 米以上的井要有照片。', en: 'A well below 100 m needs a photo.' },
    },
  ],
  may: {},
});

describe('the fields of a change', () => {
  test('are understood one by one; blank text and empty lists empty a field', () => {
    expect(parseFields(well, { name: ' 一号井 ', depth: '12.5 m', photos: [] })).toEqual({
      ok: true,
      value: { name: '一号井', depth: 12.5, photos: null },
    });
    expect(parseFields(well, { name: '　', depth: null, photos: undefined })).toEqual({
      ok: true,
      value: { name: null, depth: null, photos: null },
    });
    expect(parseFields(well, { depth: 0 })).toEqual({ ok: true, value: { depth: 0 } });
  });

  test.each([
    [{ depth: -1 }, '“井深”不能小于 0，现在是 -1。请核对。', '"Depth" must not be below 0, but is -1. Check it.'],
    [
      { depth: 'deep' },
      '“井深”的内容不是数字。请改正后再保存。',
      '"Depth" is not a number. Correct it and save again.',
    ],
    [
      { colour: 1 },
      '“水井”没有“colour”这一项。请刷新页面后再试。',
      '"Well" has no field "colour". Reload the page and try again.',
    ],
    [
      { toString: 1 },
      '“水井”没有“toString”这一项。请刷新页面后再试。',
      '"Well" has no field "toString". Reload the page and try again.',
    ],
  ])('%o is refused by name', (set, zh, en) => {
    const parsed = parseFields(well, set);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect([sentence(parsed.why, 'zh'), sentence(parsed.why, 'en')]).toEqual([zh, en]);
  });

  test('never throw, and are understood alike a second time', () => {
    const set = fc.dictionary(fc.constantFrom('name', 'depth', 'photos'), fc.oneof(fc.anything(), fc.string()));
    fc.assert(
      fc.property(set, (input) => {
        const once = parseFields(well, input);
        if (once.ok) expect(parseFields(well, once.value)).toEqual(once);
      }),
    );
  });
});

describe('what keeps a record from being saved', () => {
  const record = (data: RecordState['data']): RecordState => ({
    ...{ id: 'r', register: 'well', unit: 'u', scope: '1/', seq: 1, stage: null, title: null, day: null },
    ...{ data, stamps: {}, gone: false },
  });

  test('a required field that is empty', () => {
    const why = complaint(well, record({ depth: 3 }), '2022-06-15');
    expect(why).toMatchObject({ code: 'value.required', details: { name: 'name' } });
    expect(why && sentence(why, 'zh')).toBe('“名称”还没有填。请填写后再保存。');
  });

  test('a rule that does not hold, in its own words', () => {
    const why = complaint(well, record({ name: '一号井', depth: 101 }), '2022-06-15');
    expect(why && [sentence(why, 'zh'), sentence(why, 'en')]).toEqual([
      '100 米以上的井要有照片。',
      'A well below 100 m needs a photo.',
    ]);
    expect(why?.details.name).toBe('photos');
  });

  test('nothing', () => {
    expect(complaint(well, record({ name: '一号井', depth: 100 }), '2022-06-15')).toBeNull();
    expect(complaint(well, record({ name: '一号井', depth: 101, photos: [{ id: 'f' }] }), '2022-06-15')).toBeNull();
  });
});
