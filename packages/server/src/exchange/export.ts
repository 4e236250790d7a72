import { shanghaiDay } from '@yicun/kernel/clock';
import { isNamed, type Json } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { no, ok, type Result } from '@yicun/kernel/result';
import type { ListQuery } from '../db/asking.ts';
import { fence } from '../db/fence.ts';
import { isPointing, pointersOf, titlesOf } from '../db/names.ts';
import type { Reader } from '../db/reach.ts';
import { walk } from '../db/walk.ts';
import type { Deps } from '../deps.ts';
import type { Handler } from '../jobs/work.ts';
import { exportColumns, headingOf } from './columns.ts';
import { keptUntil, type MadeFile, makeFile } from './made.ts';
import { namedUnits, readerFor } from './scope.ts';
import { type SheetFormat, writeSheet } from './write/writing.ts';

/** What an export is asked for: the list as it stands on the screen, and which fields of it (null: all). */
export interface ExportAsked extends Pick<ListQuery, 'filter' | 'search' | 'sort'> {
  readonly register: string;
  readonly format: SheetFormat;
  readonly fields: readonly string[] | null;
}

/** Rows that are fetched and handed to the writing thread at a time. */
const pageSize = 500;

/** Writes every record of a list into a file, as far as whoever asked may see it now. */
export function exporter(deps: Deps): Handler {
  const { database, houses, now, made } = deps;
  return async ({ id, district, account, asked, signal, progress }) => {
    const order = exportAsked(asked);
    const house = houses.of(district);
    const register = order && Object.hasOwn(house.registers, order.register) ? house.registers[order.register] : null;
    if (!order || !register) return no(refusal('record.absent'));
    const today = shanghaiDay(now().getTime());
    const reader = await readerFor(database, district, account, today);
    const counted = await countOf(deps, reader, register, order);
    if (!counted.ok) return counted;
    const columns = exportColumns(register, order.fields);
    const points = columns.flatMap((one) => (one.is === 'field' && isPointing(one.field) ? [one.field] : []));
    const query = queryOf(
      order,
      points.map(({ name }) => name),
    );
    const statement = fence(database, reader, register).walk(query);
    if (!statement.ok) return statement;
    const units = await namedUnits(database, district, today);
    let rows = 0;
    progress(0, counted.value);
    const size = await makeFile(made, id, order.format, (path) =>
      writeSheet(
        { path, format: order.format, register, units, columns, headings: columns.map(headingOf) },
        signal,
        (put) =>
          walk(database, statement.value, pageSize, async (page) => {
            const pointers = page.flatMap((one) => pointersOf(points, one.points ?? []));
            const titles = pointers.length === 0 ? {} : await titlesOf(database, reader, house, pointers);
            await put.records(`[${page.map((one) => one.row).join(',')}]`, titles);
            rows += page.length;
            progress(rows, counted.value);
          }),
      ),
    );
    const name = `${register.label.zh}_${today}.${order.format}`;
    const file: MadeFile = { name, format: order.format, size, rows, until: keptUntil(now()) };
    return ok({ register: register.name, file: { ...file } });
  };
}

/** How many records the list has; refuses what cannot be asked of it. */
async function countOf(
  { database }: Deps,
  reader: Reader,
  register: Register,
  order: ExportAsked,
): Promise<Result<number>> {
  const page = await fence(database, reader, register).list({ ...queryOf(order, []), limit: 1 });
  return page.ok ? ok(page.value.total) : page;
}

function queryOf({ filter, search, sort }: ExportAsked, points: readonly string[]): ListQuery {
  return { filter, search, sort, ...(points.length === 0 ? {} : { with: points.join(',') }) };
}

/** What a job's row says, understood; null: it says something else. */
function exportAsked(asked: Json): ExportAsked | null {
  if (!isNamed(asked)) return null;
  const { register, format, fields, filter, search, sort } = asked;
  if (typeof register !== 'string' || (format !== 'xlsx' && format !== 'csv')) return null;
  const text = (one: unknown) => (typeof one === 'string' ? one : undefined);
  const names = Array.isArray(fields) ? fields.filter((one) => typeof one === 'string') : null;
  return { register, format, fields: names, filter: text(filter), search: text(search), sort: text(sort) };
}
