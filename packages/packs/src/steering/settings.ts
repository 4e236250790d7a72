import { number } from '@yicun/kernel/kinds/number';
import { type Setting, setting } from '@yicun/kernel/setting';
import type { Words } from '@yicun/kernel/words';

const proposed: Words = { zh: '建议值，由领导小组办公室确认', en: 'A proposal, for the office to confirm' };

function days(name: string, label: Words, byDefault: number): Setting {
  const use = number({ min: 1, max: 366, decimals: 0, unit: { zh: '工作日', en: 'working days' } });
  return setting(use, { name, label, byDefault, source: proposed, tasks: [] });
}

/** Limits of the steps of a dispatch, in working days. */
export const steeringSettings: readonly Setting[] = [
  days('signDays', { zh: '交办单签收时限', en: 'Days to sign for a dispatch' }, 1),
  days('objectionDays', { zh: '异议答复时限', en: 'Days to answer an objection' }, 2),
  days('decomposeDays', { zh: '任务分解时限', en: 'Days to divide a task' }, 5),
  days('coordinationDays', { zh: '需协调事项答复时限', en: 'Days to answer what is to be coordinated' }, 5),
];
