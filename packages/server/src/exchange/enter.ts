import type { Change, Verdict } from '@yicun/kernel/change';
import { shanghaiDay } from '@yicun/kernel/clock';
import { isNamed, type Json } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import { no, ok } from '@yicun/kernel/result';
import { moveImport } from '../db/imports.ts';
import { type ImportKey, rowsToWrite, spoilRows } from '../db/staging.ts';
import type { Deps } from '../deps.ts';
import type { Author } from '../intake/author.ts';
import { type Handler, Stopped, type Work } from '../jobs/work.ts';
import { type Order, orderOf } from './bring.ts';
import { partsOf } from './differ.ts';
import { faultFrom } from './judge.ts';
import { readerFor } from './scope.ts';
import { takeBack } from './undo.ts';

/** Changes that are handed to the door at a time; it writes them in batches of its own. */
const chunkSize = 400;
/** How often it is written down how far the writing has come. Behind it lies only what the door answers alike again. */
const saveEveryMs = 2000;

type Row = Awaited<ReturnType<typeof rowsToWrite>>[number];

/** How far the writing is. */
interface Tally {
  reached: number;
  written: number;
  refused: number;
}

/** Hands the rows of an import to the door, from where the last run has come to. */
export function enterer(deps: Deps): Handler {
  const { database, now } = deps;
  return async (work) => {
    const order = await orderOf(deps, work);
    if (order?.it.state !== 'writing') return no(refusal('import.notNow'));
    const { it, register } = order;
    const about: Json = { import: it.id, register: register.name, name: it.name };
    const tally = tallyOf(order);
    const save = (state: 'writing' | 'stopped' | 'written' | 'undoing') =>
      moveImport(database, work.district, it.id, ['writing'], {
        ...{ state, reached: tally.reached, at: now().toISOString() },
        result: { written: tally.written, refused: tally.refused },
      });
    try {
      await write(deps, work, order, tally, () => save('writing'));
    } catch (error) {
      await save(error instanceof Stopped && error.cancelled ? 'stopped' : 'writing');
      throw error;
    }
    if (tally.refused === 0 || it.onlyGood) {
      await save('written');
      return ok(about);
    }
    // All or nothing was asked, and something changed between the dry run and now: what went in comes out again.
    await save('undoing');
    await takeBack(deps, work, order);
    return ok(about);
  };
}

async function write(
  deps: Deps,
  { district, account, signal, progress }: Work,
  { it, register }: Order,
  tally: Tally,
  save: () => Promise<unknown>,
): Promise<void> {
  const { database, now, intake } = deps;
  const key: ImportKey = { district, id: it.id };
  const { grants } = await readerFor(database, district, account, shanghaiDay(now().getTime()));
  const author: Author = { district, account, grants, via: 'import' };
  const total = (it.counts?.new ?? 0) + (it.counts?.changed ?? 0) + (it.counts?.stale ?? 0);
  let saved = performance.now();
  const note = async (rows: readonly Row[], answered: Promise<readonly Verdict[]>) => {
    const verdicts = await answered;
    const bad = rows.flatMap((row, place) => refusedRow(row, verdicts[place]));
    if (bad.length > 0) {
      await spoilRows(
        database,
        key,
        bad.map(({ no: row, verdict }) => ({ no: row, faults: [faultFrom(register, verdict)] })),
      );
    }
    tally.refused += bad.length;
    tally.written += rows.length - bad.length;
    tally.reached = rows.at(-1)?.no ?? tally.reached;
    progress(tally.written + tally.refused, total);
    if (performance.now() - saved > saveEveryMs) {
      await save();
      saved = performance.now();
    }
  };
  // Two chunks are with the door: while it waits for the database with one, the next is made ready.
  let noted: Promise<void> = Promise.resolve();
  try {
    let rows = await rowsToWrite(database, key, tally.reached, chunkSize);
    while (rows.length > 0) {
      signal.throwIfAborted();
      const answered = intake.submit(author, rows.map(chosen));
      // Whoever waits for it hears of it; until then it must not end the process.
      answered.catch(() => {});
      const [next] = await Promise.all([rowsToWrite(database, key, rows.at(-1)?.no ?? 0, chunkSize), noted]);
      noted = note(rows, answered);
      noted.catch(() => {});
      rows = next;
    }
  } finally {
    // What the door has got it writes, and that is told before anything else is.
    await noted;
  }
}

/** The change of a row, with the values of the file where they were chosen over what was changed elsewhere. */
function chosen({ change, aside, mine }: Row): Change {
  if (!mine || aside === null) return change;
  const parts = partsOf(Object.fromEntries(aside.map((one) => [one.column, one.mine])));
  return { ...change, ...parts, set: { ...change.set, ...parts.set } };
}

type Bad = Exclude<Verdict, { is: 'accepted' }>;

function refusedRow({ no: row }: Row, verdict: Verdict | undefined): readonly { no: number; verdict: Bad }[] {
  return verdict && verdict.is !== 'accepted' ? [{ no: row, verdict }] : [];
}

function tallyOf({ it }: Order): Tally {
  const { written, refused } = isNamed(it.result) ? it.result : {};
  return { reached: it.reached, written: Number(written ?? 0), refused: Number(refused ?? 0) };
}
