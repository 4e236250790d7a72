import { indicator } from '@yicun/kernel/indicator';
import type { Pack } from '@yicun/kernel/pack';
import { edition } from './edition.ts';
import { funding } from './funding.ts';
import { keyWork } from './keyWork.ts';
import { measure } from './measure.ts';
import { milestone } from './milestone.ts';
import { namedObject } from './namedObject.ts';
import { programme } from './programme.ts';
import { progressEntry } from './progressEntry.ts';
import { quota } from './quota.ts';
import { subTask } from './subTask.ts';
import { target } from './target.ts';
import { task } from './task.ts';

/** The programme is made of the same stuff as the ledgers: its tasks, targets and milestones are registers too. */
export const programmePack: Pack = {
  name: 'programme',
  label: { zh: '专项行动', en: 'Programme' },
  version: 1,
  fixed: true,
  registers: [
    programme,
    edition,
    keyWork,
    task,
    subTask,
    target,
    milestone,
    measure,
    quota,
    progressEntry,
    funding,
    namedObject,
  ],
  indicators: [
    indicator(milestone, {
      name: 'milestone.doneByMonth',
      label: { zh: '节点完成数（按月）', en: 'Milestones done, by month' },
      where: { field: 'stage', op: 'eq', value: 'done' },
      dims: ['programme'],
      period: 'month',
    }),
    indicator(measure, {
      name: 'measure.done',
      label: { zh: '推进措施完成数', en: 'Measures done' },
      where: { field: 'stage', op: 'eq', value: 'done' },
      dims: ['programme', 'task'],
    }),
    indicator(funding, {
      name: 'funding.assigned',
      label: { zh: '安排资金', en: 'Money assigned' },
      sum: 'assigned',
      dims: ['programme', 'task'],
    }),
  ],
};
