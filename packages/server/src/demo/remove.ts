import type { Change, RecordState } from '@yicun/kernel/change';
import { tickAt } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { stageStamp, unitStamp } from '@yicun/kernel/merge';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import { ok, type Result } from '@yicun/kernel/result';
import { demoAccounts } from '../db/accounts.ts';
import { type DemoEvent, demoEvents, touchedByPeople } from '../db/demo.ts';
import { recordsById } from '../db/records.ts';
import { closeSessionsOf } from '../db/sessions.ts';
import type { Deps } from '../deps.ts';
import { systemAuthor } from '../intake/author.ts';
import { idOf } from '../programme/ids.ts';

type Needed = Pick<Deps, 'database' | 'intake' | 'now'>;

export interface Removed {
  readonly removed: number;
  /** Records of others (milestones, measures) that are again as they were before the demonstration. */
  readonly restored: number;
  /** How many records of the demonstration stay. */
  readonly kept: number;
  /** The first of them, with the reason. */
  readonly keptFirst: readonly Kept[];
}

/** A record of the demonstration that stays. */
export interface Kept {
  readonly register: string;
  readonly record: string;
  /** Null: somebody real went on with it. Else the door's refusal. */
  readonly why: Refusal | null;
}

export interface Removal {
  /** Also what somebody real has gone on with. */
  readonly changedToo?: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (removed: number) => void;
}

/** Not the generator's own device: what removes would be taken for what is to be removed. */
const remover = 'demo-removal';

/** Events looked at in one go. */
const chunkSize = 1000;

/** Of what stays, so many are named. */
const namedMost = 50;

/**
 * Takes the demonstration out of the district: removes the records it made, gives others back what it changed in them
 * where nobody has changed it since, closes its users' accounts, and takes the mark off every page. All of it through the
 * door and told in the log, so what was removed can still be seen there. Records that people made stay, and so do, unless
 * `changedToo`, those of the demonstration that somebody real went on with: what a person typed is not lost on the side.
 * Stopped in between it goes on where it was when it is asked again.
 */
export async function removeDemo(
  deps: Needed,
  district: string,
  { changedToo = false, signal, progress }: Removal = {},
): Promise<Result<Removed>> {
  const { database, intake, now } = deps;
  const author = systemAuthor(district);
  const kept = new Map<string, Kept>();
  let [after, removed, restored] = [0, 0, 0];
  for (;;) {
    signal?.throwIfAborted();
    const events = await demoEvents(database, district, after, chunkSize);
    const last = events.at(-1);
    if (!last) break;
    after = last.seq;
    const ids = [...new Set(events.map((one) => one.record))];
    const there = new Map((await recordsById(database, district, ids)).map((one) => [one.id, one]));
    const at = tickAt(now().getTime());
    const born = new Set(events.filter(isBirth).map((one) => one.record));
    const touched = changedToo ? new Set<string>() : await touchedByPeople(database, district, [...born]);
    const changes = events.flatMap((event): readonly Change[] => {
      const record = there.get(event.record);
      // What stays is left as it is; what goes altogether need not go back step by step.
      if (!record || record.gone || kept.has(record.id) || (born.has(record.id) && !isBirth(event))) return [];
      const { id, register, seq } = record;
      if (isBirth(event) && touched.has(id)) {
        kept.set(id, { register, record: id, why: null });
        return [];
      }
      const back = reversal(event, record);
      if (!back) return [];
      const common = { id: idOf(id, 'demo gone', at, String(event.seq)), device: remover, at, record: id, register };
      return [{ ...common, base: seq, ...back }];
    });
    const verdicts = changes.length === 0 ? [] : await intake.submit(author, changes);
    verdicts.forEach((one, i) => {
      const { record, register, gone } = changes[i] ?? {};
      if (one.is === 'accepted') {
        if (gone) removed += 1;
        else restored += 1;
      } else if (record !== undefined && register !== undefined) {
        const why = one.is === 'refused' ? one.why : refusal('demo.moved');
        kept.set(record, { register, record, why });
      }
    });
    progress?.(removed);
  }
  const closed = await closeUsers(deps, district);
  if (!closed.ok) return closed;
  return ok({ removed, restored, kept: kept.size, keptFirst: [...kept.values()].slice(0, namedMost) });
}

function isBirth({ changed }: DemoEvent): boolean {
  return changed[unitStamp]?.[0] === null;
}

/** What undoes one change of the demonstration; null where there is nothing to undo (any more). */
function reversal(event: DemoEvent, record: RecordState): Pick<Change, 'set' | 'stage' | 'gone'> | null {
  if (isBirth(event)) return { set: {}, gone: true };
  const set: Record<string, Json> = {};
  let stage: string | undefined;
  for (const [name, [before]] of Object.entries(event.changed)) {
    if (record.stamps[name]?.[2] !== event.seq) continue;
    if (name === stageStamp && typeof before === 'string') stage = before;
    else if (!name.startsWith('@')) set[name] = before;
  }
  if (stage === undefined && Object.keys(set).length === 0) return null;
  return { set, ...(stage === undefined ? {} : { stage }) };
}

/** Nobody signs in as a demonstration user any more, and no page is marked. */
async function closeUsers({ database, intake }: Needed, district: string): Promise<Result<number>> {
  const open = (await demoAccounts(database, district)).filter((one) => !one.disabled);
  const done = await intake.act(systemAuthor(district), [
    ...open.map(({ id }) => ({ act: 'account.change', id, disabled: true }) as const),
    { act: 'district.change', demo: false },
  ]);
  if (done.ok) for (const { id } of open) await closeSessionsOf(database, district, id);
  return done;
}

/** Opens the accounts of a demonstration that was taken out, and marks every page again. */
export async function openUsers({ database, intake }: Needed, district: string): Promise<Result<number>> {
  const closed = (await demoAccounts(database, district)).filter((one) => one.disabled);
  return intake.act(systemAuthor(district), [
    ...closed.map(({ id }) => ({ act: 'account.change', id, disabled: false }) as const),
    { act: 'district.change', demo: true },
  ]);
}
