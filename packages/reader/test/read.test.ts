import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readSource } from '../src/read.ts';
import { docxOf, xlsxOf } from './builders.ts';
import { fileOf, rowsOf, sheetsOf, sourceOf } from './said.ts';

async function codeOf(bytes: Uint8Array, name = 'file'): Promise<string> {
  const reading = await readSource({ name, bytes });
  return reading.ok ? 'ok' : reading.why.code;
}

/** Writes a number into the central directory and the local header of a zip's only part. */
function withStatedSize(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const directory = view.getUint32(zip.length - 22 + 16, true);
  view.setUint32(directory + 24, size, true);
  view.setUint32(22, size, true);
  return zip;
}

describe('files that are refused', () => {
  it('an old Word file, a PDF', async () => {
    expect(await codeOf(fileOf('fixtures/libreoffice.doc').bytes, 'x.docx')).toBe('document.oldWord');
    expect(await codeOf(fileOf('fixtures/libreoffice.pdf').bytes, 'x.docx')).toBe('document.pdf');
  });

  it('an encrypted workbook', async () => {
    const encryption = { password: 'secret', spinCount: 10 };
    expect(await codeOf(await writeXlsx({ sheets: [{ name: 'a', rows: [['b']] }], encryption }))).toBe(
      'document.encrypted',
    );
  });

  it('an empty file, an empty document, an empty workbook', async () => {
    expect(await codeOf(new Uint8Array())).toBe('document.empty');
    expect(await codeOf(strToU8(' \n\t\n'))).toBe('document.empty');
    expect(await codeOf(docxOf(''))).toBe('document.empty');
    expect(await codeOf(await xlsxOf([{ name: 'a', built: [] }]))).toBe('document.empty');
  });

  it('a file over 20 MB, a part over 64 MB, a part that swells more than 200 times', async () => {
    expect(await codeOf(new Uint8Array(20 * 2 ** 20 + 1))).toBe('document.tooLarge');
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(5 * 2 ** 20) });
    expect(await codeOf(bomb)).toBe('document.tooLarge');
    expect(await codeOf(withStatedSize(zipSync({ 'word/document.xml': strToU8('<a/>') }), 65 * 2 ** 20))).toBe(
      'document.tooLarge',
    );
  });

  it('a table of more than two million places', async () => {
    const wide = `${'\t甲'.repeat(2000)}\n`;
    expect(await readSource({ text: wide.repeat(1001) })).toMatchObject({ why: { code: 'document.tooLarge' } });
  });

  it('a part that says it is smaller than it is', async () => {
    const lie = withStatedSize(zipSync({ 'word/document.xml': new Uint8Array(5 * 2 ** 20) }), 100);
    expect(await codeOf(lie)).toBe('document.damaged');
  });

  it('XML with a document type', async () => {
    const laughs =
      '<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
    expect(await codeOf(zipSync({ 'word/document.xml': strToU8(laughs) }))).toBe('document.damaged');
    expect(await codeOf(zipSync({ 'xl/workbook.xml': strToU8(laughs) }))).toBe('document.damaged');
  });

  it('what is cut off, or not well-formed', async () => {
    const whole = docxOf('任务');
    expect(await codeOf(whole.slice(0, whole.length - 30))).toBe('document.damaged');
    expect(await codeOf(zipSync({ 'word/document.xml': strToU8('<a><b></a>') }))).toBe('document.damaged');
  });

  it('other formats', async () => {
    expect(await codeOf(zipSync({ 'content.xml': strToU8('<a/>') }))).toBe('document.unknownFormat');
    expect(await codeOf(strToU8('{\\rtf1 x}'))).toBe('document.unknownFormat');
    expect(await codeOf(strToU8('<html><body>x</body></html>'))).toBe('document.unknownFormat');
    expect(await codeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toBe('document.unknownFormat');
  });

  it('says which file, and how large it may be', async () => {
    expect(await readSource({ name: '大表.docx', bytes: new Uint8Array(20 * 2 ** 20 + 1) })).toEqual({
      ok: false,
      why: { code: 'document.tooLarge', details: { name: '大表.docx', bytes: 20 * 2 ** 20 + 1, most: 20 * 2 ** 20 } },
    });
  });
});

describe('files written by LibreOffice', () => {
  it('a Word file, with the marks of its numbered list', async () => {
    const rows = await rowsOf(fileOf('fixtures/libreoffice.docx').bytes);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      keyWork: '（二）扎实推进农村“厕所革命”',
      measures: '1.摸底调查。\n2.5月底前完成方案制定。\n3.11月30日前全面完成。',
    });
    expect(rows[1]!.keyWork).toBe(rows[0]!.keyWork);
  });

  it('a workbook: dates and percentages as shown, hidden rows and sheets noted', async () => {
    const { source, sheets } = await sheetsOf(fileOf('fixtures/libreoffice.xlsx').bytes);
    expect(source.notes).toEqual([
      { code: 'hiddenRow', count: 1, sample: '9 旧任务 不再实施 2021年底 区水务局' },
      { code: 'hiddenSheet', count: 1, sample: '旧表' },
    ]);
    expect(sheets.map((sheet) => sheet.rows.length)).toEqual([3, 1]);
    const rows = await rowsOf(fileOf('fixtures/libreoffice.xlsx').bytes);
    expect(rows.map((row) => row.due)).toEqual(['2022年11月30日', '2022年12月', '2023年底', undefined]);
    expect(rows.map((row) => row.keyWork)).toEqual(['厕所革命', '厕所革命', '污水治理', undefined]);
    expect(rows[0]!.task).toBe('改造户厕1200户');
    expect(rows[3]!.stages).toBe('2022年目标=85%');
  });

  it('a workbook of Excel 97, with a note that it tells less', async () => {
    const source = await sourceOf(fileOf('fixtures/libreoffice.xls').bytes);
    expect(source.notes.map((note) => note.code)).toEqual(['oldExcel']);
    expect(source.grids[0]).toMatchObject({ name: '任务', columns: 6 });
  });
});

describe('workbooks', () => {
  it('leave hidden columns aside, and keep a merged cell that reaches over a hidden row', async () => {
    const { source, sheets } = await sheetsOf(
      await xlsxOf([
        {
          name: '任务',
          built: [
            ['重点工作', '主要任务', '内部编号', '责任单位'],
            [{ text: '厕所革命', rowSpan: 3 }, '改造', 'A1', '区农业农村局'],
            [null, '旧', 'A2', '区农业农村局'],
            [null, '整改', 'A3', '区卫健局'],
          ],
          rowDefs: new Map([[2, { hidden: true }]]),
          columns: [{}, {}, { hidden: true }, {}],
        },
      ]),
    );
    expect(sheets[0]!.rows).toHaveLength(2);
    expect(source.grids[0]).toMatchObject({ rows: 3, columns: 3 });
    expect(source.grids[0]!.cells.find((cell) => cell.rowSpan === 2)).toMatchObject({ row: 1, column: 0 });
    expect(source.notes).toEqual([
      { code: 'hiddenRow', count: 1, sample: '旧 A2 区农业农村局' },
      { code: 'hiddenColumn', count: 1, sample: '内部编号 A1 A2 A3' },
    ]);
  });

  it('show the dates that Chinese Excel knows by number as it shows them', async () => {
    const numbered = async (id: number): Promise<string> => {
      const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
      const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
      const relations = (inner: string): string =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
      const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
      const file = zipSync({
        '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        '_rels/.rels': strToU8(
          relations(`<Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/>`),
        ),
        'xl/workbook.xml': strToU8(
          `<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          relations(
            `<Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relation}/styles" Target="styles.xml"/>`,
          ),
        ),
        'xl/styles.xml': strToU8(styles),
        'xl/worksheets/sheet1.xml': strToU8(
          `<worksheet ${main}><sheetData><row r="1"><c r="A1" s="1"><v>44895</v></c></row></sheetData></worksheet>`,
        ),
      });
      return (await sourceOf(file)).blocks[0]!;
    };
    expect(await numbered(57)).toBe('2022年11月');
    expect(await numbered(31)).toBe('2022年11月30日');
    expect(await numbered(58)).toBe('11月30日');
    expect(await numbered(14)).toBe('2022/11/30');
  });
});
