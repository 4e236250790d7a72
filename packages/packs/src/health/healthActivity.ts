import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { field } from '@yicun/kernel/register';
import { is } from '../counted.ts';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';

/** 健康宣教活动: what was taught about health, and to whom. */
export const healthActivity = ledger({
  name: 'healthActivity',
  label: { zh: '健康宣教活动', en: 'Health education' },
  day: 'heldOn',
  tasks: ['25'],
  fields: {
    event: field(ref({ register: 'activity', where: is('kind', 'health') }), { zh: '活动', en: 'Activity' }, asked),
    // The activity holds it too, but an indicator looks at one register only, and the figure is one of a year.
    heldOn: field(day(), { zh: '活动日期', en: 'Held on' }, { ...asked, filter: true }),
    theme: field(
      choices({
        options: {
          toilet: { zh: '卫生厕所使用', en: 'Use of toilets' },
          sorting: { zh: '垃圾分类', en: 'Sorting of waste' },
          disease: { zh: '疾病防控', en: 'Prevention of disease' },
          healthLiteracy: { zh: '健康素养', en: 'Health literacy' },
          mentalHealth: { zh: '心理健康', en: 'Mental health' },
          smoking: { zh: '控烟', en: 'Smoking' },
          food: { zh: '食品安全', en: 'Safety of food' },
        },
      }),
      { zh: '主题', en: 'Themes' },
      { ...asked, filter: true },
    ),
    audienceKind: field(
      choice({
        options: {
          school: { zh: '学校', en: 'School' },
          family: { zh: '家庭', en: 'Families' },
          society: { zh: '社会', en: 'The public' },
          farmer: { zh: '农民培训', en: 'Training of farmers' },
        },
      }),
      { zh: '对象', en: 'For whom' },
      { ...asked, filter: true },
    ),
    materials: field(number({ min: 0, decimals: 0, unit: { zh: '份', en: 'copies' } }), {
      zh: '发放资料',
      en: 'Papers handed out',
    }),
  },
  stages: logStages,
  list: ['event', 'heldOn', 'theme', 'audienceKind', 'materials', 'stage'],
});
