import { indicator } from '@yicun/kernel/indicator';
import type { Json } from '@yicun/kernel/kind';
import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { house as assemble } from '@yicun/kernel/pack';
import { field } from '@yicun/kernel/register';
import { setting } from '@yicun/kernel/setting';
import { ownComplaint } from '@yicun/packs/office/check';
import { officePack } from '@yicun/packs/office/pack';
import { indicatorsOf, type OwnRow, resolve } from '@yicun/packs/office/resolve';
import { describe, expect, test } from 'vitest';
import { ledger } from '../src/ledger.ts';
import { roles } from '../src/roles.ts';

const words = (zh: string) => ({ zh, en: zh });
const options = { good: words('好'), bad: words('坏') };

const well = ledger({
  name: 'well',
  label: words('水井'),
  core: true,
  fields: {
    depth: field(number(), words('深度')),
    state: field(choice({ options }), words('状况'), {
      wanted: { field: 'depth', op: 'gt', value: { setting: 'deep' } },
    }),
    fedBy: field(ref({ register: 'pond' }), words('水源'), { wanted: { all: [] } }),
  },
  rules: [
    {
      name: 'notTooDeep',
      when: { all: [] },
      must: { not: { field: 'depth', op: 'gt', value: { setting: 'deepest' } } },
      field: 'depth',
      message: words('太深'),
    },
  ],
});
const pond = ledger({ name: 'pond', label: words('坑塘'), fields: {} });
const deepWells = indicator(well, {
  name: 'well.deep',
  label: words('深井占比'),
  where: { field: 'depth', op: 'gte', value: { setting: 'deep' } },
});
const settings = [
  setting(number({ min: 0 }), {
    ...{ name: 'deep', label: words('深井标准'), byDefault: 20 },
    source: words('x'),
    tasks: [],
  }),
  setting(number(), { ...{ name: 'deepest', label: words('最深'), byDefault: null }, source: words('x'), tasks: [] }),
];
const water = {
  name: 'water',
  label: words('水'),
  version: 1,
  registers: [well, pond],
  indicators: [deepWells],
  settings,
};
const base = assemble([water, officePack], roles);
const today = '2026-05-31';

let seq = 0;
const row = (register: string, data: Readonly<Record<string, Json>>, id = `${register} ${seq}`): OwnRow => {
  return { id, register, seq: ++seq, data };
};
const set = (name: string, value: string | null, effectiveOn: string) =>
  row('settingValue', { setting: name, effectiveOn, ...(value === null ? {} : { value }) });
const declares = (register: string, declared: object | string, id = `declares ${register}`) =>
  row(
    'declaration',
    { ledger: register, declared: typeof declared === 'string' ? declared : JSON.stringify(declared) },
    id,
  );

const where = (rows: readonly OwnRow[]) => {
  const found = indicatorsOf(resolve(base, rows, today).house).find(({ name }) => name === 'well.deep');
  return found && { where: found.where, version: found.version };
};

describe('settings', () => {
  test('stand in formulas, wanted fields and rules; by default until the district sets another', () => {
    const { house } = resolve(base, [], today);
    expect(where([])?.where).toEqual({ field: 'depth', op: 'gte', value: 20 });
    expect(house.registers.well?.fields.state?.wanted).toEqual({ field: 'depth', op: 'gt', value: 20 });
    // Nothing is compared with what nobody has said.
    expect(house.registers.well?.rules).toEqual([]);
    expect(base.touched).toMatchObject({
      deep: { indicators: ['well.deep'], registers: ['well'] },
      deepest: { indicators: [], registers: ['well'] },
    });
  });

  test('the latest day that has come counts, of one day what was written last', () => {
    const rows = [set('deep', '25', '2026-05-31'), set('deep', '30', '2026-01-01'), set('deep', '40', '2026-06-01')];
    expect(where(rows)?.where).toMatchObject({ value: 25 });
    expect(where([...rows, set('deep', '26', '2026-05-31')])?.where).toMatchObject({ value: 26 });
    const { house } = resolve(base, rows, '2026-06-01');
    expect(house.values.deep).toBe(40);
    // Another value is another formula; the same value again is the same.
    expect(where(rows)?.version).not.toBe(where([])?.version);
    expect(where([set('deep', '20', '2026-02-01')])?.version).toBe(where([])?.version);
  });

  test('one without a value compares nothing; what is no value of its kind is left out and told', () => {
    expect(where([set('deep', null, '2026-01-01')])?.where).toMatchObject({ value: null });
    const { house, troubles } = resolve(
      base,
      [set('deep', 'many', '2026-01-01'), set('gone', '1', '2026-01-01')],
      today,
    );
    expect(house.values.deep).toBe(20);
    expect(troubles.map(({ why }) => why.zh)).toEqual([
      '“深井标准”的取值“many”不是这种参数的值。',
      '没有“gone”这个参数。',
    ]);
    expect(resolve(base, [set('deepest', '50', '2026-01-01')], today).house.registers.well?.rules).toHaveLength(1);
  });
});

describe('states of registers', () => {
  test('what points to a ledger that is off is not asked for; once it is on, it is', () => {
    const wanted = (...rows: OwnRow[]) => resolve(base, rows, today).house.registers.well?.fields.fedBy?.wanted;
    expect(wanted()).toBeNull();
    expect(wanted(row('registerState', { ledger: 'pond', state: 'on' }))).toEqual({ all: [] });
    expect(wanted(row('registerState', { ledger: 'pond', state: 'elsewhere', keptAt: '省厅系统' }))).toEqual({
      all: [],
    });
  });

  test('core is on, the others off; the district says otherwise, and never of what the program needs', () => {
    const states = (...rows: OwnRow[]) => resolve(base, rows, today).house.states;
    expect(states()).toMatchObject({ well: { state: 'on' }, pond: { state: 'off' }, settingValue: { state: 'on' } });
    const rows = [
      row('registerState', { ledger: 'pond', state: 'on' }),
      row('registerState', { ledger: 'well', state: 'elsewhere', keptAt: '省厅系统' }),
      row('registerState', { ledger: 'declaration', state: 'off' }),
    ];
    expect(states(...rows)).toMatchObject({
      pond: { state: 'on' },
      well: { state: 'elsewhere', keptAt: '省厅系统' },
      declaration: { state: 'on' },
    });
    expect(resolve(base, rows, today).troubles).toHaveLength(1);
  });
});

const parking = {
  label: { zh: '停车场' },
  title: 'xName',
  groups: { xMain: { zh: '基本' } },
  fields: {
    xName: { kind: 'text', label: { zh: '名称' }, group: 'xMain' },
    xSort: {
      kind: 'choice',
      label: { zh: '类别' },
      options: { options: { x1: { zh: '公共' } } },
      filter: true,
      wanted: true,
    },
    xWell: { kind: 'ref', label: { zh: '水井' }, options: { register: 'well' } },
    xOwner: { kind: 'text', label: { zh: '负责人' }, personal: 'P' },
  },
  stages: { xOpen: { label: { zh: '在用' }, next: ['xShut'] }, xShut: { label: { zh: '关闭' }, final: true } },
  indicators: [{ name: 'xPublic', label: { zh: '公共占比' }, where: { field: 'xSort', op: 'eq', value: 'x1' } }],
};
const wider = { fields: { xOwner: { kind: 'text', label: { zh: '管护人' } } } };

describe('what a district declares', () => {
  test('a register of its own: with rights, a theme, its counts, and English where none was given', () => {
    const { house, troubles } = resolve(base, [declares('xParking', parking)], today);
    expect(troubles).toEqual([]);
    const made = house.registers.xParking;
    expect(made).toMatchObject({ label: { zh: '停车场', en: '停车场' }, title: 'xName', start: 'xOpen' });
    expect(made?.fields.xName).toMatchObject({ required: true, group: 'xMain' });
    expect(made?.fields.xSort?.options).toEqual({ options: { x1: { zh: '公共', en: '公共' } } });
    expect(made?.fields.xOwner?.see).toContain('villageClerk');
    expect(Object.keys(made?.may.create ?? {})).toContain('townshipOfficer');
    expect(house.indicators.xParking?.map(({ name }) => name)).toEqual([
      ...['xParking.count', 'xParking.total', 'xParking.xPublic'],
    ]);
    expect(house.packs.at(-1)).toMatchObject({ name: 'own', registers: ['xParking'] });
    expect(house.states.xParking).toEqual({ state: 'on', keptAt: '' });
    expect(JSON.parse(JSON.stringify(house))).toEqual(house);
  });

  test('fields on a register that is there; one that is out of use is kept and asked for no more', () => {
    const retired = { fields: { xOwner: { ...wider.fields.xOwner, wanted: true, retired: true } } };
    const { house } = resolve(base, [declares('well', retired)], today);
    expect(Object.keys(house.registers.well?.fields ?? {})).toEqual([...Object.keys(well.fields), 'xOwner']);
    expect(house.registers.well?.fields.xOwner).toMatchObject({ retired: true, wanted: null });
    expect(house.registers.well?.stages).toEqual(well.stages);
  });

  const field1 = (more: object) => ({ fields: { xA: { kind: 'text', label: { zh: 'a' }, ...more } } });
  test.each<[string, string, object | string]>([
    ['well', '不是有效的 JSON', '{'],
    ['well', '“declaration.rules”缺失或格式不对', { rules: [] }],
    ['well', '“fields.xA.label.zh”缺失', { fields: { xA: { kind: 'text', label: {} } } }],
    ['well', '“a”的类型“colour”不存在', field1({ kind: 'colour' })],
    ['well', '“fields.xA.wanted”缺失或格式不对', field1({ wanted: { field: 1 } })],
    ['well', 'is no group', field1({ group: 'none' })],
    ['well', 'is no field', field1({ wanted: { field: 'none', op: 'present' } })],
    ['well', 'wrong options', field1({ options: { most: -1 } })],
    ['well', '“a”关联的台账已经不在', field1({ kind: 'ref', options: { register: 'none' } })],
    ['well', '名称以 x 开头', { fields: { depth: { kind: 'text', label: { zh: 'a' } } } }],
    ['well', '不能改“title”', { title: 'xA' }],
    ['settingValue', '由程序使用', field1({})],
    ['parking', '名称以 x 开头', parking],
    ['xParking', '台账还没有名称', { fields: {} }],
    ['xParking', '没有“moon”这个主题', { ...parking, theme: 'moon' }],
    ['xParking', 'leads to "none"', { ...parking, stages: { xA: { label: { zh: 'a' }, next: ['none'] } } }],
    [
      'xParking',
      '条件所看的字段',
      { ...parking, indicators: [{ name: 'xA', label: { zh: 'a' }, of: { field: 'b', op: 'present' } }] },
    ],
  ])('what is wrong with one of "%s" comes back as a sentence: %s', (register, why, declared) => {
    const { house, troubles } = resolve(base, [declares(register, declared)], today);
    expect(house.registers).toEqual(resolve(base, [], today).house.registers);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]?.why.zh).toContain(why);
    expect(ownComplaint(base, [], declares(register, declared), today)?.why.zh).toContain(why);
  });

  const named1 = { zh: '名称' };
  const place = (more: object) => ({
    label: { zh: '停车场' },
    fields: { xA: { kind: 'text', label: named1, ...more } },
  });
  const choosing = (kind: string, ...labels: string[]) =>
    place({ kind, options: { options: Object.fromEntries(labels.map((zh, at) => [`x${at}`, { zh }])) } });
  const counting = (more: object) => ({
    ...place({}),
    indicators: [{ name: 'xFigure1', label: { zh: '总数' }, ...more }],
  });
  test.each<[string | null, string, object]>([
    ['xA', '“名称”是长文字，不能用于筛选。', place({ kind: 'longText', filter: true })],
    ['xA', '“名称”是敏感个人信息，加密保存，不能用于筛选。', place({ personal: 'S', filter: true })],
    ['xA', '“名称”：最小值 5 大于最大值 1。', place({ kind: 'number', options: { min: 5, max: 1 } })],
    ['xA', '“名称”：最小值 5 大于最大值 1。', place({ kind: 'money', options: { min: 5, max: 1 } })],
    ['xA', '“名称”：有两个选项都叫“甲”。', choosing('choice', '甲', '甲')],
    ['xA', '“名称”：有两个选项都叫“甲”。', choosing('choices', '甲', '甲')],
    ['xA', '“名称”：选项“甲；乙”里有分号。', choosing('choices', '甲；乙')],
    ['xA', '“名称”关联的台账已经不在。', place({ kind: 'ref', options: { register: 'xGone' } })],
    ['xA', '“名称”用来命名记录，不能停用。', { ...place({ retired: true }), title: 'xA' }],
    ['title', '“名称”是敏感个人信息，列表里看不到', { ...place({ personal: 'S' }), title: 'xA' }],
    ['title', '原来命名记录的字段已经移除。', { ...place({}), title: 'xGone' }],
    ['day', '原来的日期字段已经移除', { ...place({}), day: 'xA' }],
    ['place', '原来的位置字段已经移除', { ...place({}), place: 'xGone' }],
    ['label', '已有名为“水井”的台账。', { ...place({}), label: { zh: '水井' } }],
    ['label', '台账还没有名称。', { fields: {} }],
    ['theme', '没有“moon”这个主题。', { ...place({}), theme: 'moon' }],
    ['xFigure1', '“总数”：要合计的字段已经移除', counting({ sum: 'xA' })],
    ['xFigure1', '“总数”：条件所看的字段已经移除', counting({ of: { field: 'xA', op: 'has', value: 'x1' } })],
    ['xFigure1', '“总数”：条件所看的字段已经移除', counting({ where: { field: 'xGone', op: 'present' } })],
  ])('what a person can do wrong is said of its part %s, in both languages: %s', (at, zh, declared) => {
    const wrong = ownComplaint(base, [], declares('xParking', declared), today);
    expect(wrong).toMatchObject({ at, why: { zh: expect.stringContaining(zh) } });
    // The thing and the reason, then what to do about it: at least two sentences, and nothing of the program's own.
    expect(wrong?.why.zh.split('。').length).toBeGreaterThan(2);
    expect(wrong?.why.zh).not.toMatch(/x[A-Z]|Register|field/);
    expect(wrong?.why.en).not.toMatch(/x[A-Z]|undefined/);
  });

  test('one that points to a register which came to nothing comes to nothing too', () => {
    const to = (register: string) => ({
      label: { zh: register },
      fields: { xTo: { kind: 'ref', label: { zh: 'a' }, options: { register } } },
    });
    const rows = [declares('xA', to('xB')), declares('xB', to('xC')), declares('xD', to('xD'))];
    const { house, troubles } = resolve(base, rows, today);
    expect(troubles.map(({ id }) => id)).toEqual(['declares xB', 'declares xA']);
    expect(Object.keys(house.registers)).toContain('xD');
  });
});

describe('a declaration that changes', () => {
  const was = [declares('xParking', parking)];
  const becomes = (more: object) => ownComplaint(base, was, declares('xParking', { ...parking, ...more }), today);

  test('may grow', () => {
    expect(becomes({ fields: { ...parking.fields, xMore: { kind: 'day', label: { zh: '日期' } } } })).toBeNull();
  });

  test.each<[string, object]>([
    ['不能删除。请改为停用', { fields: { ...parking.fields, xOwner: undefined } }],
    ['类型不能改', { fields: { ...parking.fields, xOwner: { kind: 'longText', label: { zh: '负责人' } } } }],
    [
      '的选项“公共”可能已有记录选过',
      {
        fields: {
          ...parking.fields,
          xSort: { kind: 'choice', label: { zh: '类别' }, options: { options: { x2: { zh: '私' } } } },
        },
      },
    ],
    ['阶段“关闭”可能已有记录', { stages: { xOpen: { label: { zh: '在用' } } } }],
    ['发布后不能改', { title: 'xOwner' }],
  ])('takes nothing away: %s', (why, more) => expect(becomes(more)?.why.zh).toContain(why));

  test('may not be called like another, nor break another', () => {
    expect(ownComplaint(base, [], declares('xWells', { ...parking, label: { zh: '水井' } }), today)?.why.zh).toContain(
      '已有名为',
    );
    const other = declares('xOther', {
      label: { zh: '其他' },
      fields: { xTo: { kind: 'ref', label: { zh: 'a' }, options: { register: 'xParking' } } },
    });
    const broken = row('declaration', { register: 'xParking', declared: '{' }, 'declares xParking');
    expect(ownComplaint(base, [...was, other], broken, today)?.why.zh).toContain('JSON');
  });
});
