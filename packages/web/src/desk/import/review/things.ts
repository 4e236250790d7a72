/** The drafted things under their ids, whatever sort they are: what a list of corrections and a click speak of. */

import type {
  DraftFunding,
  DraftImplicit,
  DraftKeyWork,
  DraftMeasure,
  DraftMilestone,
  DraftObject,
  DraftPart,
  DraftTarget,
  DraftTask,
  DraftUnit,
  ProgrammeDraft,
} from '@yicun/reader/draft';

export interface Sorts {
  readonly keyWork: DraftKeyWork;
  readonly task: DraftTask;
  readonly part: DraftPart;
  readonly target: DraftTarget;
  readonly milestone: DraftMilestone;
  readonly measure: DraftMeasure;
  readonly object: DraftObject;
  readonly implicit: DraftImplicit;
  readonly funding: DraftFunding;
  readonly unit: DraftUnit;
}

export type Sort = keyof Sorts;

/** A drafted thing with its sort, and the task it stands in. */
export type Thing = { [S in Sort]: { readonly sort: S; readonly it: Sorts[S]; readonly task: DraftTask | null } }[Sort];

/** All of a draft, in its order. */
export function thingsOf(draft: ProgrammeDraft): ReadonlyMap<string, Thing> {
  const things: Thing[] = [
    ...draft.keyWorks.map((it): Thing => ({ sort: 'keyWork', it, task: null })),
    ...draft.tasks.flatMap((task): Thing[] => [{ sort: 'task', it: task, task }, ...within(task)]),
    ...draft.units.map((it): Thing => ({ sort: 'unit', it, task: null })),
  ];
  return new Map(things.map((thing) => [thing.it.id, thing]));
}

/** What stands in a task, in the order in which it is shown. */
function within(task: DraftTask): Thing[] {
  return [
    ...task.parts.map((it): Thing => ({ sort: 'part', it, task })),
    ...task.targets.map((it): Thing => ({ sort: 'target', it, task })),
    ...task.implicit.map((it): Thing => ({ sort: 'implicit', it, task })),
    ...task.milestones.map((it): Thing => ({ sort: 'milestone', it, task })),
    ...task.measures.map((it): Thing => ({ sort: 'measure', it, task })),
    ...task.funding.map((it): Thing => ({ sort: 'funding', it, task })),
    ...task.objects.map((it): Thing => ({ sort: 'object', it, task })),
  ];
}

/** How a thing is called in a list. */
export function titleOf({ sort, it }: Thing): string {
  switch (sort) {
    case 'keyWork':
      return it.title;
    case 'task':
      return `${it.number} ${it.title}`;
    case 'part':
      return String(it.row);
    case 'target':
      return `${it.metric} ${it.value}${it.unit}`;
    case 'funding':
      return `${it.metric} ${it.value}${it.unit}`;
    case 'unit':
      return it.name;
    default:
      return it.text;
  }
}

/** The task a question, a part, a target … belongs to: ids begin with their task's; null for what is of the whole. */
export function taskIdOf(id: string): string | null {
  return /^task\/[^/]+/.exec(id)?.[0] ?? null;
}
