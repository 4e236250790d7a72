import { open } from 'node:fs/promises';
import { shanghaiDay } from '@yicun/kernel/clock';
import { isFilter } from '@yicun/kernel/filter';
import type { Cell } from '@yicun/kernel/kind';
import { isNamed } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { no, ok } from '@yicun/kernel/result';
import { Zip, ZipPassThrough } from 'fflate';
import { fence } from '../../db/fence.ts';
import { pointersOf, titlesOf } from '../../db/names.ts';
import type { Reader } from '../../db/reach.ts';
import { type Round, roundOf } from '../../db/rounds.ts';
import { walk } from '../../db/walk.ts';
import type { Deps } from '../../deps.ts';
import type { Handler } from '../../jobs/work.ts';
import { cellOf, type SheetRecord } from '../cells.ts';
import { type Column, templateColumns } from '../columns.ts';
import { keptUntil, type MadeFile, makeFile } from '../made.ts';
import { namedUnits, readerFor, unitsWithin } from '../scope.ts';
import { type NamedUnit, UnitBook } from '../units.ts';
import { makeTemplate } from '../write/template.ts';
import { markLines } from './mark.ts';

/** Rows that are fetched at a time. */
const pageSize = 500;

/**
 * Writes the sheets of a round, one for each unit, filled with what is held: what whoever asks for them may see, as they
 * see it. Of one unit a sheet, of several an archive.
 */
export function roundMaker(deps: Deps): Handler {
  const { database, houses, now, made } = deps;
  return async ({ id, district, account, asked, signal, progress }) => {
    const round =
      isNamed(asked) && typeof asked.round === 'string' ? await roundOf(database, district, asked.round) : null;
    const only = isNamed(asked) && typeof asked.unit === 'string' ? asked.unit : null;
    const { registers } = houses.of(district);
    const register = round && Object.hasOwn(registers, round.register) ? registers[round.register] : undefined;
    if (!round || !register) return no(refusal('record.absent'));
    const today = shanghaiDay(now().getTime());
    const reader = await readerFor(database, district, account, today);
    const all = await namedUnits(database, district, today);
    const mine = unitsWithin('read', register, reader.grants, all, today);
    const units = mine.filter((one) => round.units.includes(one.id) && (only === null || only === one.id));
    const [first] = units;
    if (!first) return no(refusal('record.absent'));
    const book = new UnitBook(all, []);
    const sheetOf = async (unit: NamedUnit) => {
      signal.throwIfAborted();
      const fields = round.fields === null ? null : [...new Set([register.title, ...round.fields])];
      const rows = await rowsOf(deps, { reader, register, round, unit, fields, book });
      const no = round.units.indexOf(unit.id) + 1;
      const bytes = await makeTemplate({
        ...{ register, units: all, scopes: [unit.path] },
        filled: {
          fields,
          rows,
          mark: markLines({ round: round.id, unit: unit.id, no }),
          note: noteOf(round, book, unit),
        },
      });
      return { name: sheetName(round, register, book, unit), bytes, rows: rows.length };
    };
    progress(0, units.length);
    let rows = 0;
    const format = only === null ? 'zip' : 'xlsx';
    const size = await makeFile(made, id, format, async (path) => {
      const file = await open(path, 'wx', 0o600);
      try {
        if (format === 'xlsx') {
          const one = await sheetOf(first);
          rows = one.rows;
          await file.writeFile(one.bytes);
          return;
        }
        const chunks: Uint8Array[] = [];
        const zip = new Zip((error, chunk) => {
          if (error) throw error;
          chunks.push(chunk);
        });
        const flush = async () => {
          for (const chunk of chunks.splice(0)) await file.write(chunk);
        };
        for (const [place, unit] of units.entries()) {
          const one = await sheetOf(unit);
          rows += one.rows;
          // A sheet is packed already: packing it again gains nothing.
          const entry = new ZipPassThrough(one.name);
          // Archives keep the wall clock, and that of the district is Shanghai's.
          entry.mtime = new Date(`${today}T00:00:00`);
          zip.add(entry);
          entry.push(one.bytes, true);
          await flush();
          progress(place + 1, units.length);
        }
        zip.end();
        await flush();
      } finally {
        await file.close();
      }
    });
    const name = format === 'zip' ? `${plain(round.name)}_${round.due}.zip` : sheetName(round, register, book, first);
    const told: MadeFile = { name, format, size, rows, until: keptUntil(now()) };
    return ok({ register: register.name, round: round.id, file: { ...told } });
  };
}

interface Sheet {
  readonly reader: Reader;
  readonly register: Register;
  readonly round: Round;
  readonly unit: NamedUnit;
  readonly fields: readonly string[] | null;
  readonly book: UnitBook;
}

/** The records of one unit and of those under it, as cells. */
async function rowsOf(
  { database, houses }: Deps,
  { reader, register, round, unit, fields, book }: Sheet,
): Promise<readonly (readonly Cell[])[]> {
  const columns: readonly Column[] = templateColumns(register).filter(
    (one) => one.is !== 'field' || fields === null || fields.includes(one.field.name),
  );
  const under = { field: 'scope', op: 'under', value: unit.path } as const;
  const filter = isFilter(round.filter) ? { all: [under, round.filter] } : under;
  const statement = fence(database, reader, register).walk({ filter: JSON.stringify(filter), sort: 'id' });
  if (!statement.ok) throw new Error(`The filter of the round ${round.id} cannot be asked: ${statement.why.code}`);
  const pointing = Object.values(register.fields);
  const rows: (readonly Cell[])[] = [];
  await walk(database, statement.value, pageSize, async (page) => {
    // The fence built it, by the very columns that SheetRecord names.
    const records = page.map((one) => JSON.parse(one.row) as SheetRecord);
    const pointers = records.flatMap(({ data }) => {
      return pointersOf(
        pointing,
        pointing.map(({ name }) => data[name]),
      );
    });
    const titles = pointers.length === 0 ? {} : await titlesOf(database, reader, houses.of(reader.district), pointers);
    for (const record of records) {
      rows.push(columns.map((column) => cellOf(register, column, record, { units: book, titles })));
    }
  });
  return rows;
}

/** `金积镇_塔湾村_农村户厕_2022-05-31.xlsx`. */
function sheetName(round: Round, register: Register, book: UnitBook, unit: NamedUnit): string {
  return `${plain(book.write(unit.id).replaceAll('/', '_'))}_${plain(register.label.zh)}_${round.due}.xlsx`;
}

/** Without what no file system takes in a name. */
function plain(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
}

function noteOf(round: Round, book: UnitBook, unit: NamedUnit): string {
  const reason = round.reason === '' ? '' : `。依据：${round.reason}`;
  return `${round.name}：请${book.write(unit.id)}于 ${round.due} 前填好交回${reason}`;
}
