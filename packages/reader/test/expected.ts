import { readFileSync } from 'node:fs';

/** One task as a person reads it; every fact is one string, so that lists can be compared by their members. */
export interface ExpectedTask {
  readonly number: string;
  readonly title: string;
  readonly keyWork: string;
  readonly deadlines: string[];
  readonly units: string[];
  readonly targets: string[];
  readonly steps: string[];
  readonly not: string[];
}

export interface Expected {
  readonly keyWorks: readonly string[];
  readonly tasks: readonly ExpectedTask[];
  readonly units: readonly string[];
}

const EXPECTED = new URL('./fixtures/litong-2022.expected', import.meta.url);

/** The facts of the sample table, from the file that ships with the tests. */
export function shippedExpectation(): Expected {
  const keyWorks: string[] = [];
  const units: string[] = [];
  const tasks: ExpectedTask[] = [];
  for (const line of readFileSync(EXPECTED, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [kind = '', ...rest] = line.split(' | ');
    const [a = '', b = '', c = ''] = rest;
    const task = tasks.at(-1);
    if (kind === 'keyWork') keyWorks.push(`${a} ${b}`);
    else if (kind === 'unit') units.push(`${a}: ${[...b.split('、')].sort().join('、')}`);
    else if (kind === 'task') {
      tasks.push({ number: a, title: b, keyWork: c, deadlines: [], units: [], targets: [], steps: [], not: [] });
    } else if (task) put(task, kind, rest);
    else throw new Error(`A fact before the first task: ${line}`);
  }
  return { keyWorks, tasks, units };
}

function put(task: ExpectedTask, kind: string, facts: readonly string[]): void {
  if (kind === 'deadline') task.deadlines.push(facts.join(' '));
  else if (kind === 'lead') task.units.push(...named('lead', facts[0]));
  else if (kind === 'responsible') task.units.push(...named('responsible', facts[0]));
  else if (kind === 'target') task.targets.push(facts.join(' '));
  else if (kind === 'step') task.steps.push(facts.join(' '));
  else if (kind === 'no') task.not.push(facts.join(' '));
  else throw new Error(`An unknown kind of fact: ${kind}`);
}

function named(part: string, list = ''): string[] {
  return list
    .split('、')
    .filter((name) => name !== '')
    .map((name) => `${part} ${name}`);
}

interface GoldTarget {
  comparator: string;
  value: number;
  upper?: number;
  unit: string;
  per?: string;
  due: string | null;
  aspirational?: boolean;
}

/** What both a reading made by hand and one by the program look like in the flat shape of `yicun read --json`. */
export interface FlatTask {
  number: string;
  title: string;
  keyWork: string | null;
  deadlines: { kind: string; start: string | null; end: string | null }[];
  leadUnits: string[];
  responsibleUnits: string[];
  targets: GoldTarget[];
  milestones: { text: string; due: string; final?: boolean }[];
  nonTargets: { text: string }[];
}

/** The same facts from the flat shape; key works as their ordinals. */
export function factsOf(flat: {
  readonly keyWorks: readonly { readonly no: string; readonly title: string }[];
  readonly tasks: readonly FlatTask[];
}): Omit<Expected, 'units'> {
  return {
    keyWorks: flat.keyWorks.map(({ no, title }) => `${no} ${title}`),
    tasks: flat.tasks.map((task) => ({
      number: task.number,
      title: task.title,
      keyWork: flat.keyWorks.find(({ title }) => title === task.keyWork)?.no ?? '',
      deadlines: task.deadlines.map(({ kind, start, end }) => `${kind} ${start ?? '-'} ${end ?? '-'}`),
      units: [
        ...task.leadUnits.map((name) => `lead ${name}`),
        ...task.responsibleUnits.map((name) => `responsible ${name}`),
      ],
      targets: task.targets.map(targetFact),
      steps: task.milestones.map(({ text, due, final }) => `${due} ${text}${final ? ' final' : ''}`),
      not: task.nonTargets.map(({ text }) => text),
    })),
  };
}

function targetFact({ comparator, value, upper, unit, per, due, aspirational }: GoldTarget): string {
  const amount = upper === undefined ? `${value}` : `${value}-${upper}`;
  return `${comparator} ${amount} ${unit}${per ? `/${per}` : ''} ${due ?? '-'}${aspirational ? ' aim' : ''}`;
}
