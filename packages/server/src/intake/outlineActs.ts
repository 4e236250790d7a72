import { type Refusal, refusal } from '@yicun/kernel/refusal';
import { isOfLevel, type OutlineLevel, outlineLoaders } from '@yicun/packs/office/outlines';
import type { Transaction } from '../db/database.ts';
import { countOutlines, type KeptOutline } from '../db/outlines.ts';
import type { Office } from './office.ts';

/** Puts outlines in place of all of that level; none takes them away. The log is told which file it was, not its lines. */
export interface OutlineAct {
  readonly act: 'outlines.replace';
  readonly level: OutlineLevel;
  /** Name and SHA-256 of the file; '' when they are taken away. */
  readonly file: string;
  readonly digest: string;
  readonly outlines: readonly KeptOutline[];
}

/** Each of a unit that exists today and is of the level, once. */
export async function outlineAct(tx: Transaction, office: Office, it: OutlineAct): Promise<Refusal | null> {
  if (!outlineLoaders.some((role) => office.mayAct(role))) return refusal('right.absent');
  const { act, level, file, digest, outlines } = it;
  const seen = new Set<string>();
  for (const { unit: id } of outlines) {
    const unit = office.unit(id);
    if (!unit || !isOfLevel(unit, level) || seen.has(id)) return refusal('outlines.unit', { name: unit?.name ?? id });
    seen.add(id);
  }
  const { district } = office.author;
  const before = await countOutlines(tx, district, level);
  const changed = { outlines: [before, outlines.length] };
  const seq = office.tell('district', district, '', { act, level, file, digest, changed });
  office.outlines.push({ level, seq, outlines });
  return null;
}
