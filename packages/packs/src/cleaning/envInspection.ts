import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { field } from '@yicun/kernel/register';
import { asked, ledger, ledgerMay } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { households, points } from '../measures.ts';
import { notLess, oughtToReach } from '../rules.ts';

/** 人居环境检查: one sheet of one village, from a visit or its own look round. */
export const envInspection = ledger({
  name: 'envInspection',
  label: { zh: '人居环境检查', en: 'Environment inspection' },
  day: 'inspectedOn',
  tasks: ['16'],
  fields: {
    inspectedOn: field(day(), { zh: '检查日期', en: 'Day' }, { required: true }),
    inspectionKind: field(
      choice({
        options: {
          covert: { zh: '暗访', en: 'Unannounced' },
          open: { zh: '明查', en: 'Announced' },
          cross: { zh: '交叉检查', en: 'By a neighbour' },
          selfCheck: { zh: '自查', en: 'Own check' },
        },
      }),
      { zh: '检查方式', en: 'Way' },
      { ...asked, filter: true },
    ),
    score: field(number({ min: 0, unit: points }), { zh: '得分', en: 'Score' }, { ...asked, filter: true }),
    // A mean cannot be added up; points reached over points there were can.
    fullScore: field(number({ min: 1, unit: points }), { zh: '满分', en: 'Out of' }, asked),
    sampledHouseholds: field(
      number({ min: 0, decimals: 0, unit: households }),
      { zh: '抽查户数', en: 'Households looked at' },
      asked,
    ),
    problems: field(longText(), { zh: '问题', en: 'Problems' }, asked),
  },
  stages: logStages,
  rules: [
    notLess('fullScore', 'score', { zh: '得分大于满分。', en: 'The score is more than the full score.' }),
    oughtToReach('sampledHouseholds', 'envSampleHouseholds', {
      zh: '抽查户数少于规定。',
      en: 'Fewer households were looked at than a sheet asks for.',
    }),
  ],
  list: ['recordNo', 'inspectedOn', 'inspectionKind', 'score', 'sampledHouseholds', 'stage'],
  may: {
    ...ledgerMay,
    create: { ...ledgerMay.create, inspector: true },
    edit: { ...ledgerMay.edit, inspector: true },
  },
});
