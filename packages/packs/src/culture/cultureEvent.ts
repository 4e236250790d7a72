import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { people } from '../measures.ts';

/** 文化活动场次: one performance or reading event that a yearly figure counts. */
export const cultureEvent = ledger({
  name: 'cultureEvent',
  label: { zh: '文化活动场次', en: 'Cultural event' },
  day: 'heldOn',
  tasks: ['19'],
  fields: {
    event: field(
      ref({
        register: 'activity',
        where: { field: 'kind', op: 'in', value: ['opera', 'van', 'team', 'reading', 'festival'] },
      }),
      { zh: '活动', en: 'Activity' },
      asked,
    ),
    // The activity holds it too, but an indicator looks at one register only, and the figure is one of a year.
    heldOn: field(day(), { zh: '演出日期', en: 'Held on' }, { ...asked, filter: true }),
    countFor: field(
      choice({
        options: {
          township: { zh: '乡镇演出', en: 'For a township' },
          other: { zh: '其他演出', en: 'Other performance' },
          none: { zh: '不计', en: 'Not counted' },
        },
      }),
      { zh: '计入指标', en: 'Counts as' },
      { ...asked, filter: true },
    ),
    audience: field(number({ min: 1, decimals: 0, unit: people }), { zh: '观众人数', en: 'Audience' }, asked),
    troupe: field(text(), { zh: '演出单位', en: 'Troupe' }, asked),
    signed: field(photo(), { zh: '村签收单', en: "Village's receipt" }),
  },
  stages: logStages,
  list: ['event', 'heldOn', 'countFor', 'troupe', 'audience', 'stage'],
});
