import type { Change } from '@yicun/kernel/change';
import { lastDay } from '@yicun/kernel/clock';
import type { DraftMeasure, DraftMilestone } from '@yicun/reader/draft';
import { changeOf, created, type Naming, type Writing } from './changes.ts';
import type { Reviewed } from './review.ts';

/** Where a record stands after it was made: its seq, by record id. */
export type SeqOf = (record: string) => number;

/**
 * The state in which a programme is taken over in mid-year: milestones and measures that were done by then, and the
 * values that targets had reached. Told as opening state, not as work done here.
 */
export function openingChanges(review: Reviewed, naming: Naming, seqOf: SeqOf, writing: Writing): readonly Change[] {
  return review.draft.tasks.flatMap((task) => [
    ...doneSteps('milestone', task.milestones, review, naming, seqOf, writing),
    ...doneSteps('measure', task.measures, review, naming, seqOf, writing),
    ...task.targets.flatMap((target): readonly Change[] => {
      const value = review.opening.values[target.id];
      if (value === undefined) return [];
      const set = {
        programme: naming.programme,
        task: naming.record(task.id),
        target: naming.record(target.id),
        reportedOn: review.opening.day,
        value,
        covers: 'whole',
        basis: 'opening',
      };
      const record = writing.id(`opening ${target.id}`);
      return [created({ record, register: 'progressEntry', set }, writing)];
    }),
  ]);
}

function doneSteps(
  register: 'milestone' | 'measure',
  steps: readonly (DraftMilestone | DraftMeasure)[],
  { opening }: Reviewed,
  naming: Naming,
  seqOf: SeqOf,
  writing: Writing,
): readonly Change[] {
  return steps
    .filter((step) => opening.done.includes(step.id))
    .map((step): Change => {
      // The exact day is not known: it was done by the day of loading, and by its deadline as far as anyone can say.
      const doneOn = step.due === null ? opening.day : earlier(lastDay(step.due), opening.day);
      const set = { doneOn, proof: '载入时已完成' };
      const record = naming.record(step.id);
      return { ...changeOf({ record, register }, seqOf(record), writing), set, stage: 'done' };
    });
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
