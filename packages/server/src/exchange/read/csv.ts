import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { BadSheet, limits } from './badSheet.ts';
import type { SheetRow } from './sheetRow.ts';

/** Rows of a text file with separators, as Excel, WPS and LibreOffice save it. */
export async function* csvRows(path: string): AsyncGenerator<SheetRow> {
  const encoding = await encodingOf(path);
  const delimiter = await delimiterOf(path, encoding);
  const parser = parse({
    delimiter,
    bom: true,
    // A quote inside a field that does not begin with one (5" pipe) is a character like any other.
    relaxQuotes: true,
    relaxColumnCount: true,
    skipEmptyLines: false,
    // A quote that never ends would make one row of the rest of the file.
    maxRecordSize: 1_000_000,
  });
  const feed = pump(path, encoding, parser);
  let line = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      line += 1;
      if (cells.length > limits.columns) throw new BadSheet('sheet.tooWide', { most: limits.columns });
      yield { sheet: 0, line, cells: cells.map((one) => (one === '' ? null : one)) };
    }
    await feed;
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
      ? new BadSheet('sheet.quotes', { row: line + 1 })
      : error;
  } finally {
    parser.destroy();
    await feed.catch(() => {});
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * What the whole file can be read as without damage to a single character: its byte order mark, else UTF-8, else
 * GB18030 (which holds GBK and GB2312), as Chinese Windows saves text.
 */
async function encodingOf(path: string): Promise<Encoding> {
  const head = await firstChunk(path);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // Neither holds a zero byte in text; a picture or a program does within its first bytes.
  if (head.includes(0)) throw new BadSheet('sheet.unknownFormat');
  for (const encoding of ['utf-8', 'gb18030'] as const) if (await decodes(path, encoding)) return encoding;
  throw new BadSheet('sheet.encoding');
}

async function decodes(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The separator that the first line with any has most of, outside quotes. */
async function delimiterOf(path: string, encoding: Encoding): Promise<string> {
  const text = new TextDecoder(encoding).decode(await firstChunk(path));
  const counts = new Map([',', '\t', ';'].map((one) => [one, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' && [...counts.values()].some((one) => one > 0)) break;
    else counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [best] = [',', '\t', ';'].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return best ?? ',';
}

async function firstChunk(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: 65_535 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Hands the file over as text, never faster than it is read. */
async function pump(path: string, encoding: Encoding, parser: ReturnType<typeof parse>): Promise<void> {
  const decoder = new TextDecoder(encoding);
  const give = async (text: string) => {
    if (text === '' || parser.destroyed || parser.write(text)) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        parser.off('drain', go).off('close', go);
        resolve();
      };
      parser.on('drain', go).on('close', go);
    });
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    if (parser.destroyed) return;
    await give(decoder.decode(chunk as Buffer, { stream: true }));
  }
  await give(decoder.decode());
  if (!parser.destroyed) parser.end();
}
