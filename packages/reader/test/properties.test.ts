import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource, toSheet } from '../src/read.ts';
import { type Source, type Span, textOf } from '../src/source.ts';
import { type BuiltRow, docxOf, xlsxOf } from './builders.ts';
import { fileOf, SAMPLE_DOCX, SAMPLE_TEXT, sourceOf } from './said.ts';

/** Every place of every grid is covered by one cell, and every cell stands in its grid and has a block. */
function expectRectangles(source: Source): void {
  for (const grid of source.grids) {
    const places = new Uint8Array(grid.rows * grid.columns);
    for (const cell of grid.cells) {
      expect(source.blocks[cell.block]).toBeTypeOf('string');
      expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(grid.columns);
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
        for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
          places[row * grid.columns + column]! += 1;
        }
      }
    }
    expect(places.every((count) => count === 1)).toBe(true);
  }
}

/** Every span lies in its block and says something. */
function expectSpans(source: Source): void {
  const found = toSheet(source);
  if (!found.ok) return;
  for (const sheet of found.sheets) {
    expect(sheet.rows.length).toBeGreaterThan(0);
    const spans: Span[] = sheet.columns.flatMap((column) => (column.heading ? [column.heading] : []));
    if (sheet.title) spans.push(sheet.title);
    for (const row of sheet.rows) {
      spans.push(...Object.values(row.cells).flat());
      spans.push(...(row.stages ?? []).flatMap(({ heading, value }) => (heading ? [heading, value] : [value])));
    }
    for (const span of spans) {
      const block = source.blocks[span.block]!;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(block.length);
      expect(textOf(source, span).trim()).not.toBe('');
    }
  }
}

/** Reads whatever it is given; it must come back with an answer, and a source must be sound. */
async function readSoundly(bytes: Uint8Array): Promise<void> {
  const reading = await readSource({ name: 'any', bytes });
  if (!reading.ok) return;
  expectRectangles(reading.source);
  expectSpans(reading.source);
}

const words = fc.constantFrom(
  '',
  '序号',
  '重点工作',
  '主要任务',
  '工作目标',
  '完成时限',
  '牵头单位',
  '配合单位',
  '2022年10月底',
  '长期坚持',
  '区农业农村局',
  '区水务局、各乡镇',
  '（一）厕所革命',
  '1.改造户厕1200户。6月底前完成。',
  '（责任单位：区农业农村局、各乡镇；完成时限：10月底）',
  '由区水务局牵头，各乡镇配合。',
  '85%',
);

/** A table cut into rectangles: each place is offered to a cell of a size, which takes it if it is still free. */
const merged = fc
  .record({
    rows: fc.integer({ min: 1, max: 8 }),
    columns: fc.integer({ min: 1, max: 7 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), words), {
      minLength: 56,
      maxLength: 56,
    }),
  })
  .map(({ rows, columns, sizes }) => {
    const built: (BuiltRow[number] | undefined)[][] = Array.from({ length: rows }, () =>
      new Array(columns).fill(undefined),
    );
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        if (built[row]![column] !== undefined) continue;
        const [down, across, text] = sizes[row * columns + column]!;
        let columnSpan = 1;
        while (columnSpan < across && column + columnSpan < columns && built[row]![column + columnSpan] === undefined)
          columnSpan += 1;
        const rowSpan = Math.min(down, rows - row);
        for (let r = row; r < row + rowSpan; r += 1) built[r]!.fill(null, column, column + columnSpan);
        built[row]![column] = { text, rowSpan, columnSpan };
      }
    }
    return built.map((row) => row.map((cell) => cell ?? null));
  });

describe('whatever comes in', () => {
  it('random bytes are answered', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), readSoundly), { numRuns: 200 });
  });

  it.each([
    ['docx', fileOf(SAMPLE_DOCX).bytes],
    ['xlsx', fileOf('fixtures/libreoffice.xlsx').bytes],
    ['xls', fileOf('fixtures/libreoffice.xls').bytes],
    ['text', fileOf(SAMPLE_TEXT).bytes],
  ])(
    'a damaged %s is answered',
    async (_format, whole) => {
      const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
          const bytes = whole.slice(0, cut % 3 === 0 ? cut : whole.length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          await readSoundly(bytes);
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );

  it('damaged XML inside a sound zip is answered', async () => {
    const xml = new TextEncoder().encode(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tr>' +
        '<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>任务</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>',
    );
    const damage = fc.array(fc.tuple(fc.nat(xml.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = xml.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await readSoundly(zipSync({ 'word/document.xml': bytes }));
      }),
      { numRuns: 200 },
    );
  });

  it('text of any layout is answered, and its spans lie in it', async () => {
    const piece = fc.oneof(words, fc.constantFrom('\t', '\n', '\n\n', '|', ',', ' \t', '"', '|---|---|\n', '\u3000'));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) => {
        const reading = await readSource({ text: pieces.join('') });
        if (!reading.ok) return;
        expectRectangles(reading.source);
        expectSpans(reading.source);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['blanks', ' '.repeat(300_000)],
    ['brackets', '（'.repeat(200_000)],
    ['closed brackets', '）'.repeat(200_000)],
    ['tabs', '\t'.repeat(200_000)],
    ['lines of tabs', '\t\n'.repeat(100_000)],
    ['quotes', '"\t'.repeat(100_000)],
    ['open quotes', '\t"x\n'.repeat(50_000)],
    ['commas', '1,2,3\n'.repeat(50_000)],
    ['labels', '牵头单位：'.repeat(50_000)],
    ['one long label', '牵'.repeat(200_000)],
    ['digits', '1'.repeat(200_000)],
    ['paragraphs', '1.改造（区水务局负责）\n'.repeat(20_000)],
  ])(
    'a great many %s are read in time',
    async (_what, text) => {
      const reading = await readSource({ text: `任务${text}完` });
      if (reading.ok) toSheet(reading.source);
    },
    10_000,
  );
});

describe('merged cells', () => {
  it('cover their table once, in Word', async () => {
    await fc.assert(
      fc.asyncProperty(merged, async (rows) => {
        fc.pre(rows.some((row) => row.some((cell) => cell !== null && typeof cell !== 'string' && cell.text !== '')));
        const source = await sourceOf(docxOf(rows));
        expectRectangles(source);
        expectSpans(source);
        for (const cell of rows.flat()) {
          if (cell !== null && typeof cell !== 'string') expect(source.blocks).toContain(cell.text);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are the same in Word and in Excel', async () => {
    await fc.assert(
      fc.asyncProperty(merged, async (rows) => {
        // A sheet has no empty border: what says nothing at its right and lower edge is not part of it.
        const full = rows.map((row) =>
          row.map((cell) => (cell && typeof cell !== 'string' ? { ...cell, text: cell.text || '空' } : cell)),
        );
        const [word, excel] = [
          await sourceOf(docxOf(full)),
          await sourceOf(await xlsxOf([{ name: 'a', built: full }])),
        ];
        const placed = (source: Source): unknown[] =>
          source.grids[0]!.cells.map(({ block, ...place }) => ({ ...place, text: source.blocks[block] }));
        expect(placed(excel)).toEqual(placed(word));
      }),
      { numRuns: 60 },
    );
  });
});
