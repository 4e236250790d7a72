import type { Change, RecordState } from '@yicun/kernel/change';
import { tickAt } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { unitStamp } from '@yicun/kernel/merge';
import { refusal } from '@yicun/kernel/refusal';
import { no, ok } from '@yicun/kernel/result';
import { type ChangeTold, toldOf } from '../db/edits.ts';
import { moveImport } from '../db/imports.ts';
import { recordsById } from '../db/records.ts';
import { rowsToWrite } from '../db/staging.ts';
import type { Deps } from '../deps.ts';
import type { Author } from '../intake/author.ts';
import type { Handler, Work } from '../jobs/work.ts';
import { type Order, orderOf } from './bring.ts';
import { partsOf } from './differ.ts';
import { idFrom, timeOf } from './ids.ts';

const chunkSize = 500;

/** Takes an import back, as far as nobody has gone on from there. */
export function undoer(deps: Deps): Handler {
  return async (work) => {
    const order = await orderOf(deps, work);
    if (order?.it.state !== 'undoing') return no(refusal('import.notNow'));
    await takeBack(deps, work, order);
    return ok({ import: order.it.id, register: order.register.name, name: order.it.name });
  };
}

/**
 * Removes what the import made and restores what it changed, where nobody has changed it since; the rest stays and is
 * counted. Asked of the door as the program's own act: whoever may bring a file in may take back that very file, though
 * they may not remove records otherwise. A second run goes over the same rows and does nothing twice.
 */
export async function takeBack(deps: Deps, { district, account, signal, progress }: Work, { it }: Order) {
  const { database, now, intake } = deps;
  const key = { district, id: it.id };
  const author: Author = { district, account, grants: [], via: 'system' };
  const at = tickAt(now().getTime());
  let [after, taken, kept, done] = [0, 0, 0, 0];
  for (;;) {
    signal.throwIfAborted();
    const rows = await rowsToWrite(database, key, after, chunkSize);
    const last = rows.at(-1);
    if (!last) break;
    after = last.no;
    const told = await toldOf(
      database,
      district,
      rows.map(({ change }) => change.id),
    );
    const records = await recordsById(
      database,
      district,
      rows.map(({ change }) => change.record),
    );
    const there = new Map(records.map((one) => [one.id, one]));
    const byChange = new Map(told.map((one) => [one.changeId, one]));
    const changes = rows.flatMap(({ no: row, change }): readonly Change[] => {
      const event = byChange.get(change.id);
      const record = there.get(change.record);
      if (!event || !record) return [];
      const back = reversal(change, event, record);
      if (back === null) kept += 1;
      return back === null || back === 'done'
        ? []
        : [{ ...back, id: idFrom(timeOf(it.id), row, 'undo', it.id), device: change.device, at }];
    });
    const verdicts = changes.length === 0 ? [] : await intake.submit(author, changes);
    const good = verdicts.filter((one) => one.is === 'accepted').length;
    taken += good;
    kept += verdicts.length - good;
    done += rows.length;
    progress(done, null);
  }
  const result = { taken, kept };
  await moveImport(database, district, it.id, ['undoing'], { state: 'undone', result, at: now().toISOString() });
}

/** What takes a change back; null where somebody went on from it, `done` where it is taken back already. */
function reversal(
  change: Change,
  event: ChangeTold,
  record: RecordState,
): Pick<Change, 'record' | 'register' | 'base' | 'set' | 'unit' | 'stage' | 'gone'> | 'done' | null {
  const { record: id, register } = change;
  const isNew = change.base === 0;
  if (record.gone) return 'done';
  if (isNew) return record.seq === event.seq ? { record: id, register, base: record.seq, set: {}, gone: true } : null;
  const before: Record<string, Json> = {};
  for (const [name, [was]] of Object.entries(event.changed)) {
    // A stage goes forward by its own steps; an import does not take one back.
    const isField = !name.startsWith('@') || name === unitStamp;
    if (isField && record.stamps[name]?.[2] === event.seq) before[name] = was;
  }
  if (Object.keys(before).length === 0) return null;
  return { record: id, register, base: record.seq, ...partsOf(before) };
}
