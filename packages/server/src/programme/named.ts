import type { Change } from '@yicun/kernel/change';
import { shanghaiDay, tickAt } from '@yicun/kernel/clock';
import { isEmpty } from '@yicun/kernel/empty';
import type { Json } from '@yicun/kernel/kind';
import { linkTo } from '@yicun/kernel/kinds/links';
import type { Refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { type UnitName, unitNames } from '../db/units.ts';
import { openingDevice } from '../db/used.ts';
import type { Deps } from '../deps.ts';
import { systemAuthor } from '../intake/author.ts';
import type { RecordRow } from '../wire.ts';
import { programmeRecords } from './file.ts';
import { idOf } from './ids.ts';

/** A row to open for something the table names. */
interface NamedRow {
  readonly object: RecordRow;
  readonly register: Register;
  /** The village or township the words name; null: none of the district's. */
  readonly unit: string | null;
}

/**
 * Opens a row in its register for every object the table names (牛家坊村, 清二沟道路 …), with the words it was read from,
 * and links the two. Which register takes which sort of thing, registers declare; what fits none stays a named object.
 * Ids follow from the object, so doing it again, or for a later edition, makes nothing twice.
 */
export async function openNamedObjects(deps: Deps, district: string, programme: string): Promise<Refusal | null> {
  const { database, houses, intake, now } = deps;
  const today = shanghaiDay(now().getTime());
  const house = houses.of(district);
  const names = await unitNames(database, district, today);
  const root = names.find((one) => one.kind === 'district');
  if (!root) throw new Error('A district has a unit that is itself.');
  const everybody = { role: 'officeLeader', unit: root.unit, path: '1/', registers: null, until: null };
  const reader = { district, grants: [everybody], today };
  const records = await programmeRecords(database, reader, house, programme, null);
  const at = tickAt(now().getTime());
  const wanted = rowsToOpen(records.namedObject ?? [], records.task ?? [], Object.values(house.registers), names);
  const made = wanted.map((one): Change => {
    const record = idOf(one.object.id, 'opened');
    const { id: object, data, seq } = one.object;
    const named: Record<string, Json> = one.register.fields[one.register.title]?.numbered
      ? {}
      : { [one.register.title]: data.name ?? null };
    const readFrom = one.register.fields.readFrom ? { readFrom: data.readFrom ?? null } : {};
    return {
      ...{ id: idOf(object, 'opened', String(seq)), device: openingDevice, at, base: 0, record },
      ...{ register: one.register.name, unit: one.unit ?? root.unit, set: { ...named, ...readFrom } },
    };
  });
  const linked = wanted.map(({ object, register }): Change => {
    const opened = [linkTo(register.name, idOf(object.id, 'opened'))];
    return {
      ...{ id: idOf(object.id, 'linked', String(object.seq)), device: openingDevice, at, base: object.seq },
      ...{ record: object.id, register: object.register, set: { opened } },
    };
  });
  // By the program, not by the person: whoever may load a table need not be who keeps each of its ledgers.
  const verdicts = await intake.submit(systemAuthor(district), [...made, ...linked]);
  return verdicts.find((one) => one.is === 'refused')?.why ?? null;
}

/** Which rows are still to be opened. */
function rowsToOpen(
  objects: readonly RecordRow[],
  tasks: readonly RecordRow[],
  registers: readonly Register[],
  names: readonly UnitName[],
): readonly NamedRow[] {
  const numbers = new Map(tasks.map((one) => [one.id, String(one.data.number)]));
  return objects.flatMap((object): readonly NamedRow[] => {
    if (!isEmpty(object.data.opened)) return [];
    const number = numbers.get(String(object.data.task)) ?? '';
    const register = registers.find((one) =>
      one.opens.some(({ sort, tasks: its }) => sort === object.data.sort && (its === null || its.includes(number))),
    );
    return register ? [{ object, register, unit: unitIn(String(object.data.name), names) }] : [];
  });
}

/** Units that a place lies in rather than units that work on it. */
const placed = ['village', 'community', 'township', 'park', 'farm'];

/**
 * The village, or else the township, park or farm that words name: 板桥乡任桥村 is the village. Null when they name none,
 * or two of one sort that are no less likely.
 */
function unitIn(words: string, names: readonly UnitName[]): string | null {
  for (const kinds of [placed.slice(0, 2), placed.slice(2)]) {
    const found = names.filter((one) => kinds.includes(one.kind) && one.name.length > 1 && words.includes(one.name));
    const longest = Math.max(0, ...found.map((one) => one.name.length));
    const units = new Set(found.filter((one) => one.name.length === longest).map((one) => one.unit));
    const [only] = units;
    if (units.size === 1 && only !== undefined) return only;
  }
  return null;
}
