import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { longText } from '@yicun/kernel/kinds/longText';
import { notes } from '@yicun/kernel/kinds/notes';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { text } from '@yicun/kernel/kinds/text';
import { comparisonOf, type Declaration, field, knows, register, requiredFields } from '@yicun/kernel/register';
import { describe, expect, test } from 'vitest';

const words = (en: string) => ({ zh: en, en });

const good: Declaration = {
  name: 'toilet',
  label: words('Toilet'),
  title: 'owner',
  day: 'builtOn',
  fields: {
    owner: field(text(), words('Owner'), { required: true, filter: true, personal: 'P', see: ['clerk'] }),
    builtOn: field(day(), words('Built on')),
    volume: field(number({ min: 0, unit: 'm³' }), words('Volume')),
    kind: field(choice({ options: { dry: words('Dry') } }), words('Kind')),
  },
  stages: {
    open: { label: words('Open'), next: ['closed'] },
    closed: { label: words('Closed'), needs: ['volume'], locks: ['*'], final: true },
  },
  rules: [
    {
      name: 'volumeOfTanks',
      when: { field: 'kind', op: 'eq', value: 'dry' },
      must: { not: { field: 'volume', op: 'present' } },
      field: 'volume',
      message: words('A dry toilet has no tank.'),
    },
  ],
  may: { read: { clerk: true, inspector: { field: 'unit', op: 'eq', value: '$unit' } } },
};

/** The declaration with another owner field. */
function owner(declared: Declaration['fields'][string]): Declaration {
  return { ...good, fields: { ...good.fields, owner: declared } };
}

describe('register()', () => {
  test('spells out every default, as plain data', () => {
    const toilet = register(good);
    expect(JSON.parse(JSON.stringify(toilet))).toEqual(toilet);
    expect(toilet.start).toBe('open');
    expect(toilet.list).toEqual(['owner', 'stage']);
    expect(toilet.stages.open).toEqual({
      ...{
        name: 'open',
        label: words('Open'),
        next: ['closed'],
        needs: [],
        by: [],
        locks: [],
        final: false,
        entry: false,
      },
      ...{ says: [], marks: {}, apart: [], waits: null, limit: null },
    });
    expect(toilet.fields.volume).toEqual({
      ...{ name: 'volume', kind: 'number', options: { min: 0, unit: 'm³' }, label: words('Volume') },
      ...{ required: false, filter: false, unique: false, guarded: false, personal: null, see: [] },
      ...{ open: [], wanted: null, numbered: false, filled: false, group: null, retired: false },
    });
    expect(toilet.may.remove).toEqual({});
    expect(requiredFields(toilet)).toEqual(['owner']);
  });

  test('needs neither stages nor rules nor a day', () => {
    const { name, label, title, fields } = good;
    const plain = register({ name, label, title, fields, may: {} });
    expect([plain.start, plain.day, plain.list, plain.rules]).toEqual([null, null, ['owner'], []]);
  });

  test('knows how each name compares', () => {
    const toilet = register(good);
    expect(['owner', 'volume', 'scope', 'seq', 'colour', 'toString'].map((name) => comparisonOf(toilet, name))).toEqual(
      [...['text', 'number', 'text', 'number', null, null]],
    );
    expect(['owner', 'stage', 'constructor'].map((name) => knows(toilet, name))).toEqual([true, true, false]);
  });
});

describe('register() stops with a sentence', () => {
  test.each<[string, Declaration]>([
    ['the name is not camelCase', { ...good, name: 'House Toilet' }],
    ['the label is missing', { ...good, label: { zh: '厕所', en: '' } }],
    ['the title "name" is no field', { ...good, title: 'name' }],
    ['the title "toString" is no field', { ...good, title: 'toString' }],
    ['the day "volume" is no field of kind "day"', { ...good, day: 'volume' }],
    ['the list names "colour", which is no field', { ...good, list: ['owner', 'colour'] }],
    ['"owner" needs a label', owner(field(text(), { zh: '户主', en: '' }))],
    ['"owner" is of the unknown kind "colour"', owner(field({ kind: 'colour', options: {} }, words('Owner')))],
    ['is required, but a photo that is forced must say why', owner(field(photo(), words('P'), { required: true }))],
    [
      'the stage "open" needs the field "owner", but a photo',
      { ...owner(field(photo(), words('P'))), stages: { open: { label: words('Open'), needs: ['owner'] } } },
    ],
    ['"owner" has wrong options: the option "most"', owner(field(text({ most: 0 }), words('Owner')))],
    ['"owner" cannot be unique', owner(field(files(), words('Owner'), { unique: true }))],
    ['an index takes at most 600 characters', owner(field(longText(), words('Owner'), { filter: true }))],
    ['an index takes at most 600 characters', owner(field(text({ most: 601 }), words('Owner'), { unique: true }))],
    ['"owner" cannot be guarded', owner(field(notes(), words('Owner'), { guarded: true }))],
    ['says who may see it but is not personal', owner(field(text(), words('Owner'), { see: ['clerk'] }))],
    [
      '"Owner" is not named in camelCase',
      { ...good, fields: { ...good.fields, Owner: field(text(), words('Owner')) } },
    ],
    [
      '"stage" has a name that belongs to the spine',
      { ...good, fields: { ...good.fields, stage: field(text(), words('S')) } },
    ],
    ['the stage "Open" is not named', { ...good, stages: { Open: { label: words('Open') } } }],
    ['the stage "open" needs a label', { ...good, stages: { open: { label: { zh: '', en: 'Open' } } } }],
    ['the stage "open" names "colour"', { ...good, stages: { open: { label: words('Open'), needs: ['colour'] } } }],
    ['the stage "open" names "unit"', { ...good, stages: { open: { label: words('Open'), locks: ['unit'] } } }],
    ['the stage "open" leads to "shut"', { ...good, stages: { open: { label: words('Open'), next: ['shut'] } } }],
    ['the rule "r" names "colour"', ruled({ field: 'colour' })],
    ['the rule "r": "colour" is no field', ruled({ when: { field: 'colour', op: 'present' } })],
    ['the rule "r": "has" does not fit', ruled({ must: { field: 'kind', op: 'has', value: 'dry' } })],
    [
      '"may edit" of the role "clerk": "colour" is no field',
      { ...good, may: { edit: { clerk: { field: 'colour', op: 'present' } } } },
    ],
  ])('%s', (complaint, declaration) => {
    expect(() => register(declaration)).toThrow(`Register "${declaration.name}": `);
    expect(() => register(declaration)).toThrow(complaint);
  });
});

test('a photo may be forced when it says why', () => {
  const reason = { zh: '验收要看整治后的样子', en: 'Acceptance looks at the result' };
  const forced = field(photo({ reason }), words('P'), { required: true });
  const stages = { open: { label: words('Open'), needs: ['owner'] } };
  expect(register({ ...owner(forced), stages }).fields.owner?.required).toBe(true);
});

function ruled(part: Partial<NonNullable<Declaration['rules']>[number]>): Declaration {
  const rule = { name: 'r', when: { all: [] }, must: { all: [] }, field: 'owner', message: words('No.') };
  return { ...good, rules: [{ ...rule, ...part }] };
}
