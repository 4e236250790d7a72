/** One thing done to many records: how it is offered, sent in pages, and what came of each. */

import type { Json } from '@yicun/kernel/kind';
import type { RecordRow, SentVerdict } from '@yicun/server/wire';
import { changeOf, submit } from '../../source/changes.ts';
import { type Listing, recordsQuery } from '../../source/queries.ts';
import type { Trouble } from '../../source/remote.ts';
import type { May } from '../records/may.ts';

export type Deed =
  | { readonly is: 'stage'; readonly stage: string; readonly set: Readonly<Record<string, Json>> }
  | { readonly is: 'set'; readonly set: Readonly<Record<string, Json>> }
  | { readonly is: 'move'; readonly unit: string }
  | { readonly is: 'remove' };

/** How many records may be ticked one by one: more than that are chosen by a filter. */
export const chosenMost = 1000;

/** Changes of one request. A cancel takes effect after it; its records have been done. */
const chunk = 100;

/** What came of it for one record. */
export interface Outcome {
  readonly row: RecordRow;
  /** Null: the server gave no answer, so it is not known. */
  readonly verdict: SentVerdict | null;
}

/** What may be done to every one of these records: the same stages, fields, moves. The door decides. */
export function offered(may: May, rows: readonly RecordRow[], fields: readonly string[]) {
  const [first, ...others] = rows;
  const common = first === undefined ? [] : may.stages(first);
  return {
    stages: common.filter((stage) => others.every((row) => may.stages(row).includes(stage))),
    fields: fields.filter((field) => rows.every((row) => may.set(row, field))),
    move: rows.length > 0 && rows.every(may.edit),
    remove: rows.length > 0 && rows.every(may.remove),
  };
}

/** Where the records come from: those ticked, or all that a list finds. */
export type Source = { readonly rows: readonly RecordRow[] } | { readonly register: string; readonly listing: Listing };

export interface Progress {
  readonly outcomes: readonly Outcome[];
  /** The network failed: what was not sent yet can be sent again. */
  readonly trouble: Trouble | null;
}

/**
 * Does it, page by page, telling of each. What a filter finds is walked in the order of ids, which nothing that is done
 * here changes; a record that no longer matches once it is done is passed by all the same.
 *
 * @param signal when it is aborted, no further page is begun
 */
export async function doAll(
  deed: Deed,
  source: Source,
  fetchPage: (query: ReturnType<typeof recordsQuery>) => Promise<{ rows: readonly RecordRow[]; next: string | null }>,
  signal: AbortSignal,
  said: (progress: Progress) => void,
): Promise<Progress> {
  let progress: Progress = { outcomes: [], trouble: null };
  for await (const rows of pages(source, fetchPage)) {
    if (signal.aborted) break;
    const answer = await submit(rows.map((row) => changeOf({ ...editOf(deed, row), register: row.register })));
    const outcomes = rows.map((row, at): Outcome => ({ row, verdict: answer.ok ? (answer.value[at] ?? null) : null }));
    progress = { outcomes: [...progress.outcomes, ...outcomes], trouble: answer.ok ? null : answer.trouble };
    said(progress);
    if (!answer.ok) break;
  }
  return progress;
}

async function* pages(
  source: Source,
  fetchPage: Parameters<typeof doAll>[2],
): AsyncGenerator<readonly RecordRow[], void, void> {
  if ('rows' in source) {
    for (let at = 0; at < source.rows.length; at += chunk) yield source.rows.slice(at, at + chunk);
    return;
  }
  let after: string | null = '';
  while (after !== null) {
    const page = await fetchPage(
      recordsQuery(source.register, {
        ...source.listing,
        sort: 'id',
        limit: chunk,
        ...(after === '' ? {} : { after }),
      }),
    );
    if (page.rows.length > 0) yield page.rows;
    after = page.next;
  }
}

function editOf(deed: Deed, { id, seq }: RecordRow) {
  const on = { record: id, base: seq };
  switch (deed.is) {
    case 'stage':
      return { ...on, stage: deed.stage, set: deed.set };
    case 'set':
      return { ...on, set: deed.set };
    case 'move':
      return { ...on, unit: deed.unit };
    case 'remove':
      return { ...on, gone: true };
  }
}

export function isDone({ verdict }: Outcome): boolean {
  return verdict?.is === 'accepted';
}
