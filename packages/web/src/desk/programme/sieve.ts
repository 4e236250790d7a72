/** Which tasks and items an address shows: the same reckoning for the counts on the overview and the lists they open. */

import { addDays } from '@yicun/kernel/clock';
import { listOf } from '@yicun/kernel/kinds/choices';
import type { BoardTask } from '@yicun/packs/programme/boardTask';
import type { Item } from '@yicun/packs/programme/items';
import { type Row, textOf } from '@yicun/packs/programme/row';
import type { UnitInfo } from '@yicun/server/wire';
import { daysOf, type ItemSieve, type TaskSieve } from './address.ts';
import { holdsAll, wordsOf } from './hits.ts';

/** A key work's id, or this for tasks that stand under none. */
export const noKeyWork = 'none';

/** How far ahead "due soon" looks. */
export const soonDays = 30;

/** Groups by the units that belong to them: 各乡镇 is every township. */
export type Groups = ReadonlyMap<string, readonly string[]>;

export function groupsOf(units: readonly UnitInfo[]): Groups {
  const found = new Map<string, string[]>();
  for (const group of units) {
    for (const member of group.members) found.set(member, [...(found.get(member) ?? []), group.id]);
  }
  return found;
}

/** Does the task pass every part of the sieve? */
export function passes(it: BoardTask, sieve: TaskSieve, groups: Groups): boolean {
  return (
    (sieve.light === undefined || it.light.colour === sieve.light) &&
    (sieve.key === undefined || keyWorkOf(it) === sieve.key) &&
    (sieve.lead === undefined || unitsOf(it.task, 'leadUnits').includes(sieve.lead)) &&
    (sieve.unit === undefined || isResponsible(it, sieve.unit, groups)) &&
    (sieve.due === undefined || fallsDue(it, sieve.due)) &&
    (sieve.q === undefined || holdsAll(textsOf(it), wordsOf(sieve.q)))
  );
}

/** Items that an address shows. `late` and `soon` take each thing once, as the agenda does. */
export function itemPasses(item: Item, it: BoardTask, sieve: ItemSieve, today: string): boolean {
  const leads = unitsOf(item.record, 'leadUnits');
  return (
    (sieve.sort === undefined || item.sort === sieve.sort) &&
    (sieve.state === undefined || item.state === sieve.state) &&
    (sieve.key === undefined || keyWorkOf(it) === sieve.key) &&
    (sieve.lead === undefined || (leads.length > 0 ? leads : unitsOf(it.task, 'leadUnits')).includes(sieve.lead)) &&
    (sieve.when === undefined || isWhen(item, sieve.when, today)) &&
    (sieve.q === undefined || holdsAll([item.record.title ?? '', it.task.title ?? ''], wordsOf(sieve.q)))
  );
}

function isWhen(item: Item, when: NonNullable<ItemSieve['when']>, today: string): boolean {
  if (when === 'carried') return item.carriedOver;
  if (when === 'late') return isLate(item);
  return isSoon(item, today);
}

export function isLate(item: Item): boolean {
  return item.lateDays > 0 && !item.spokenFor;
}

/** Is due today or in the next 30 days, and not done? */
export function isSoon(item: Item, today: string): boolean {
  const open = item.state === 'underWay' || item.state === 'notStarted';
  const near = item.due !== null && item.due >= today && item.due <= addDays(today, soonDays);
  return open && near && !item.carriedOver && !item.spokenFor;
}

export function keyWorkOf(it: BoardTask): string {
  return it.keyWork?.id ?? noKeyWork;
}

/** The ids of the units in a field. */
export function unitsOf(row: Row, field: 'leadUnits' | 'responsibleUnits'): readonly string[] {
  return listOf(row.data[field] ?? null);
}

/** Named itself, or a member of a group that is. */
function isResponsible(it: BoardTask, unit: string, groups: Groups): boolean {
  const named = unitsOf(it.task, 'responsibleUnits');
  return [unit, ...(groups.get(unit) ?? [])].some((one) => named.includes(one));
}

/** Is the deadline of a row, or a day inside it, within these days? */
function fallsDue(it: BoardTask, due: string): boolean {
  const days = daysOf(due);
  if (days === null) return it.standing;
  const [from, to] = days;
  return duesOf(it).some((day) => from <= day && day <= to);
}

/** Every day the task names: deadlines of its rows, milestones, targets, measures. */
export function duesOf(it: BoardTask): readonly string[] {
  const rows = [...it.parts, ...it.targets.map((one) => one.target)];
  const steps = [...it.milestones, ...it.measures].map((one) => one.step);
  return [...rows, ...steps].flatMap((row) => textOf(row, 'dueDate') ?? []);
}

/** All that stands in the row of the task, in the seven columns and the number. */
function textsOf({ task, keyWork, parts }: BoardTask): readonly string[] {
  const columns = ['goal', 'measures', 'dueText', 'leadText', 'responsibleText'];
  const own = [keyWork?.title, textOf(task, 'number'), task.title];
  const words = parts.flatMap((part) => columns.map((column) => textOf(part, column)));
  return [...own, ...words].flatMap((text) => text ?? []);
}
