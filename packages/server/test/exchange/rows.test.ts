import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './files.ts';

/** Text as it may stand in a cell: Chinese, quotes, separators, line breaks, what looks like a formula. */
const word = fc.stringMatching(/^[一-龥a-zA-Z0-9"',;\t =+@\n。（）-]{1,12}$/).filter((one) => one.trim() !== '');

const table = fc.array(fc.array(fc.option(word, { nil: null }), { minLength: 2, maxLength: 5 }), {
  minLength: 1,
  maxLength: 8,
});

type Table = readonly (readonly (string | null)[])[];

/** Without what no file keeps apart: rows of nothing, and empty cells behind the last. */
function bare(rows: readonly (readonly unknown[])[]): unknown[][] {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((one) => one !== null && one !== '') + 1));
  return trimmed.filter((row) => row.length > 0).map((row) => row.map((one) => (one === '' ? null : one)));
}

function csvOf(rows: Table, separator: string, newline: string): string {
  const quoted = (cell: string | null) => (cell === null ? '' : `"${cell.replaceAll('"', '""')}"`);
  return rows.map((row) => row.map(quoted).join(separator)).join(newline) + newline;
}

/** GBK has no encoder in Node: the few characters of the fixture are looked up in the decoder. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, Buffer>();
  for (let high = 0x81; high < 0xff; high++) {
    for (let low = 0x40; low < 0xff; low++) {
      const bytes = Buffer.from([high, low]);
      const character = decoder.decode(bytes);
      if (character.length === 1 && !codes.has(character)) codes.set(character, bytes);
    }
  }
  return Buffer.concat(
    [...text].map((one) => (one < '\x80' ? Buffer.from(one) : (codes.get(one) ?? Buffer.from('?')))),
  );
}

/** The archive with another size stated for one of its parts: once before its bytes, once in the list at the end. */
function lying(archive: Uint8Array, part: string): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf(part); at >= 0; at = bytes.indexOf(part, at + 1)) {
    if (at >= 30 && bytes.readUInt32LE(at - 30) === 0x04034b50) bytes.writeUInt32LE(100, at - 8);
    if (at >= 46 && bytes.readUInt32LE(at - 46) === 0x02014b50) bytes.writeUInt32LE(100, at - 22);
  }
  return bytes;
}

describe('text files', () => {
  it('give back every cell, whatever the separator, the line ends and the mark', async () => {
    const ways = fc.record({
      rows: table,
      separator: fc.constantFrom(',', ';', '\t'),
      newline: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
    });
    await fc.assert(
      fc.asyncProperty(ways, async ({ rows, separator, newline, mark }) => {
        const text = mark + csvOf(rows, separator, newline);
        expect(bare((await rowsOf(Buffer.from(text))) as unknown[][])).toEqual(bare(rows));
      }),
      { numRuns: 60 },
    );
  });

  it('are read as GBK where they are no UTF-8, without damage to a character', async () => {
    const text = '所属单位,厕所类型,备注\r\n金积镇/塔湾村,三格化粪池式,"含逗号,的"\r\n';
    expect(await rowsOf(gbk(text))).toEqual([
      ['所属单位', '厕所类型', '备注'],
      ['金积镇/塔湾村', '三格化粪池式', '含逗号,的'],
    ]);
  });

  it('are read as UTF-16 with tabs, as Excel saves Unicode text', async () => {
    const text = '\uFEFF单位\t备注\r\n金积镇\t好\r\n';
    expect(await rowsOf(Buffer.from(text, 'utf16le'))).toEqual([
      ['单位', '备注'],
      ['金积镇', '好'],
    ]);
  });

  it('keep a GBK tail behind 64 KB of plain ASCII', async () => {
    const head = `${'a,b\n'.repeat(20_000)}`;
    const rows = await rowsOf(Buffer.concat([Buffer.from(head), gbk('单位,村\n')]));
    expect(rows.at(-1)).toEqual(['单位', '村']);
  });

  it.each([
    ['nothing at all', Buffer.alloc(0), 'sheet.empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'sheet.unknownFormat'],
    ['bytes of no encoding', Buffer.from('单位,村\n\xff\xff\xff', 'latin1'), 'sheet.encoding'],
    ['a quotation mark that never ends', Buffer.from(`a,b\n"${'x'.repeat(1_200_000)}`), 'sheet.quotes'],
  ])('%s is refused with its reason', async (_, bytes, code) => {
    expect(await rowsOf(bytes)).toBe(code);
  });

  it('never fail in another way, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const rows = await rowsOf(bytes);
        expect(typeof rows === 'string' ? rows.startsWith('sheet.') : Array.isArray(rows)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('workbooks', () => {
  it('give back every cell', async () => {
    const cell = fc.oneof(word, fc.integer({ min: -1e9, max: 1e9 }), fc.boolean(), fc.constant(null));
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const bytes = await writeXlsx({ sheets: [{ name: 's', rows: written.map((one) => [...one]) }] });
        expect(bare((await rowsOf(bytes)) as unknown[][])).toEqual(bare(written));
      }),
      { numRuns: 40 },
    );
  });

  it('give days and moments as text, by the clock of the sheet', async () => {
    const dates = [new Date('2022-05-31T00:00:00Z'), new Date('2022-05-31T16:30:00Z')];
    const style = { numFmt: 'yyyy-mm-dd hh:mm' };
    const cells = new Map(dates.map((value, place) => [`0,${place}`, { value, style }]));
    const bytes = await writeXlsx({ sheets: [{ name: 's', rows: [dates], cells }] });
    expect(await rowsOf(bytes)).toEqual([['2022-05-31', '2022-05-31 16:30:00']]);
  });

  it('are refused when they are cut off, are another kind of zip, or have a password', async () => {
    const whole = await writeXlsx({ sheets: [{ name: 's', rows: [['a', 'b']] }] });
    expect(await rowsOf(whole.slice(0, whole.length - 40))).toBe('sheet.damaged');
    expect(await rowsOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('sheet.unknownFormat');
    const locked = await writeXlsx({
      sheets: [{ name: 's', rows: [['a', 'b']] }],
      encryption: { password: 'x', spinCount: 1000 },
    });
    expect(await rowsOf(locked)).toBe('sheet.encrypted');
  });

  it('are refused when a part would swell beyond measure, and when it does not have the size it says', async () => {
    const workbook = strToU8('<w/>');
    const zeros = new Uint8Array(64 * 2 ** 20);
    const bomb = zipSync({ 'xl/workbook.xml': workbook, 'xl/sharedStrings.xml': zeros });
    expect(await rowsOf(bomb)).toBe('sheet.tooLarge');
    const honest = await writeXlsx({
      sheets: [
        {
          name: 's',
          rows: [
            ['a', 'b'],
            ['c'.repeat(30_000), 'd'],
          ],
        },
      ],
    });
    expect(await rowsOf(honest)).toHaveLength(2);
    expect(await rowsOf(lying(honest, 'xl/sharedStrings.xml'))).toBe('sheet.damaged');
  });

  it('never fail in another way when bytes of them are damaged', async () => {
    const whole = await writeXlsx({
      sheets: [
        {
          name: 's',
          rows: [
            ['单位', '备注'],
            ['金积镇', 1],
          ],
        },
      ],
    });
    const places = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(places, async (damage) => {
        const bytes = Uint8Array.from(whole);
        for (const [place, value] of damage) bytes[place] = value;
        const rows = await rowsOf(bytes);
        expect(typeof rows === 'string' ? rows.startsWith('sheet.') : Array.isArray(rows)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
