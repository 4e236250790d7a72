import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { photo } from '@yicun/kernel/kinds/photo';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { householdOf } from '../base/householdOf.ts';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';

/** 户分类检查记录: one look into the bins of one household. */
export const sortingCheck = ledger({
  name: 'sortingCheck',
  label: { zh: '户分类检查记录', en: 'Sorting check' },
  day: 'at',
  tasks: ['08'],
  fields: {
    household: householdOf,
    at: field(day(), { zh: '时间', en: 'Checked on' }, { ...asked, filter: true }),
    takesPart: field(yesNo(), { zh: '参与分类', en: 'Takes part' }, { ...asked, filter: true }),
    result: field(
      choice({
        options: {
          right: { zh: '准确', en: 'Right' },
          partly: { zh: '基本准确', en: 'Mostly right' },
          wrong: { zh: '不准确', en: 'Wrong' },
        },
      }),
      { zh: '分类质量', en: 'Sorting' },
      { wanted: { field: 'takesPart', op: 'eq', value: true }, filter: true },
    ),
    photo: field(photo(), { zh: '桶内照片', en: 'Photo of the bin' }),
  },
  stages: logStages,
  list: ['recordNo', 'household', 'at', 'takesPart', 'result', 'stage'],
});
