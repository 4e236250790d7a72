import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { setting } from '@yicun/kernel/setting';
import { years } from '../measures.ts';

const ofTheTable = {
  zh: '任务分工表的年度（2022年）；换一年的分工表时请改',
  en: 'The year of the task table (2022); to be changed with the table',
};

/** Works of this year count towards the year's figures: ledgers hold older ones too. */
const planYear = setting(number({ min: 2000, max: 2100, decimals: 0, unit: years, grouped: false }), {
  name: 'planYear',
  label: { zh: '计划年度：计入年度任务的建成或改造年份', en: 'Year whose works count towards the figures' },
  byDefault: 2022,
  source: ofTheTable,
  tasks: ['09', '13'],
});

/** The same for what bears a day instead of a year. */
const planStart = setting(day(), {
  name: 'planStart',
  label: { zh: '计划起算日：此日起验收的计入年度任务', en: 'Day from which on what is accepted counts' },
  byDefault: '2022-01-01',
  source: ofTheTable,
  tasks: ['09', '11'],
});

export const baseSettings = [planYear, planStart];
