import type { Refusal } from '@yicun/kernel/refusal';
import { compareDrafts } from '@yicun/reader/compare';
import { lastDraftOf, type ReadDraft } from '../db/drafts.ts';

import type { Deps } from '../deps.ts';
import { problemOf } from '../problem.ts';
import { fencedBy, type Reader } from '../session.ts';
import type { DraftFile } from '../wire.ts';
import { programmesOf } from './file.ts';
import { reviewed } from './review.ts';

/** A draft as it goes over the wire. What the JSON columns hold was written by this program, from these types. */
export function fileOf(row: ReadDraft, previous: DraftFile['previous']): DraftFile {
  const { id, name, state, version, programme, by, changedAt } = row;
  const { why, source, reading, corrections, answers, opening } = row as unknown as DraftFile & { why: Refusal | null };
  const told = why === null ? null : problemOf(why);
  return {
    id,
    name,
    state,
    version,
    why: told,
    source,
    reading,
    corrections,
    answers,
    opening,
    previous,
    programme,
    by,
    changedAt,
  };
}

/**
 * The programme that a draft may be a later edition of: one of the same name, spaces and brackets aside. A draft that
 * has become a programme itself has none.
 */
export async function previousOf(deps: Deps, reader: Reader, row: ReadDraft): Promise<DraftFile['previous']> {
  const review = row.state === 'open' ? reviewed(row) : null;
  if (review === null) return null;
  const running = await programmesOf(deps.database, fencedBy(reader), deps.houses.of(reader.district.id));
  const same = running.find((one) => plain(one.title ?? '') === plain(review.draft.title));
  const last = same ? await lastDraftOf(deps.database, reader.district.id, same.id) : null;
  const before = last === null ? null : reviewed(last);
  if (!same || before === null) return null;
  return { programme: same.id, title: same.title ?? '', comparison: compareDrafts(before.draft, review.draft) };
}

function plain(title: string): string {
  return title.replace(/[\s()（）《》“”"'·.。]/g, '');
}
