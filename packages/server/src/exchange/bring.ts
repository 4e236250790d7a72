import { shanghaiDay, tickAt } from '@yicun/kernel/clock';
import { isNamed, type Json } from '@yicun/kernel/kind';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { no, ok, type Result } from '@yicun/kernel/result';
import { type FileColumns, type Import, importOf, moveImport, removeImport, wasBrought } from '../db/imports.ts';
import { answeringUnit } from '../db/rounds.ts';
import { fatesOf, markTwice, stageRows, unstage } from '../db/staging.ts';
import type { Deps } from '../deps.ts';
import type { Author } from '../intake/author.ts';
import { type Handler, Stopped, type Work } from '../jobs/work.ts';
import { removeBrought, sheetPath } from './brought.ts';
import { nameOf, plainColumn } from './columns.ts';
import { isForeign, understood } from './foreign/bringing.ts';
import { matched } from './foreign/matching.ts';
import { type Bringing, type Judged, judge } from './judge.ts';
import { lackingIn } from './read/mapping.ts';
import { type Heading, readSheet } from './read/reading.ts';
import { namedUnits, readerFor, writableScopes } from './scope.ts';
import { sealedRow } from './stagedSeal.ts';
import { type NamedUnit, UnitBook } from './units.ts';

/** The import a job is about, and the register it goes into; null where either is gone. */
export interface Order {
  readonly it: Import;
  readonly register: Register;
}

export async function orderOf({ database, houses }: Deps, { district, account, asked }: Work): Promise<Order | null> {
  const id = isNamed(asked) ? asked.import : null;
  const it = typeof id === 'string' ? await importOf(database, district, account, id) : null;
  const { registers } = houses.of(district);
  const register = it && Object.hasOwn(registers, it.register) ? registers[it.register] : undefined;
  return it && register ? { it, register } : null;
}

/** The dry run: reads a file, judges every row as the door would, and keeps what came of it for a person to decide. */
export function bringer(deps: Deps): Handler {
  const { database, now } = deps;
  return async (work) => {
    const order = await orderOf(deps, work);
    if (!order) return no(refusal('record.absent'));
    const key = { district: work.district, id: order.it.id };
    const about: Json = { import: order.it.id, register: order.register.name, name: order.it.name };
    if (order.it.state !== 'reading') return ok(about);
    try {
      // What a run that was cut off has staged is judged anew: the world has moved on.
      await unstage(database, key);
      let read = await readInto(deps, work, order);
      if (!read.ok && order.it.mapping === null && isForeign(read.why)) {
        const mapping = await understood(deps, work, order.register, order.it);
        if (mapping === 'ask') {
          await moveImport(database, key.district, key.id, ['reading'], { state: 'mapping', at: now().toISOString() });
          return ok(about);
        }
        if (mapping) {
          await moveImport(database, key.district, key.id, ['reading'], { mapping, at: now().toISOString() });
          read = await readInto(deps, work, { ...order, it: { ...order.it, mapping } });
        }
      }
      const at = now().toISOString();
      if (!read.ok) {
        await moveImport(database, key.district, key.id, ['reading'], { state: 'unreadable', problem: read.why, at });
        await removeBrought(deps.blobs, key.id);
        return read;
      }
      await markTwice(
        database,
        key,
        Object.values(order.register.fields).filter((one) => one.unique),
      );
      const counts = { ...read.value, ...(await fatesOf(database, key)) };
      await moveImport(database, key.district, key.id, ['reading'], { state: 'ready', counts, at });
      await removeBrought(deps.blobs, key.id);
      return ok(about);
    } catch (error) {
      if (error instanceof Stopped && error.cancelled) {
        await removeImport(database, key.district, work.account, key.id);
        await removeBrought(deps.blobs, key.id);
      }
      throw error;
    }
  };
}

async function readInto(
  deps: Deps,
  { district, account, signal, progress }: Work,
  { it, register }: Order,
): Promise<Result<{ readonly rows: number; readonly unchanged: number }>> {
  const { database, now } = deps;
  const at = now();
  const today = shanghaiDay(at.getTime());
  const [reader, units, before, answering] = await Promise.all([
    readerFor(database, district, account, today),
    namedUnits(database, district, today),
    wasBrought(database, district, register.name, it.blob),
    answeringUnit(database, district, it.id),
  ]);
  const scopes = scopesOf(writableScopes(register, reader.grants, units, today), units, answering);
  const author: Author = { district, account, grants: reader.grants, via: 'import' };
  const book = new UnitBook(units, scopes);
  const key = { district, id: it.id };
  const { mapping } = it;
  let bringing: Bringing | null = null;
  let columns: FileColumns | null = null;
  let [done, unchanged] = [0, 0];
  // While the database is asked about some rows and keeps them, the next are judged.
  let kept: Promise<void> = Promise.resolve();
  const keep = async (judging: Promise<Judged>, count: number) => {
    const judged = await judging;
    const sealed = judged.rows.map((one) => sealedRow(register, deps.seals, one));
    if (sealed.length > 0) await stageRows(database, key, sealed);
    unchanged += judged.unchanged;
    done += count;
    progress(done, null);
  };
  const read = await readSheet(
    { path: sheetPath(deps.blobs, it), register, units, scopes, ...(mapping && { mapping }) },
    signal,
    {
      async heading(heading) {
        const why = headingComplaint(register, heading, book);
        if (why) return why;
        columns = fileColumns(heading);
        await moveImport(database, district, it.id, ['reading'], { columns, at: now().toISOString() });
        bringing = {
          ...{ author, reader, register, columns: heading.columns, units: book, id: it.id, seed: it.seed },
          ...{ again: before.written, at: tickAt(at.getTime()) },
        };
        return null;
      },
      async rows(rows) {
        if (!bringing) throw new Error('Rows came before their heading.');
        const judging = judge(deps, bringing, await matched(deps, bringing, mapping?.match ?? [], rows));
        // Whoever waits for them hears of them; until then they must not end the process.
        judging.catch(() => {});
        await kept;
        kept = keep(judging, rows.length);
        kept.catch(() => {});
      },
      async skipped({ count, first }) {
        if (!columns || !mapping) return;
        const foreign = { skipped: first, skippedCount: count, remembered: mapping.remembered };
        const noted = { ...columns, foreign };
        await moveImport(database, district, it.id, ['reading'], { columns: noted, at: now().toISOString() });
      },
    },
  );
  await kept;
  return read.ok ? ok({ rows: read.value, unchanged }) : read;
}

/** The answer of a unit speaks of that unit alone: a row that names none is the unit's, as far as the author may write there. */
function scopesOf(scopes: readonly string[], units: readonly NamedUnit[], answering: string | null): readonly string[] {
  const path = units.find((one) => one.id === answering)?.path;
  if (path === undefined) return scopes;
  return scopes.some((scope) => path.startsWith(scope)) ? [path] : [];
}

function fileColumns({ headings, columns, unknown }: Heading): FileColumns {
  return { headings, names: columns.map((one) => (one === null ? null : nameOf(one))), unknown };
}

/** A file of new rows must have a column for what no record can be without; an edited export names its records. */
function headingComplaint(register: Register, { columns }: Heading, units: UnitBook): Refusal | null {
  const has = (...names: readonly string[]) =>
    columns.some((one) => one?.is !== 'field' && names.includes(one?.is ?? ''));
  if (has('key')) return null;
  const lacking = lackingIn(register, columns).map(({ label }) => label);
  const unit = has('unit', 'township', 'village') || units.only !== null ? [] : [plainColumn('unit').label];
  const all = [...unit, ...lacking];
  return all.length === 0 ? null : refusal('sheet.lacking', { fields: all });
}
