import type { DraftTarget, DraftTask, ProgrammeDraft } from '../src/draft.ts';

/** What a person wrote down of one task; `*` stands for anything, so that only what matters is compared. */
export interface CountyTask {
  readonly name: string;
  readonly deadlines: string[];
  readonly units: string[];
  readonly targets: string[];
  /** Figures that may be a target or a description of what is there: neither asked for nor held against the reading. */
  readonly maybe: string[];
  readonly metrics: string[];
  readonly steps: string[];
  readonly not: string[];
}

export interface County {
  readonly title: string;
  readonly tasks: readonly CountyTask[];
}

/** The facts of a `.expected` file: one a line, those of a task behind its `task` line. */
export function expectedOf(text: string): County {
  const tasks: CountyTask[] = [];
  let title = '*';
  for (const line of text.split('\n')) {
    const [kind = '', ...rest] = line.split(/\s*\|\s*/);
    const task = tasks.at(-1);
    if (kind === '') continue;
    if (kind === 'title') title = rest.join(' ');
    else if (kind === 'task') tasks.push(taskOf(rest.join(' | ')));
    else if (task) put(task, kind, rest);
    else throw new Error(`A fact before the first task: ${line}`);
  }
  return { title, tasks };
}

function taskOf(name: string): CountyTask {
  return { name, deadlines: [], units: [], targets: [], maybe: [], metrics: [], steps: [], not: [] };
}

function put(task: CountyTask, kind: string, rest: readonly string[]): void {
  const [first = '', second = '', third = '', ...flags] = rest;
  if (kind === 'deadline') task.deadlines.push(rest.join(' '));
  else if (kind === 'lead' || kind === 'responsible') task.units.push(...named(kind, first));
  else if (kind === 'target') {
    task.targets.push([second, third, ...flags].join(' '));
    task.metrics.push(first);
  } else if (kind === 'maybe') task.maybe.push([second, third, ...flags].join(' '));
  else if (kind === 'step') task.steps.push(first);
  else if (kind === 'not') task.not.push(first);
  else throw new Error(`An unknown kind of fact: ${kind}`);
}

function named(part: string, list: string): string[] {
  return list.split('、').flatMap((name) => (name === '' ? [] : [`${part} ${name}`]));
}

/** The same facts from a draft. */
export function readOf(draft: ProgrammeDraft): County {
  return { title: draft.title, tasks: draft.tasks.map((task) => readTask(draft, task)) };
}

function readTask(draft: ProgrammeDraft, task: DraftTask): CountyTask {
  const keyWork = draft.keyWorks.find(({ id }) => id === task.keyWork)?.title ?? '-';
  const names = (list: 'leadUnits' | 'responsibleUnits', part: string): string[] => [
    ...new Set(task.parts.flatMap((row) => row[list].map(({ unit }) => `${part} ${unit.replace('unit/', '')}`))),
  ];
  return {
    name: `${task.number} | ${task.title} | ${keyWork}`,
    deadlines: task.parts.flatMap((row) =>
      row.deadlines.map(({ kind, start, end }) => `${kind} ${start ?? '-'} ${end ?? '-'}`),
    ),
    units: [...names('leadUnits', 'lead'), ...names('responsibleUnits', 'responsible')],
    targets: task.targets.map(targetOf),
    maybe: [],
    metrics: task.targets.map(({ metric }) => metric),
    steps: task.milestones.map(({ due }) => due),
    not: draft.figures
      .filter(({ role, task: number }) => role === 'target' && number === task.number)
      .map(({ text }) => text),
  };
}

function targetOf({ comparator, value, upper, unit, due, per, firmness }: DraftTarget): string {
  const amount = upper === null ? `${value}` : `${value}-${upper}`;
  const flags = [...(per === null ? [] : [`per ${per}`]), ...(firmness === 'aim' ? ['aim'] : [])];
  return [`${comparator} ${amount} ${unit}`, due?.slice(0, 7) ?? '-', ...flags].join(' ');
}

/** What was read of the expected facts, what was not, and what was read besides. */
export interface Comparison {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly right: number;
}

/** Each fact counts as often as it stands. */
export function compared(
  expected: readonly string[],
  read: readonly string[],
  maybe: readonly string[] = [],
): Comparison {
  const rest = [...read];
  const missing = expected.filter((fact) => {
    const at = rest.findIndex((other) => fits(fact, other));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const extra = rest.filter((fact) => !maybe.some((other) => fits(other, fact)));
  return { missing, extra, right: expected.length - missing.length };
}

function fits(expected: string, read: string): boolean {
  if (!expected.includes('*')) return expected === read;
  const parts = expected.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(read);
}
