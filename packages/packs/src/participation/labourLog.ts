import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger, personal } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { hours } from '../measures.ts';

/** 投工投劳记录: what one household worked for its village on one day. */
export const labourLog = ledger({
  name: 'labourLog',
  label: { zh: '投工投劳记录', en: 'Labour given' },
  day: 'at',
  tasks: ['24'],
  fields: {
    household: field(ref({ register: 'household' }), { zh: '农户', en: 'Household' }, { ...personal, ...asked }),
    work: field(text(), { zh: '内容', en: 'Work' }, asked),
    hours: field(number({ min: 0.5, max: 10, decimals: 1, unit: hours }), { zh: '工时', en: 'Hours' }, asked),
    at: field(day(), { zh: '日期', en: 'Day' }, { ...asked, filter: true }),
    photo: field(photo(), { zh: '照片', en: 'Photo' }),
  },
  stages: logStages,
  list: ['household', 'work', 'hours', 'at', 'stage'],
});
