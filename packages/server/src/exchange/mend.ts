import { shanghaiDay } from '@yicun/kernel/clock';
import type { Cell } from '@yicun/kernel/kind';
import { refusal, sentence } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { no, ok } from '@yicun/kernel/result';
import { pointersOf, titlesOf } from '../db/names.ts';
import { faultyRows, type StagedRow } from '../db/staging.ts';
import type { Deps } from '../deps.ts';
import type { Handler } from '../jobs/work.ts';
import type { Seals } from '../sealing.ts';
import { orderOf } from './bring.ts';
import { cellOf, type Names, type SheetRecord } from './cells.ts';
import { type Column, columnNamed, plainColumn } from './columns.ts';
import { keptUntil, type MadeFile, makeFile } from './made.ts';
import { namedUnits, readerFor } from './scope.ts';
import { openedCells, openedFaults, openedSet } from './stagedSeal.ts';
import { UnitBook } from './units.ts';
import { writeSheet } from './write/writing.ts';

const pageSize = 500;

/** Writes the wrong rows of an import into a file with the same columns and their reasons, to be mended and brought back. */
export function mender(deps: Deps): Handler {
  const { database, houses, seals, now, made } = deps;
  return async (work) => {
    const order = await orderOf(deps, work);
    if (!order?.it.columns) return no(refusal('record.absent'));
    const { it, register } = order;
    const { headings, names } = order.it.columns;
    const { district, id: job, signal, progress } = work;
    const key = { district, id: it.id };
    const today = shanghaiDay(now().getTime());
    const [reader, units] = await Promise.all([
      readerFor(database, district, work.account, today),
      namedUnits(database, district, today),
    ]);
    const columns = names.map((name) => (name === null ? null : columnNamed(register, name)));
    // The reasons of the file before are replaced by those of now.
    const places = columns.flatMap((one, place) => (one?.is === 'why' ? [] : [place]));
    const why = plainColumn('why');
    let rows = 0;
    const feed = async (page: readonly Wrong[], put: (rows: readonly (readonly Cell[])[]) => Promise<void>) => {
      const late = page.flatMap(({ change }) => (change === null ? [] : [change.set]));
      const fields = Object.values(register.fields);
      const pointers = late.flatMap((set) =>
        pointersOf(
          fields,
          fields.map(({ name }) => set[name]),
        ),
      );
      const titles = await titlesOf(database, reader, houses.of(district), pointers);
      const known: Names = { units: new UnitBook(units, []), titles };
      await put(
        page.map((row) => {
          const cells = openedCells(register, seals, row.cells) ?? cellsOf(register, columns, row, known, seals);
          return [...places.map((place) => cells[place] ?? null), reasonsOf(register, seals, row)];
        }),
      );
      rows += page.length;
      progress(rows, it.counts?.wrong ?? null);
    };
    const size = await makeFile(made, job, 'xlsx', (path) =>
      writeSheet(
        {
          ...{ path, format: 'xlsx', register, units },
          columns: [...places.map((place) => columns[place] ?? null), why],
          headings: [...places.map((place) => headings[place] ?? ''), why.label.zh],
        },
        signal,
        async (put) => {
          for (let after = 0; ; ) {
            const page = await faultyRows(database, key, { code: null, column: null }, after, pageSize);
            const last = page.at(-1);
            if (!last) return;
            await feed(page, put.cells);
            after = last.no;
          }
        },
      ),
    );
    const name = `${it.name.replace(/\.[^.]*$/, '')}_待改.xlsx`;
    const file: MadeFile = { name, format: 'xlsx', size, rows, until: keptUntil(now()) };
    return ok({ register: register.name, import: it.id, file: { ...file } });
  };
}

type Wrong = Pick<StagedRow, 'no' | 'faults' | 'cells' | 'change'>;

/** Of a row that the door refused late: as its change says it. */
function cellsOf(
  register: Register,
  columns: readonly (Column | null)[],
  { change }: Wrong,
  names: Names,
  seals: Seals,
): readonly Cell[] {
  if (change === null) return [];
  const { record: id, base: seq, unit = '', stage = null, set } = change;
  const data = openedSet(register, seals, set);
  const record: SheetRecord = { id, seq, unit, stage, data };
  return columns.map((column) => {
    const isBlank =
      column === null ||
      (column.is === 'key' && seq === 0) ||
      (column.is === 'seq' && seq === 0) ||
      (column.is === 'unit' && unit === '');
    return isBlank ? null : cellOf(register, column, record, names);
  });
}

function reasonsOf(register: Register, seals: Seals, { faults }: Wrong): string {
  return openedFaults(register, seals, faults ?? [])
    .map(({ why }) => sentence(why, 'zh'))
    .join('\n');
}
