import type { NoProgramme } from './draft.ts';
import type { Sheet } from './rows.ts';
import type { Source, Unreadable } from './source.ts';
import { readDocx } from './table/docx.ts';
import { decodeText } from './table/encoding.ts';
import { LIMITS, TooLarge } from './table/limits.ts';
import { findSheets } from './table/sheets.ts';
import { readText } from './table/text.ts';
import { readXls, readXlsx } from './table/xlsx.ts';
import { type Archive, openZip } from './table/zip.ts';

/** A file as it was sent, or text as it was pasted. */
export type Input = { readonly name: string; readonly bytes: Uint8Array } | { readonly text: string };

export type Reading = { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly why: Unreadable };

/**
 * Reads a document: what it says and how that is laid out. The format is recognised by content, never by the file's
 * name: Word (.docx), Excel (.xlsx, .xls) and text in UTF-8, UTF-16 or GB18030.
 *
 * Refuses, with a code: old Word, PDF, an encrypted, damaged, empty or oversized file (20 MB as sent, 64 MB for a part
 * unpacked), XML with a document type, and every other format. Never throws for what is in the file.
 */
export async function readSource(input: Input): Promise<Reading> {
  const name = 'name' in input ? input.name : '';
  const size = 'text' in input ? input.text.length : input.bytes.length;
  if (size === 0) return refuse('document.empty', { name });
  if (size > LIMITS.file) return tooLarge(size, name);
  try {
    return 'text' in input ? said(readText(input.text), { name }) : await readBytes(name, input.bytes);
  } catch (error) {
    // Whatever a part, the zip or the XML parser finds wrong is the file's fault: it is data, not a bug of ours.
    return error instanceof TooLarge ? tooLarge(size, name) : refuse('document.damaged', { name });
  }
}

async function readBytes(name: string, bytes: Uint8Array): Promise<Reading> {
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return readZip(name, openZip(bytes));
  if (begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return refuse('document.empty', { name });
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return readOle(name, bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (head.startsWith('%PDF-')) return refuse('document.pdf', { name });
  if (/^(?:\{\\rtf|<!doctype html|<html|<\?xml)/i.test(head)) return refuse('document.unknownFormat', { name });
  const text = decodeText(bytes);
  return text === null ? refuse('document.unknownFormat', { name }) : said(readText(text), { name });
}

async function readZip(name: string, archive: Archive): Promise<Reading> {
  const main = archive.names.find((part) => /^word\/document\d*\.xml$/.test(part));
  const document = main === undefined ? null : archive.part(main);
  if (document)
    return said(
      readDocx(document, (part) => archive.part(`word/${part}`)),
      { name },
    );
  if (archive.names.some((part) => /^xl\/workbook\.xml$/i.test(part))) return said(await readXlsx(archive), { name });
  return refuse('document.unknownFormat', { name });
}

/** The container of Office 97–2003, and of encrypted files of every later one. Its streams are named in UTF-16. */
async function readOle(name: string, bytes: Uint8Array): Promise<Reading> {
  const holds = (stream: string): boolean => {
    const wide = [...stream].map((letter) => `${letter}\0`).join('');
    return latin.includes(wide);
  };
  const latin = new TextDecoder('latin1').decode(bytes);
  if (holds('EncryptedPackage')) return refuse('document.encrypted', { name });
  if (holds('WordDocument')) return refuse('document.oldWord', { name });
  if (holds('Workbook') || holds('Book')) return said(await readXls(bytes), { name });
  return refuse('document.unknownFormat', { name });
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function said(source: Source, details: Unreadable['details']): Reading {
  return source.blocks.some((block) => block !== '') ? { ok: true, source } : refuse('document.empty', details);
}

function tooLarge(bytes: number, name: string): Reading {
  return refuse('document.tooLarge', { name, bytes, most: LIMITS.file });
}

function refuse(code: Unreadable['code'], details: Unreadable['details']): Reading {
  return { ok: false, why: { code, details } };
}

export type Sheets =
  | { readonly ok: true; readonly sheets: Sheet[] }
  | { readonly ok: false; readonly why: NoProgramme };

/**
 * Finds the tasks of a document: the rows of its tables of tasks and indicators, in reading order, or where it has no
 * such table, its numbered paragraphs that name units. Tables with the same columns come as one sheet.
 *
 * Refuses, with a code: a covering letter, an interpretation, a bulletin, a document without a table, and tables in
 * which nothing is to be done.
 */
export function toSheet(source: Source): Sheets {
  const found = findSheets(source);
  return Array.isArray(found) ? { ok: true, sheets: found } : { ok: false, why: found };
}
