/** Somebody at the desk with spreadsheets: brings them, waits for what is done with them, fetches what was made. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Cell } from '@yicun/kernel/kind';
import type { ImportFile, JobInfo, StaleRow, WrongRow } from '@yicun/server/wireSheets';
import { streamXlsxRows, writeXlsx } from 'hucre';
import type { Visitor } from '../app/server.ts';

/** Waits until a job is over. */
async function over(who: Visitor, job: string): Promise<JobInfo> {
  for (const began = performance.now(); ; await pause(5)) {
    const { status, body } = await who.ask('GET', `/api/jobs/${job}`);
    if (status !== 200) throw new Error(`The job answered ${status}`);
    const info: JobInfo = body.job;
    if (info.state !== 'waiting' && info.state !== 'running') return info;
    if (performance.now() - began > 50_000) throw new Error(`50 s and not over: ${JSON.stringify(info)}`);
  }
}

export async function importFile(who: Visitor, id: string): Promise<ImportFile> {
  return (await who.ask('GET', `/api/imports/${id}`)).body.import;
}

/** Uploads a file and waits for its report. */
export async function bring(who: Visitor, register: string, name: string, bytes: Uint8Array): Promise<ImportFile> {
  const sent = await who.upload(`/api/registers/${register}/imports`, name, bytes);
  if (sent.status !== 200) throw new Error(`The upload answered ${sent.status}: ${JSON.stringify(sent.body)}`);
  await over(who, sent.body.job);
  return importFile(who, sent.body.import);
}

/** Has it written, and waits for that. */
export async function enter(who: Visitor, { id }: ImportFile, onlyGood = false): Promise<ImportFile> {
  const begun = await who.ask('POST', `/api/imports/${id}/write`, { onlyGood });
  if (begun.status !== 200) throw new Error(`Writing answered ${begun.status}: ${JSON.stringify(begun.body)}`);
  await over(who, begun.body.job);
  return importFile(who, id);
}

export async function undo(who: Visitor, { id }: ImportFile): Promise<ImportFile> {
  const begun = await who.ask('POST', `/api/imports/${id}/undo`);
  if (begun.status !== 200) throw new Error(`Taking back answered ${begun.status}: ${JSON.stringify(begun.body)}`);
  await over(who, begun.body.job);
  return importFile(who, id);
}

export async function wrongRows(who: Visitor, { id }: ImportFile): Promise<readonly WrongRow[]> {
  return (await who.ask('GET', `/api/imports/${id}/rows?fate=wrong`)).body.rows;
}

export async function staleRows(who: Visitor, { id }: ImportFile): Promise<readonly StaleRow[]> {
  return (await who.ask('GET', `/api/imports/${id}/rows?fate=stale`)).body.rows;
}

/** An export, as rows of cells; the first is the heading. */
export async function exported(who: Visitor, register: string, asked: object = {}): Promise<Cell[][]> {
  const begun = await who.ask('POST', `/api/registers/${register}/exports`, { format: 'xlsx', ...asked });
  if (begun.status !== 200) throw new Error(`The export answered ${begun.status}: ${JSON.stringify(begun.body)}`);
  return rowsOf((await fetched(who, begun.body.job)).bytes);
}

/** What a job made. */
export async function fetched(who: Visitor, job: string): Promise<{ info: JobInfo; bytes: Buffer }> {
  const info = await over(who, job);
  if (info.file === null) throw new Error(`Nothing was made: ${JSON.stringify(info)}`);
  const { bytes } = await who.bytes(`/api/jobs/${job}/file`, {});
  return { info, bytes: Buffer.from(bytes) };
}

export async function rowsOf(bytes: Uint8Array): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const { values } of streamXlsxRows(bytes)) {
    rows.push(values.map((one) => (one instanceof Date ? one.toISOString().slice(0, 10) : one)));
  }
  return rows;
}

export function workbook(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '填写', rows: rows.map((one) => [...one]) }] });
}
