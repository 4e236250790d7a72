import { compareDrafts } from '@yicun/reader/compare';
import type { ProgrammeDraft } from '@yicun/reader/draft';

/**
 * Which record each drafted thing of a later edition already is: matched with the reviewed draft of the edition in
 * force, whose records are known. A drafted thing that is not in the result is new.
 *
 * @param records draft id → record id of the edition in force
 */
export function continued(
  before: ProgrammeDraft,
  after: ProgrammeDraft,
  records: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const { tasks, targets, milestones, measures } = compareDrafts(before, after);
  const pairs = [tasks, targets, milestones, measures].flatMap((one) => one.matched);
  const afterTask = new Map(tasks.matched.map((one) => [one.before, one.after]));
  const named = pairByName(
    namesIn(before, (task) => afterTask.get(task) ?? null),
    namesIn(after, (task) => task),
  );
  const result = new Map<string, string>();
  for (const pair of [...pairs, ...named]) {
    const record = records[pair.before];
    if (record !== undefined) result.set(pair.after, record);
  }
  return result;
}

interface Named {
  readonly id: string;
  /** The same text on both sides means the same thing. */
  readonly name: string;
}

/** Key works, parts, funding and named objects are the same when they are called the same within the same task. */
function namesIn(draft: ProgrammeDraft, taskAfter: (id: string) => string | null): readonly Named[] {
  return [
    ...draft.keyWorks.map((one) => ({ id: one.id, name: `keyWork ${one.title}` })),
    ...draft.tasks.flatMap((task) => {
      const home = taskAfter(task.id);
      if (home === null) return [];
      return [
        ...task.parts.map((one) => ({ id: one.id, name: `${home} part ${one.row}` })),
        ...task.funding.map((one) => ({ id: one.id, name: `${home} funding ${one.text}` })),
        ...task.objects.map((one) => ({ id: one.id, name: `${home} object ${one.kind} ${one.text}` })),
      ];
    }),
  ];
}

function pairByName(before: readonly Named[], after: readonly Named[]) {
  const byName = new Map(before.map((one) => [one.name, one.id]));
  return after.flatMap((one) => {
    const id = byName.get(one.name);
    byName.delete(one.name);
    return id === undefined ? [] : [{ before: id, after: one.id }];
  });
}
