import type { Verdict } from '@yicun/kernel/change';
import { shanghaiDay } from '@yicun/kernel/clock';
import { difference } from '@yicun/kernel/indicator';
import type { Json } from '@yicun/kernel/kind';
import { placeOf } from '@yicun/kernel/merge';
import { refusal } from '@yicun/kernel/refusal';
import { inDistrict, type Transaction } from '../db/database.ts';
import { advanceHead, lockHead, markHouse } from '../db/districts.ts';
import { insertEvents } from '../db/events.ts';
import { ground, holdersOf, putRecords, type WantedValues } from '../db/records.ts';
import { addToRollups } from '../db/rollups.ts';
import { duplicateIn, isRefusedBySql } from '../db/trouble.ts';
import { keepVerdicts } from '../db/verdicts.ts';
import { isOwn } from '../houses.ts';
import { Batch } from './batch.ts';
import { chain } from './chain.ts';
import { type Counting, countingOf } from './counting.ts';
import { decide } from './decide.ts';
import type { Deps } from './deps.ts';
import type { Prepared } from './prepare.ts';
import { sayable } from './understand.ts';

/**
 * Judges and writes a batch of changes of one district in one transaction; gives their verdicts in the same order.
 * What SQL refuses is found by halving: one bad change never blocks the others.
 */
export async function writeBatch(
  deps: Deps,
  counts: Counts,
  district: string,
  batch: readonly Prepared[],
): Promise<readonly Verdict[]> {
  try {
    const judged = await inDistrict(deps.database, district, (tx) => judge(deps, counts, tx, district, batch));
    counts.set(district, judged.counting);
    if (judged.isHouseChanged) await deps.houses.load(district);
    return judged.verdicts;
  } catch (error) {
    if (!isRefusedBySql(error)) throw error;
    const [only] = batch;
    if (batch.length === 1 && only) return [await keepRefusal(deps, district, only, error)];
    const middle = Math.ceil(batch.length / 2);
    const first = await writeBatch(deps, counts, district, batch.slice(0, middle));
    return [...first, ...(await writeBatch(deps, counts, district, batch.slice(middle)))];
  }
}

/** By district, the formulas that were live when the door last looked. */
export type Counts = Map<string, Counting>;

interface Judged {
  readonly verdicts: readonly Verdict[];
  readonly counting: Counting;
  /** Something was accepted from which the house of the district follows. */
  readonly isHouseChanged: boolean;
}

async function judge(
  { houses, now, random }: Deps,
  counts: Counts,
  tx: Transaction,
  district: string,
  prepared: readonly Prepared[],
): Promise<Judged> {
  // One round trip; the server still takes them one after the other, so what is read is read under the lock.
  const [head, there, holders] = await Promise.all([
    lockHead(tx, district),
    ground(tx, district, wantedBy(prepared)),
    holdersOf(tx, district, valuesOf(prepared)),
  ]);
  if (!head) throw new Error(`The district ${district} is not there.`);
  if (houses.seq(district) < head.houseSeq) await houses.load(district, tx);
  const house = houses.of(district);
  const counting = await countingOf(tx, district, head, house, counts.get(district));
  const at = now();
  const times = { now: at.toISOString(), today: shanghaiDay(at.getTime()), seq: head.seq };
  const batch = new Batch(times, there, holders, house.registers);
  const verdicts = prepared.map((one) => decide(house, batch, one, (row) => houses.complaint(district, row)));

  const { events, head: next } = chain(district, head, batch.events, random);
  const differences = batch.differences();
  const records = differences.map(({ after }) => ({ ...after, place: placeOf(house.registers, after) }));
  const added = differences.flatMap(({ before, after }) =>
    difference(counting.by[after.register] ?? [], before, after),
  );
  const isHouseChanged = records.some(({ register }) => isOwn(register));
  await Promise.all([
    insertEvents(tx, district, events),
    putRecords(tx, district, records),
    addToRollups(tx, district, added),
    keepVerdicts(tx, district, batch.verdicts, times.now),
    events.length > 0 && advanceHead(tx, district, next),
    isHouseChanged && markHouse(tx, district, next.seq),
  ]);
  return { verdicts, counting, isHouseChanged };
}

/** What of the database a batch is judged by. */
export function wantedBy(prepared: readonly Prepared[]) {
  const changes = new Set<string>();
  const records = new Set<string>();
  const units = new Set<string>();
  for (const { change, refs } of prepared) {
    changes.add(change.id);
    records.add(change.record);
    if (change.unit !== undefined) units.add(change.unit);
    for (const { register, id } of refs) (register === null ? units : records).add(id);
  }
  return { changes: [...changes], records: [...records], units: [...units] };
}

/** The values of unique fields that the batch wants to write. */
export function valuesOf(prepared: readonly Prepared[]): readonly WantedValues[] {
  const wanted = new Map<string, { register: string; field: WantedValues['field']; values: (string | number)[] }>();
  for (const { register, set } of prepared) {
    if (!set.ok) continue;
    for (const [name, value] of Object.entries(set.value)) {
      const field = register.fields[name];
      if (!field?.unique || (typeof value !== 'string' && typeof value !== 'number')) continue;
      const key = `${register.name}.${name}`;
      const group = wanted.get(key) ?? { register: register.name, field, values: [] };
      group.values.push(value);
      wanted.set(key, group);
    }
  }
  return [...wanted.values()];
}

/** The value as a verdict may keep it. */
function shownOf({ register, change, set }: Prepared, name: string): Json {
  const field = register.fields[name];
  const value = (set.ok ? set.value : change.set)[name] ?? '';
  return field ? sayable(field, value) : value;
}

/** A change that SQL alone refuses is answered and kept like any other refusal. */
async function keepRefusal(deps: Deps, district: string, it: Prepared, error: Error): Promise<Verdict> {
  const { change, register, author, asked } = it;
  const name = duplicateIn(error, register);
  const label = name === null ? null : (register.fields[name]?.label ?? name);
  const why =
    name === null
      ? refusal('change.malformed', { part: 'set' })
      : refusal('change.duplicate', { field: label, name, value: shownOf(it, name) });
  const answer: Verdict = { is: 'refused', why };
  const kept = { changeId: change.id, actor: author.account, asked, answer };
  await inDistrict(deps.database, district, (tx) => keepVerdicts(tx, district, [kept], deps.now().toISOString()));
  return answer;
}
