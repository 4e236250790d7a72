import { describe, expect, it } from 'vitest';
import { readSource } from '../src/read.ts';
import { rowsOfGrid, xlsxOf } from './builders.ts';
import { fileOf, rowsOf, SAMPLE_DOCX, SAMPLE_TEXT, type SaidRow, sheetsOf, sourceOf } from './said.ts';

const docx = fileOf(SAMPLE_DOCX).bytes;
const text = fileOf(SAMPLE_TEXT).bytes;

async function workbook(): Promise<Uint8Array> {
  const source = await sourceOf(docx);
  const title = { text: source.blocks[source.paragraphs[0]!]!, columnSpan: 7 };
  const covered = [null, null, null, null, null, null];
  return xlsxOf([{ name: 'Sheet1', built: [[title, ...covered], ...rowsOfGrid(source, source.grids[0]!)] }]);
}

describe.each([
  ['docx', async () => docx],
  ['text', async () => text],
  ['xlsx', workbook],
])('the table of 利通区 from %s', (_format, bytes) => {
  it('has its title, its seven columns and 29 rows', async () => {
    const { source, sheets } = await sheetsOf(await bytes());
    const [sheet] = sheets;
    expect(sheets).toHaveLength(1);
    const { block, start, end } = sheet!.title!;
    expect(source.blocks[block]!.slice(start, end)).toBe('利通区2022年创建自治区人居环境整治示范区任务分工表');
    expect(sheet!.columns.map((column) => column.role)).toEqual([
      'keyWork',
      'task',
      'goal',
      'measures',
      'due',
      'lead',
      'responsible',
    ]);
    expect(sheet!.rows).toHaveLength(29);
  });

  it('has 26 tasks, the four rows of task 14 under one name', async () => {
    const rows = await rowsOf(await bytes());
    const tasks = [...new Set(rows.map((row) => row.task))];
    expect(tasks.map((task) => task!.slice(0, 2))).toEqual(
      Array.from({ length: 26 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    const parts = rows.filter((row) => row.task === '14.实施数字乡村工程');
    expect(parts.map((row) => row.lead)).toEqual(['区农业农村局', '公安分局', '区民政局', '区工业信息化和商务局']);
    expect(parts.map((row) => row.due)).toEqual(['长期坚持', '长期坚持', '2022年12月底', '2022-2025年']);
  });

  it('has the nine key works, each over its tasks', async () => {
    const rows = await rowsOf(await bytes());
    const numbers = rows.map((row) => /[一二三四五六七八九]/.exec(row.keyWork ?? '')?.[0]);
    const expected = ['一', '二', '二', '二', '三', '三', ...new Array(7).fill('四'), ...new Array(8).fill('五')];
    expect(numbers).toEqual([...expected, '六', '六', '七', '八', '八', '九', '九', '九']);
  });

  it('gives every row a goal, measures, a deadline and units', async () => {
    for (const row of await rowsOf(await bytes())) {
      for (const role of ['goal', 'measures', 'due', 'lead', 'responsible'] as const) expect(row[role]).toBeTruthy();
    }
  });
});

/** What does not depend on how a format keeps blanks between the items of a cell. */
function bare(rows: readonly SaidRow[]): string[] {
  return rows.map((row) =>
    Object.entries(row)
      .map(([role, words]) => `${role}=${words.replace(/\s+/g, '')}`)
      .sort()
      .join('\n'),
  );
}

describe('the three formats of the sample', () => {
  it('say the same', async () => {
    const fromDocx = bare(await rowsOf(docx));
    expect(bare(await rowsOf(text))).toEqual(fromDocx);
    expect(bare(await rowsOf(await workbook()))).toEqual(fromDocx);
  });

  it('say the same even after a web form has stripped the tabs that begin the cells', async () => {
    const words = new TextDecoder().decode(text).replace(/^[ ]*\t/gm, '');
    expect(bare(await rowsOf(words))).toEqual(bare(await rowsOf(docx)));
  });

  it('note what the text repeats and what a converter left in it', async () => {
    const { notes } = await sourceOf(text);
    expect(notes).toEqual([
      { code: 'repeatedHeading', count: 3, sample: '（五）全面整治提升村容村貌' },
      { code: 'artefact', count: 1, sample: '[bookmark: _GoBack]' },
    ]);
  });

  it('read the same when the text is pasted or saved by Chinese Windows', async () => {
    const words = new TextDecoder().decode(text);
    const pasted = await readSource({ text: words });
    expect(pasted).toEqual(await readSource({ name: 'x.txt', bytes: text }));
    expect(pasted).toEqual(
      await readSource({ name: 'x.txt', bytes: new TextEncoder().encode(words.replaceAll('\n', '\r\n')) }),
    );
  });
});
