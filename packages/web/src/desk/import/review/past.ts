/** What a programme that is loaded in mid-year has behind it: what was due before the day it is loaded. */

import { lastDay } from '@yicun/kernel/clock';
import type { DraftMeasure, DraftMilestone, DraftTarget, DraftTask, ProgrammeDraft } from '@yicun/reader/draft';
import { targetDue } from '@yicun/reader/due';

export interface PastStep {
  readonly sort: 'milestone' | 'measure';
  readonly it: DraftMilestone | DraftMeasure;
}

export interface PastTask {
  readonly task: DraftTask;
  /** Due before the day, or with a value of its own standing in the text (目前已完成95%). */
  readonly targets: readonly DraftTarget[];
  readonly steps: readonly PastStep[];
}

/** Tasks with anything that was due before `day` (`2022-06-01`), in the order of the table. */
export function pastOf({ tasks }: ProgrammeDraft, day: string): readonly PastTask[] {
  return tasks.flatMap((task) => {
    const targets = task.targets.filter((one) => one.progressNow !== null || isPast(targetDue(task, one), day));
    const steps = [
      ...task.milestones.map((it): PastStep => ({ sort: 'milestone', it })),
      ...task.measures.map((it): PastStep => ({ sort: 'measure', it })),
    ].filter(({ it }) => isPast(it.due, day));
    return targets.length + steps.length === 0 ? [] : [{ task, targets, steps }];
  });
}

function isPast(due: string | null, day: string): boolean {
  return due !== null && due !== '' && lastDay(due) < day;
}
