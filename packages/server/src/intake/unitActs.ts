import { type Refusal, refusal } from '@yicun/kernel/refusal';
import type { Unit } from '../db/units.ts';
import { differences, type Office } from './office.ts';

export type UnitAct =
  | ({ readonly act: 'unit.create'; readonly id: string; readonly parent: string | null } & Pick<
      Unit,
      'name' | 'kind' | 'validFrom'
    > &
      Partial<UnitParts>)
  /** A parent moves the unit with all below it; `validTo` ends it after that day. What is left out stays. */
  | ({ readonly act: 'unit.change'; readonly id: string; readonly parent?: string } & Partial<
      Pick<Unit, 'name' | 'kind' | 'validTo'> & UnitParts
    >);

type UnitParts = Pick<Unit, 'sort' | 'code' | 'aliases' | 'spellings' | 'members'>;

const told = [
  'parent',
  'name',
  'kind',
  'sort',
  'validFrom',
  'validTo',
  'code',
  'aliases',
  'spellings',
  'members',
] as const;

/** Makes, renames, moves or ends a unit. The system administrator's business (GLOSSARY §12). */
export function unitAct(office: Office, it: UnitAct): Refusal | null {
  if (!office.mayAct('systemAdmin')) return refusal('right.absent');
  return it.act === 'unit.create' ? create(office, it) : change(office, it);
}

function create(office: Office, it: Extract<UnitAct, { act: 'unit.create' }>): Refusal | null {
  const parent = office.unit(it.parent);
  // Only the district itself has nothing above it.
  const isRoot = it.parent === null && office.units.size === 0;
  if (office.units.has(it.id) || (!parent && !isRoot)) return refusal('record.absent');
  const no = office.takeNo();
  const unit: Unit = {
    ...{ id: it.id, no, parent: it.parent, path: `${parent?.path ?? ''}${no}/` },
    ...{ name: it.name, kind: it.kind, sort: it.sort ?? no, validFrom: it.validFrom, validTo: null },
    ...{ code: it.code ?? null, aliases: it.aliases ?? [], spellings: it.spellings ?? [], members: it.members ?? [] },
  };
  const why = complaint(office, unit);
  if (why) return why;
  office.units.set(unit.id, unit);
  office.tell('unit', unit.id, unit.path, { act: it.act, changed: differences<Unit>(null, unit, told) });
  return null;
}

function change(office: Office, it: Extract<UnitAct, { act: 'unit.change' }>): Refusal | null {
  const before = office.unit(it.id);
  if (!before) return refusal('record.absent');
  const { act: _act, ...set } = it;
  let after: Unit = { ...before, ...set };
  // The name it had stays a name it is found by.
  if (after.name !== before.name && !after.aliases.includes(before.name)) {
    after = { ...after, aliases: [...after.aliases, before.name] };
  }
  if (after.parent !== before.parent) {
    const parent = office.unit(after.parent);
    if (!parent || before.parent === null) return refusal('record.absent');
    if (parent.path.startsWith(before.path)) return refusal('unit.within', { name: before.name });
    after = { ...after, path: `${parent.path}${before.no}/` };
  }
  const why = complaint(office, after);
  if (why) return why;
  const changed = differences(before, after, told);
  if (Object.keys(changed).length === 0) return null;
  office.units.set(after.id, after);
  if (after.path !== before.path) move(office, before.path, after.path);
  const movedFrom = after.path === before.path ? null : before.path;
  office.tell('unit', after.id, after.path, { act: it.act, changed }, movedFrom);
  return null;
}

function move(office: Office, from: string, to: string): void {
  office.moves.push({ from, to });
  for (const one of office.units.values()) {
    if (one.path.startsWith(from)) office.units.set(one.id, { ...one, path: to + one.path.slice(from.length) });
  }
}

function complaint(office: Office, unit: Unit): Refusal | null {
  for (const other of office.units.values()) {
    const stands = other.validTo === null || other.validTo >= office.today;
    if (stands && other.id !== unit.id && other.parent === unit.parent && other.name === unit.name) {
      return refusal('unit.taken', { name: unit.name });
    }
  }
  return unit.members.every((id) => office.unit(id)) ? null : refusal('record.absent');
}
