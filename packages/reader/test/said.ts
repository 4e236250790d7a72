import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readSource, toSheet } from '../src/read.ts';
import type { ColumnRole, Row, Sheet } from '../src/rows.ts';
import { type Source, type Span, textOf } from '../src/source.ts';

/** The bytes of a file beside the tests, or of one of the samples the project ships. */
export function fileOf(path: string): { name: string; bytes: Uint8Array } {
  return { name: path, bytes: new Uint8Array(readFileSync(new URL(path, import.meta.url))) };
}

export const SAMPLE_DOCX = '../../../samples/litong-2022.docx';
export const SAMPLE_TEXT = '../../../samples/litong-2022.txt';

/** Reads a document that is expected to be readable. */
export async function sourceOf(input: Uint8Array | string): Promise<Source> {
  const reading = await readSource(typeof input === 'string' ? { text: input } : { name: 'table', bytes: input });
  expect(reading).toMatchObject({ ok: true });
  if (!reading.ok) throw new Error(reading.why.code);
  return reading.source;
}

/** Reads a document that is expected to hold tasks. */
export async function sheetsOf(input: Uint8Array | string): Promise<{ source: Source; sheets: readonly Sheet[] }> {
  const source = await sourceOf(input);
  const found = toSheet(source);
  expect(found).toMatchObject({ ok: true });
  if (!found.ok) throw new Error(found.why.code);
  return { source, sheets: found.sheets };
}

/** Why a document gives no tasks. */
export async function refusalOf(input: Uint8Array | string): Promise<string> {
  const reading = await readSource(typeof input === 'string' ? { text: input } : { name: 'table', bytes: input });
  if (!reading.ok) return reading.why.code;
  const found = toSheet(reading.source);
  return found.ok ? 'none' : found.why.code;
}

export type SaidRow = Partial<Record<ColumnRole | 'stages', string>>;

/** The rows in words: the spans of a role one a line, stages as heading=value. */
export async function rowsOf(input: Uint8Array | string): Promise<SaidRow[]> {
  const { source, sheets } = await sheetsOf(input);
  return sheets.flatMap((sheet) => sheet.rows.map((row) => wordsOf(source, row)));
}

function wordsOf(source: Source, row: Row): SaidRow {
  const words = (spans: readonly Span[]): string => spans.map((span) => textOf(source, span)).join('\n');
  const cells = Object.entries(row.cells).map(([role, spans]) => [role, words(spans)]);
  const stages = row.stages?.map(({ heading, value }) => `${heading ? words([heading]) : ''}=${words([value])}`);
  return { ...Object.fromEntries(cells), ...(stages ? { stages: stages.join(' ') } : {}) };
}
