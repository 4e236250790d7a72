import { describe, expect, it } from 'vitest';
import type { ColumnRole } from '../src/rows.ts';
import { textOf } from '../src/source.ts';
import { meaningOf } from '../src/table/headings.ts';
import { docxOf } from './builders.ts';
import { refusalOf, rowsOf, sheetsOf } from './said.ts';

/** The roles found for a table pasted with tabs. */
async function rolesOf(...lines: readonly string[]): Promise<readonly (ColumnRole | null)[]> {
  const { sheets } = await sheetsOf(lines.map((line) => line.replaceAll('|', '\t')).join('\n'));
  return sheets[0]!.columns.map((column) => column.role);
}

it.each([
  ['序 号', 'number'],
  ['重点工作', 'category'],
  ['工作类别', 'category'],
  ['具体内容', 'content'],
  ['主要任务', 'content'],
  ['任务名称', 'content'],
  ['目标任务', 'goal'],
  ['目标要求', 'goal'],
  ['2022年工作目标', 'goal'],
  ['推进措施', 'measures'],
  ['工作举措', 'measures'],
  ['完成\n时限', 'due'],
  ['时间节点', 'due'],
  ['牵头单位（部门）', 'lead'],
  ['主管部门', 'lead'],
  ['责任单位', 'duty'],
  ['责任单位及责任人', 'duty'],
  ['配合单位', 'assist'],
  ['落实单位', 'assist'],
  ['责任领导', 'leader'],
  ['包抓领导', 'leader'],
  ['分管领导', 'leader'],
  ['进展情况', 'progress'],
  ['完成情况', 'progress'],
  ['备注', 'remark'],
  ['指标名称', 'indicator'],
  ['计量单位', 'unit'],
  ['2025年目标', 'staged'],
  ['目标值', 'staged'],
  ['2021年现状', 'baseline'],
  ['联系电话', 'foreign'],
  ['宽度', null],
  ['到2022年底，完成户厕改造1200户，普及率达到85%以上', null],
])('the heading %s means %s', (heading, meaning) => {
  expect(meaningOf(heading)).toBe(meaning);
});

describe('columns by heading', () => {
  it('five of them', async () => {
    expect(
      await rolesOf('序号|主要任务|完成时限|责任单位|备注', '1|改造户厕1200户|10月底|区农业农村局、各乡镇|'),
    ).toEqual(['number', 'task', 'due', 'lead', 'remark']);
  });

  it('nine of them, in another order', async () => {
    expect(
      await rolesOf(
        '牵头单位|配合单位|责任领导|序号|重点任务|工作目标|工作措施|时限要求|进展情况',
        '区农业农村局|各乡镇|张三|1|改造户厕|1200户|摸底、改造、验收|10月底|已改造300户',
      ),
    ).toEqual(['lead', 'responsible', 'leader', 'number', 'task', 'goal', 'measures', 'due', 'progress']);
  });

  it('of two columns of tasks the one with fewer entries is the key work', async () => {
    const merged = docxOf([
      ['重点任务', '具体任务', '完成时限', '责任单位'],
      [{ text: '厕所革命', rowSpan: 2 }, '改造', '10月底', '区农业农村局'],
      [null, '整改', '11月底', '区农业农村局'],
    ]);
    const { sheets } = await sheetsOf(merged);
    expect(sheets[0]!.columns.map((column) => column.role)).toEqual(['keyWork', 'task', 'due', 'lead']);
  });

  it('重点工作 is the task where nothing else is', async () => {
    expect(
      await rolesOf(
        '序号|重点工作|推进措施|完成时限|责任单位',
        '1|改造户厕|摸底|10月底|区农业农村局',
        '2|建站|招标|11月底|区水务局',
      ),
    ).toEqual(['number', 'task', 'measures', 'due', 'lead']);
  });

  it('an unknown heading stays unread beside known ones, and keeps its place', async () => {
    const { sheets } = await sheetsOf('主要任务\t宽度\t完成时限\t责任单位\n修路\t四米\t10月底\t区交通局');
    expect(sheets[0]!.columns[1]).toMatchObject({ role: null, heading: { block: 1 } });
  });

  it('a spanning heading in plain text leaves the cells beside it empty', async () => {
    expect(
      await rolesOf(
        '序号|主要任务|责任分工||完成时限',
        '||牵头单位|配合单位|',
        '1|改造户厕|区农业农村局|各乡镇|10月底',
      ),
    ).toEqual(['number', 'task', 'lead', 'responsible', 'due']);
  });
});

describe('columns by content', () => {
  const body = [
    '1|完成户厕改造1200户|2022年10月底|区农业农村局|各乡镇',
    '2|新建污水处理站5座|长期坚持|市生态环境局利通分局|各乡镇',
  ];
  const roles = ['number', 'task', 'due', 'lead', 'responsible'];

  it('without a heading', async () => {
    expect(await rolesOf(...body)).toEqual(roles);
  });

  it('under headings nobody knows', async () => {
    expect(await rolesOf('甲|乙|丙|丁|戊', ...body)).toEqual(roles);
  });
});

describe('tables of indicators', () => {
  const lines = [
    '序号\t指标名称\t单位\t2021年现状\t2022年目标\t2025年目标\t牵头单位',
    '1\t卫生厕所普及率\t%\t78\t80\t≥85\t区农业农村局',
    '2\t高标准农田\t万亩\t10.2\t12\t15\t区水务局',
  ];

  it('give each indicator its unit, where it stood, and its stages', async () => {
    expect(await rowsOf(lines.join('\n'))).toEqual([
      {
        number: '1',
        indicator: '卫生厕所普及率',
        measureUnit: '%',
        baseline: '78',
        lead: '区农业农村局',
        stages: '2022年目标=80 2025年目标=≥85',
      },
      {
        number: '2',
        indicator: '高标准农田',
        measureUnit: '万亩',
        baseline: '10.2',
        lead: '区水务局',
        stages: '2022年目标=12 2025年目标=15',
      },
    ]);
  });

  it('stand beside a table of tasks as a sheet of their own', async () => {
    const { sheets } = await sheetsOf(
      docxOf(
        [
          ['主要任务', '工作目标', '责任单位'],
          ['改造', '1200户', '区农业农村局'],
        ],
        [
          ['指标', '目标值'],
          ['普及率', '85%'],
        ],
      ),
    );
    expect(sheets.map((sheet) => sheet.rows.map((row) => Object.keys(row.cells)))).toEqual([
      [['lead', 'task', 'goal']],
      [['indicator']],
    ]);
  });
});

describe('what one cell says for several columns', () => {
  it('a table with nothing but tasks takes what is to be reached from them', async () => {
    const [row] = await rowsOf('序号\t工作任务\t责任单位\n1\t改造户厕。年内改造1200户。\t区农业农村局');
    expect(row).toMatchObject({ task: '改造户厕', goal: '年内改造1200户。' });
  });

  it('a first sentence with a figure is a name and a goal', async () => {
    const [row] = await rowsOf('序号\t工作任务\t责任单位\n1\t建设基站150个；覆盖率85%。\t区工信局');
    expect(row).toMatchObject({ task: '建设基站150个', goal: '建设基站150个；覆盖率85%。' });
  });

  it('a table with nothing but goals takes the names of its tasks from them', async () => {
    const [row] = await rowsOf(
      '工作类别\t目标任务\t责任单位\n厕所革命\t改造户厕。年内改造1200户。\t区农业农村局\n\t整改\t区卫健局',
    );
    expect(row).toMatchObject({ keyWork: '厕所革命', task: '改造户厕', goal: '年内改造1200户。' });
  });

  it.each([
    ['区农业农村局、区财政局，各乡镇', '区农业农村局', '区财政局，各乡镇'],
    ['，区农业农村局、区财政局', '区农业农村局', '区财政局'],
    ['区农业农村局牵头，区财政局配合', '区农业农村局', '区财政局'],
    ['牵头单位：区农业农村局\n配合单位：区财政局', '区农业农村局', '区财政局'],
  ])('the only column of units: %s', async (units, lead, responsible) => {
    const rows = await rowsOf(
      docxOf([
        ['主要任务', '完成时限', '责任单位'],
        ['改造', '10月底', units],
      ]),
    );
    expect(rows).toMatchObject([{ lead, responsible }]);
  });

  it('several units all lead where the heading says so', async () => {
    const rows = await rowsOf(
      docxOf([
        ['主要任务', '完成时限', '牵头单位'],
        ['改造', '10月底', '区水务局、区住建局'],
      ]),
    );
    expect(rows).toEqual([{ task: '改造', due: '10月底', lead: '区水务局、区住建局' }]);
  });
});

describe('rows that are none', () => {
  it('a full-width row names the section of what follows, a remark is noted', async () => {
    const { source, sheets } = await sheetsOf(
      docxOf([
        [{ text: '2022年任务清单', columnSpan: 3 }, null, null],
        ['主要任务', '完成时限', '责任单位'],
        [{ text: '一、厕所革命', columnSpan: 3 }, null, null],
        ['改造', '10月底', '区农业农村局'],
        [{ text: '二、污水治理', columnSpan: 3 }, null, null],
        ['建站', '11月底', '区水务局'],
        [{ text: '注：排在首位的为牵头单位。', columnSpan: 3 }, null, null],
        ['', '', ''],
      ]),
    );
    const [sheet] = sheets;
    const works = sheet!.rows.map((row) => source.blocks[row.cells.keyWork![0]!.block]);
    expect(works).toEqual(['一、厕所革命', '二、污水治理']);
    expect(source.blocks[sheet!.title!.block]).toBe('2022年任务清单');
    expect(sheet!.notes).toEqual([{ code: 'tableNote', count: 1, sample: '注：排在首位的为牵头单位。' }]);
  });

  it('a section above a column of key works is said aside', async () => {
    const { source, sheets } = await sheetsOf(
      docxOf([
        ['重点任务', '具体任务', '完成时限', '责任单位'],
        [{ text: '一、基础设施', columnSpan: 4 }, null, null, null],
        [{ text: '农村道路', rowSpan: 2 }, '新建50公里', '10月底', '区交通局'],
        [null, '改造3座桥', '10月底', '区交通局'],
      ]),
    );
    const works = sheets[0]!.rows.map((row) => source.blocks[row.cells.keyWork![0]!.block]);
    expect(works).toEqual(['农村道路', '农村道路']);
    expect(sheets[0]!.notes).toEqual([{ code: 'tableNote', count: 1, sample: '一、基础设施' }]);
  });

  it('what calls a title an annex is no part of it', async () => {
    const { source, sheets } = await sheetsOf(
      '附件2：利通区2022年任务分工表\n主要任务\t完成时限\t责任单位\n改造\t10月底\t区农业农村局',
    );
    expect(textOf(source, sheets[0]!.title!)).toBe('利通区2022年任务分工表');
  });

  it('a title broken in two gives the part that names the year', async () => {
    const { source, sheets } = await sheetsOf(
      docxOf('附件1', '利通区2022年农村人居环境整治', '任务分工表', [
        ['主要任务', '完成时限', '责任单位'],
        ['改造', '10月底', '区农业农村局'],
      ]),
    );
    expect(source.blocks[sheets[0]!.title!.block]).toBe('利通区2022年农村人居环境整治');
  });

  it.each([
    ['an empty grid', '任务分工表\n\n主要任务\t完成时限\t责任单位\n\t\t\n\t\t\n', 'programme.noTask'],
    ['a list of people', '姓名\t职务\t联系电话\n张三\t局长\t2000000', 'programme.noTask'],
    ['a sheet of scores', '序号\t乡镇\t得分\t排名\n1\t古城镇\t95\t1', 'programme.noTask'],
  ])('%s holds no task', async (_what, text, code) => {
    expect(await refusalOf(text)).toBe(code);
  });
});
