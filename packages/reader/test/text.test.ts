import { describe, expect, it } from 'vitest';
import { readSource } from '../src/read.ts';
import { refusalOf, rowsOf, sheetsOf, sourceOf } from './said.ts';

describe('a cell per line', () => {
  const head = '\t任务分工表\n\n\t重点工作\n\t主要任务\n\t完成时限\n\t牵头单位\n\t配合单位\n\n';

  it('goes on from the row above where a merged cell left an empty one', async () => {
    const rows = await rowsOf(
      `${head}\t（一）厕所革命\n\t1.改造户厕\n\t10月底\n\t区农业农村局\n\t各乡镇\n\n\t\n\t2.整改户厕\n\t\n\t区卫健局\n\t各乡镇\n`,
    );
    expect(rows[1]).toMatchObject({ keyWork: '（一）厕所革命', task: '2.整改户厕', due: '10月底', lead: '区卫健局' });
  });

  it('finds the columns of a row that lacks a cell', async () => {
    const rows = await rowsOf(
      `${head}\t（一）厕所革命\n\t1.改造户厕\n\t10月底\n\t区农业农村局\n\t各乡镇\n \t2.整改户厕\n\t11月底\n\t区卫健局\n\t各乡镇\n`,
    );
    expect(rows[1]).toMatchObject({ keyWork: '（一）厕所革命', task: '2.整改户厕', due: '11月底', lead: '区卫健局' });
  });

  it('puts a row together that a blank line inside a cell broke', async () => {
    const rows = await rowsOf(
      `${head}\t（一）厕所革命\n\t1.改造户厕\n\n\t10月底\n\t区农业农村局\n\t各乡镇\n\n\t（二）污水\n\t2.建站\n\t11月底\n\t区水务局\n\t各乡镇\n`,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ task: '1.改造户厕', due: '10月底', responsible: '各乡镇' });
  });

  it('ends with the last row: what follows is a paragraph', async () => {
    const { source, sheets } = await sheetsOf(
      `${head}\t（一）厕所革命\n\t1.改造户厕\n\t10月底\n\t区农业农村局\n\t各乡镇\n\n注：排在首位的为牵头单位。\n`,
    );
    expect(sheets[0]!.rows).toHaveLength(1);
    expect(source.paragraphs.map((block) => source.blocks[block])).toEqual([
      '任务分工表',
      '注：排在首位的为牵头单位。',
    ]);
  });

  it('without a heading: rows of one size', async () => {
    const row = (at: number, work: string): string =>
      `\t${work}\n\t${at}.改造户厕${at}00户\n\t10月底\n\t区农业农村局\n\n`;
    const rows = await rowsOf(row(1, '（一）厕所革命') + row(2, '') + row(3, '（二）污水治理') + row(4, ''));
    expect(rows.map((each) => each.task)).toEqual([
      '1.改造户厕100户',
      '2.改造户厕200户',
      '3.改造户厕300户',
      '4.改造户厕400户',
    ]);
    expect(rows.map((each) => each.keyWork)).toEqual([
      '（一）厕所革命',
      '（一）厕所革命',
      '（二）污水治理',
      '（二）污水治理',
    ]);
  });

  it('is not what an indented text is', async () => {
    const source = await sourceOf('\t第一段。\n\t第二段。\n\t第三段。\n');
    expect(source.grids).toHaveLength(0);
  });
});

describe('cells set apart in a line', () => {
  const expected = [
    { number: '1', task: '改造户厕', goal: '1200户', due: '10月底', lead: '区农业农村局', responsible: '各乡镇' },
    { number: '2', task: '建站', goal: '5座\n含管网', due: '11月底', lead: '区水务局', responsible: '各乡镇' },
  ];
  const rows = [
    ['序号', '主要任务', '工作目标', '完成时限', '牵头单位', '配合单位'],
    ['1', '改造户厕', '1200户', '10月底', '区农业农村局', '各乡镇'],
    ['2', '建站', '5座\n含管网', '11月底', '区水务局', '各乡镇'],
  ];
  const joined = (separator: string, cell: (text: string) => string, edge = ''): string =>
    rows.map((row) => edge + row.map(cell).join(separator) + edge).join('\n');
  const quoted = (text: string): string => (text.includes('\n') ? `"${text}"` : text);

  it.each([
    ['tabs, as Excel copies them', joined('\t', quoted)],
    ['tabs, the line break not quoted', joined('\t', (text) => text)],
    ['commas', joined(',', quoted)],
    ['commas, every cell quoted', joined(',', (text) => `"${text}"`)],
    ['bars', joined('|', (text) => text.replace('\n', '<br>'))],
    ['full-width bars', joined('｜', (text) => text.replace('\n', '<br>'))],
    ['Markdown', joined(' | ', (text) => text.replace('\n', '<br/>'), '|').replace('\n', `\n${'|---'.repeat(6)}|\n`)],
  ])('by %s', async (_by, text) => {
    expect(await rowsOf(`任务清单\n\n${text}\n\n尾注一句。`)).toEqual(expected);
  });

  it('by commas, the first row in several lines', async () => {
    const rows = await rowsOf('工作目标,完成时限,主要任务\n"改造\n整改",10月底,户厕\n建站,11月底,污水');
    expect(rows.map((row) => row.goal)).toEqual(['改造\n整改', '建站']);
  });

  it('keeps a quotation mark that quotes no cell', async () => {
    const rows = await rowsOf(
      '主要任务\t责任单位\t完成时限\n推广"互联网+"监管\t区农业农村局\t长期坚持\n"雪亮"工程\t公安分局\t长期坚持',
    );
    expect(rows.map((row) => row.task)).toEqual(['推广"互联网+"监管', '"雪亮"工程']);
  });

  it('keeps an empty first cell between bars', async () => {
    const rows = await rowsOf(
      '工作类别|具体任务|责任单位|时间\n厕所革命|改造|区农业农村局|10月底\n|整改|区卫健局|11月底',
    );
    expect(rows[1]).toMatchObject({ keyWork: '厕所革命', task: '整改', lead: '区卫健局', due: '11月底' });
  });

  it('takes off the marks of Markdown headings and of bold', async () => {
    const source = await sourceOf('## 任务清单\n\n**主要**任务 | 时限\n--- | ---\n建站 | 10月底\n');
    expect(source.blocks).toEqual(['任务清单', '主要任务', '时限', '建站', '10月底']);
  });

  it('lays running text with commas out as paragraphs', async () => {
    expect(await refusalOf('甲,乙,丙\n说的是一件事。\n没有表。')).toBe('programme.noTable');
  });
});

describe('bytes of a text', () => {
  // 任务 in GB18030; the four-byte form of 𠮷 is beyond GBK.
  it('in GB18030', async () => {
    const bytes = new Uint8Array([0xc8, 0xce, 0xce, 0xf1, 0x95, 0x34, 0xb2, 0x35]);
    expect(await readSource({ name: 'a.txt', bytes })).toMatchObject({ source: { blocks: ['任务𠮷'] } });
  });

  it('in UTF-16 and in UTF-8 with a mark', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0xfb, 0x4e, 0xa1, 0x52]);
    const utf8 = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('任务')]);
    for (const bytes of [utf16, utf8]) {
      expect(await readSource({ name: 'a.txt', bytes })).toMatchObject({ source: { blocks: ['任务'] } });
    }
  });
});
