import { type Light, light } from '@yicun/kernel/light';
import { lateness } from '@yicun/kernel/schedule';
import { isFinal } from '@yicun/kernel/stage';
import type { BoardStep, BoardTarget, BoardTask } from './boardTask.ts';
import { agendaOf, type Item, isWithin, itemsOf } from './items.ts';
import { measure as measureRegister } from './measure.ts';
import { milestone as milestoneRegister } from './milestone.ts';
import { inOrder, type Row, textOf } from './row.ts';
import { type Computed, currentValue, standingOf, toldBy } from './standing.ts';
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
  /** Every target, milestone and measure. */
  readonly items: readonly Item[];
  /** What is late or falls due, soonest first: milestones, targets and measures that are not done, each thing once. */
  readonly agenda: readonly Item[];
}

/** Records of one programme by register, as the server sends them. */
export type ProgrammeRecords = Readonly<Record<string, readonly Row[]>>;

/** By target: what the ledgers give for the figure it is bound to. */
export type ComputedTargets = ReadonlyMap<string, Computed>;

/**
 * @param now today in Asia/Shanghai; a programme that says which day it is judged on is judged on that
 * @param computed a target that is not in it stands at what was typed
 */
export function board(
  programme: Row,
  records: ProgrammeRecords,
  now: string,
  computed: ComputedTargets = new Map(),
): Board {
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
  const entries = (target: Row) => groups.progressEntry.get(target.id) ?? [];
  const judged = (target: Row) => boardTarget(target, entries(target), computed.get(target.id) ?? null, day);
  const tasks = of('task').map((task): BoardTask => {
    const mine = (register: keyof typeof groups) => groups[register].get(task.id) ?? [];
    const parts = mine('subTask');
    const targets = mine('target').map(judged);
    const milestones = mine('milestone').map((step) => {
      const done = isFinal(milestoneRegister, step.stage);
      return { ...boardStep(step, done, day), reachedBy: done ? [] : reachedWithin(step, targets) };
    });
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
  const items = tasks.flatMap(itemsOf);
  return { programme, judgedOn: today, keyWorks, tasks, items, agenda: agendaOf(items) };
}

interface Days {
  readonly today: string;
  readonly openedOn: string;
}

function boardTarget(
  target: Row,
  entries: readonly Row[],
  computed: Computed | null,
  { today, openedOn }: Days,
): BoardTarget {
  const typed = currentValue(entries, today);
  const current = computed === null ? typed : { value: computed.value, on: today, entries: [], computed };
  const standing = standingOf(target, current);
  const due = textOf(target, 'dueDate');
  const isOpen = standing.reached === false && due !== null;
  const carriedOver = isOpen && due < openedOn;
  const lateDays = isOpen && !carriedOver ? lateness(due, today) : 0;
  return { target, current, typed, standing, lateDays, carriedOver, entries: toldBy(entries, today) };
}

function boardStep(step: Row, done: boolean, { today, openedOn }: Days): BoardStep {
  const due = textOf(step, 'dueDate');
  const carriedOver = !done && due !== null && due < openedOn;
  return {
    step,
    done,
    carriedOver,
    lateDays: done || due === null || carriedOver ? 0 : lateness(due, today),
    reachedBy: [],
  };
}

/** The targets that are named within the words of a step for its day, if there are any and all are reached. */
function reachedWithin(step: Row, targets: readonly BoardTarget[]): readonly Row[] {
  const due = textOf(step, 'dueDate');
  const its = targets.filter(({ target }) => textOf(target, 'dueDate') === due && isWithin(target, step));
  return its.every(({ standing }) => standing.reached === true) ? its.map(({ target }) => target) : [];
}

/**
 * A task without figures is judged by its measures and milestones and never looks empty (PRODUCT §6.1). Its own
 * deadline counts only where nothing inside it carries one.
 */
function taskLight(
  it: Pick<BoardTask, 'task' | 'parts' | 'targets' | 'milestones' | 'measures' | 'standing'>,
  { today, openedOn }: Days,
): Light {
  // A measure that holds a milestone or a figure of the same day is judged by that one, not twice.
  const spokenFor = new Set(itemsOf(it).flatMap((one) => (one.spokenFor ? [one.record.id] : [])));
  const steps = [...it.milestones, ...it.measures].filter(({ step }) => !spokenFor.has(step.id));
  const dated = steps.flatMap(({ step, done }) => {
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
