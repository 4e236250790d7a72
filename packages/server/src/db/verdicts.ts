/** In the door: keepVerdicts(tx, district, verdicts, at), pruneVerdicts(tx, district, before). */
import type { Verdict } from '@yicun/kernel/change';
import { often, type Transaction } from './database.ts';

/** How long a phone may come back with the same change and get the same answer. */
export const verdictDays = 90;

/** An answer that left no event. */
export interface KeptVerdict {
  readonly changeId: string;
  readonly actor: string;
  /** Digest of the change that was asked. */
  readonly asked: string;
  readonly answer: Verdict;
}

export async function keepVerdicts(
  tx: Transaction,
  district: string,
  verdicts: readonly KeptVerdict[],
  at: string,
): Promise<void> {
  if (verdicts.length === 0) return;
  await often(
    tx,
    'keepVerdicts',
    `insert into verdict (district, change_id, actor, asked, answer, at)
     select $1, "changeId", actor, asked, answer, $3
     from jsonb_to_recordset($2::jsonb) as g("changeId" uuid, actor uuid, asked text, answer jsonb)`,
    [district, JSON.stringify(verdicts), at],
  );
}

/** Forgets answers given before an instant. */
export async function pruneVerdicts(tx: Transaction, district: string, before: string): Promise<void> {
  await tx.query('delete from verdict where district = $1 and at < $2', [district, before]);
}
