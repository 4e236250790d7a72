import type { Change } from '@yicun/kernel/change';
import { shanghaiDay, tickAt } from '@yicun/kernel/clock';
import type { Indicator } from '@yicun/kernel/indicator';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import { no, ok, type Result } from '@yicun/kernel/result';
import { uuid7 } from '@yicun/kernel/uuid';
import { type FigureUnit, figureRows, figureUnits } from '../db/figures.ts';
import { frozenRows } from '../db/frozen.ts';
import type { Reader } from '../db/reach.ts';
import type { Deps } from '../deps.ts';
import type { Author } from '../intake/author.ts';
import { idOf } from '../programme/ids.ts';
import { figureOnDay } from './onDay.ts';
import { readableFigures } from './readable.ts';

/** What freezing a denominator needs to be told. */
export interface Freezing {
  readonly name: Indicator['name'];
  /** Needed from the second time on. */
  readonly reason: string | null;
  /** The day (Asia/Shanghai) at whose end it is taken, today or before, as the log tells it; null: as it is now. */
  readonly on: string | null;
}

/**
 * Writes down what a share stands at in every unit, today or at the end of a day that is past, through the door: a
 * record of `frozenBase` for each. Their ids follow from figure, round and unit: two people who freeze at once make one
 * round.
 *
 * @returns which round it is
 */
export async function freeze(
  deps: Pick<Deps, 'database' | 'houses' | 'intake' | 'now' | 'random'>,
  reader: Reader,
  author: Author,
  { name, reason, on }: Freezing,
): Promise<Result<number>> {
  const { database, houses, intake, now, random } = deps;
  const house = houses.of(reader.district);
  const register = house.registers.frozenBase;
  const [[figure], units] = await Promise.all([
    readableFigures(database, reader, house, { names: [name], on: null }),
    figureUnits(database, reader.district),
  ]);
  const [root] = units;
  if (!register || !root || figure === undefined || figure.indicator.as !== 'share')
    return no(refusal('record.absent'));
  const today = shanghaiDay(now().getTime());
  const day = on ?? today;
  if (day > today) return no(refusal('freeze.future', { day }));
  const [counted, before] = await Promise.all([
    day === today
      ? figureRows(database, reader, [figure], { path: root.path, upTo: null, byMonth: false })
      : figureOnDay(database, reader.district, house, figure.formula, day),
    frozenRows(database, reader, register, [name], root.path),
  ]);
  if (counted === null) return no(refusal('freeze.redacted', { day }));
  const rows = counted.filter(({ n, total }) => n !== 0 || total !== 0);
  const byHolder = Map.groupBy(rows, (row) => holderOf(row.unit, units, today) ?? root.id);
  const round = 1 + Math.max(0, ...before.map((one) => one.round));
  const changes = [...byHolder].map(([unit, some]): Change => {
    const sum = (of: 'n' | 'total') => Math.round(some.reduce((all, one) => all + one[of], 0) * 1e6) / 1e6;
    const record = idOf(reader.district, 'frozenBase', name, String(round), unit);
    const set = { indicator: name, round, frozenOn: day, n: sum('n'), total: sum('total'), reason };
    return {
      ...{
        id: uuid7(now().getTime(), random(10)),
        device: 'desk',
        at: tickAt(now().getTime()),
        register: register.name,
        record,
      },
      ...{ base: 0, unit, set },
    };
  });
  if (changes.length === 0) return no(refusal('freeze.nothing', { day }));
  const refused = await submitAll(intake, author, changes);
  return refused === null ? ok(round) : no(refused);
}

/** The unit itself, or the nearest above it that still exists: what was dissolved takes no new records. */
function holderOf(id: string, units: readonly FigureUnit[], today: string): string | null {
  const byId = new Map(units.map((one) => [one.id, one]));
  for (let unit = byId.get(id); unit !== undefined; unit = byId.get(unit.parent ?? '')) {
    if (unit.validTo === null || unit.validTo >= today) return unit.id;
  }
  return null;
}

/** Some two hundred at a time: a batch is one transaction, and others wait for it. */
const batchMost = 200;

async function submitAll(intake: Deps['intake'], author: Author, changes: readonly Change[]): Promise<Refusal | null> {
  for (let from = 0; from < changes.length; from += batchMost) {
    for (const verdict of await intake.submit(author, changes.slice(from, from + batchMost))) {
      if (verdict.is === 'refused') return verdict.why;
    }
  }
  return null;
}
