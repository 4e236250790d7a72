import { type Light, light } from '@yicun/kernel/light';
import { lateness } from '@yicun/kernel/schedule';
import { isFinal } from '@yicun/kernel/stage';
import { measure as measureRegister } from './measure.ts';
import { milestone as milestoneRegister } from './milestone.ts';
import { inOrder, type Row, textOf } from './row.ts';
import { type Current, currentValue, type Standing, standingOf } from './standing.ts';
import { task as taskRegister } from './task.ts';

/**
 * What the records of a programme add up to on a day: which task stands where, and why. Derived, never stored, by one
 * pure function that server and desk share, so that the screen, the Word report and last June's circular agree.
 */
export interface Board {
  readonly programme: Row;
  /** The day that lateness is counted to: the programme's own, or today. */
  readonly judgedOn: string;
  readonly keyWorks: readonly Row[];
  /** In the order of the document. */
  readonly tasks: readonly BoardTask[];
  /** What is late or falls due, soonest first: milestones, targets and measures that are not done. */
  readonly agenda: readonly AgendaItem[];
}

export interface BoardTask {
  readonly task: Row;
  readonly keyWork: Row | null;
  /** 分项, in the order of the document; at least one in a programme that was read from a table. */
  readonly parts: readonly Row[];
  readonly targets: readonly BoardTarget[];
  readonly milestones: readonly BoardStep[];
  readonly measures: readonly BoardStep[];
  readonly funding: readonly Row[];
  readonly objects: readonly Row[];
  readonly light: Light;
  /** The next day something of it is due, from today on; null when nothing is. */
  readonly nextDue: string | null;
  /** The last day a part names; null for standing work. */
  readonly dueDate: string | null;
  readonly standing: boolean;
}

export interface BoardTarget {
  readonly target: Row;
  /** What was reported last, and by whom; null: nothing yet. */
  readonly current: Current | null;
  readonly standing: Standing;
  readonly lateDays: number;
}

/** A milestone or a measure: something with a day that is done or not. */
export interface BoardStep {
  readonly step: Row;
  readonly done: boolean;
  readonly lateDays: number;
  /** Was due before the programme was loaded and was not done by then: shown apart, colours nothing. */
  readonly carriedOver: boolean;
}

export interface AgendaItem {
  readonly sort: 'milestone' | 'target' | 'measure';
  readonly record: Row;
  readonly task: Row;
  readonly due: string;
  /** Above 0: late by so many days. */
  readonly lateDays: number;
}

/** Records of one programme by register, as the server sends them. */
export type ProgrammeRecords = Readonly<Record<string, readonly Row[]>>;

/**
 * @param now today in Asia/Shanghai; a programme that says which day it is judged on is judged on that
 */
export function board(programme: Row, records: ProgrammeRecords, now: string): Board {
  const today = textOf(programme, 'judgedOn') ?? now;
  const of = (register: string) => [...(records[register] ?? [])].sort(inOrder);
  const openedOn = textOf(programme, 'openedOn') ?? today;
  const byTask = (register: string) => groupBy(of(register), 'task');
  const groups = {
    subTask: byTask('subTask'),
    target: byTask('target'),
    milestone: byTask('milestone'),
    measure: byTask('measure'),
    funding: byTask('funding'),
    namedObject: byTask('namedObject'),
    progressEntry: groupBy(of('progressEntry'), 'target'),
  };
  const keyWorks = of('keyWork');
  const day = { today, openedOn };
  const tasks = of('task').map((task): BoardTask => {
    const mine = (register: keyof typeof groups) => groups[register].get(task.id) ?? [];
    const parts = mine('subTask');
    const targets = mine('target').map((target) => boardTarget(target, groups.progressEntry.get(target.id) ?? [], day));
    const milestones = mine('milestone').map((step) => boardStep(step, isFinal(milestoneRegister, step.stage), day));
    const measures = mine('measure').map((step) => boardStep(step, isFinal(measureRegister, step.stage), day));
    const dues = parts.flatMap((part) => textOf(part, 'dueDate') ?? []).sort();
    const standing = parts.some((part) => part.data.standing === true);
    return {
      task,
      keyWork: keyWorks.find((one) => one.id === task.data.keyWork) ?? null,
      parts,
      targets,
      milestones,
      measures,
      funding: mine('funding'),
      objects: mine('namedObject'),
      light: taskLight({ task, parts, targets, milestones, measures, standing }, day),
      nextDue: nextDue([...targets.map((one) => one.target), ...milestones.map((one) => one.step), ...parts], today),
      dueDate: dues.at(-1) ?? null,
      standing,
    };
  });
  return { programme, judgedOn: today, keyWorks, tasks, agenda: agendaOf(tasks) };
}

interface Days {
  readonly today: string;
  readonly openedOn: string;
}

function boardTarget(target: Row, entries: readonly Row[], { today, openedOn }: Days): BoardTarget {
  const current = currentValue(entries, today);
  const standing = standingOf(target, current);
  const due = textOf(target, 'dueDate');
  const open = standing.reached === false && due !== null && due >= openedOn;
  return { target, current, standing, lateDays: open ? lateness(due, today) : 0 };
}

function boardStep(step: Row, done: boolean, { today, openedOn }: Days): BoardStep {
  const due = textOf(step, 'dueDate');
  const carriedOver = !done && due !== null && due < openedOn;
  return { step, done, carriedOver, lateDays: done || due === null || carriedOver ? 0 : lateness(due, today) };
}

/**
 * A task without figures is judged by its measures and milestones and never looks empty (PRODUCT §6.1). Its own
 * deadline counts only where nothing inside it carries one.
 */
function taskLight(
  it: Pick<BoardTask, 'task' | 'parts' | 'targets' | 'milestones' | 'measures' | 'standing'>,
  { today, openedOn }: Days,
): Light {
  const dated = [...it.milestones, ...it.measures].flatMap(({ step, done }) => {
    const due = textOf(step, 'dueDate');
    return due === null ? [] : [{ name: step.title ?? '', due, done: done ? (textOf(step, 'doneOn') ?? due) : null }];
  });
  const finished = isFinal(taskRegister, it.task.stage);
  const own = it.parts.flatMap((part) => {
    const due = textOf(part, 'dueDate');
    return due === null ? [] : [{ name: part.title ?? '', due, done: finished ? due : null }];
  });
  const targets = it.targets.map(({ target, standing }) => ({
    name: target.title ?? '',
    due: textOf(target, 'dueDate'),
    reached: standing.reached,
    aim: target.data.firmness === 'aim',
  }));
  const hasDates = dated.length > 0 || targets.some((one) => one.due !== null && one.reached !== null);
  const item = { milestones: hasDates ? dated : own, targets, curve: [], progress: null };
  return light({ ...item, standing: it.standing, opened: openedOn }, today);
}

function agendaOf(tasks: readonly BoardTask[]): readonly AgendaItem[] {
  const items = tasks.flatMap(({ task, targets, milestones, measures }) => {
    const entry = (sort: AgendaItem['sort'], record: Row, lateDays: number): readonly AgendaItem[] => {
      const due = textOf(record, 'dueDate');
      return due === null ? [] : [{ sort, record, task, due, lateDays }];
    };
    const steps = (sort: AgendaItem['sort'], of: readonly BoardStep[]) =>
      of.filter((one) => !one.done && !one.carriedOver).flatMap((one) => entry(sort, one.step, one.lateDays));
    const open = targets.filter((one) => one.standing.reached === false);
    return [
      ...steps('milestone', milestones),
      ...open.flatMap((one) => entry('target', one.target, one.lateDays)),
      ...steps('measure', measures),
    ];
  });
  return items.sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
}

function nextDue(rows: readonly Row[], today: string): string | null {
  const dues = rows.flatMap((row) => textOf(row, 'dueDate') ?? []).filter((due) => due >= today);
  return dues.sort()[0] ?? null;
}

function groupBy(rows: readonly Row[], field: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = textOf(row, field);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
