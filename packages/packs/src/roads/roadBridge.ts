import type { Filter } from '@yicun/kernel/filter';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { existingFacilityStages } from '../lifecycles.ts';
import { tonnes } from '../measures.ts';

/** 危桥: of the fourth or fifth class. */
export const isDangerous: Filter = { field: 'techClass', op: 'in', value: ['four', 'five'] };

/** 农村公路桥梁: one bridge or culvert. */
export const roadBridge = ledger({
  name: 'roadBridge',
  label: { zh: '农村公路桥梁', en: 'Road bridge' },
  title: 'name',
  place: 'location',
  tasks: ['09'],
  fields: {
    name: field(text(), { zh: '桥名', en: 'Name' }, { required: true }),
    road: field(ref({ register: 'ruralRoad' }), { zh: '所在公路', en: 'Road' }, { ...asked, filter: true }),
    length: field(number({ min: 0, unit: 'm' }), { zh: '桥长', en: 'Length' }, asked),
    techClass: field(
      choice({
        options: {
          one: { zh: '一类', en: 'First' },
          two: { zh: '二类', en: 'Second' },
          three: { zh: '三类', en: 'Third' },
          four: { zh: '四类（危桥）', en: 'Fourth (dangerous)' },
          five: { zh: '五类（危桥）', en: 'Fifth (dangerous)' },
        },
      }),
      { zh: '技术状况类别', en: 'Class of condition' },
      { ...asked, filter: true },
    ),
    weightLimit: field(number({ min: 0, unit: tonnes }), { zh: '限载', en: 'Weight limit' }, { wanted: isDangerous }),
    warningSign: field(yesNo(), { zh: '限行标志', en: 'Warning sign' }, { wanted: isDangerous, filter: true }),
    lastCheck: field(day(), { zh: '检查日期', en: 'Checked on' }, { ...asked, filter: true }),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
  },
  stages: existingFacilityStages,
  rules: [
    {
      name: 'dangerousIsSigned',
      when: isDangerous,
      must: { not: { field: 'warningSign', op: 'eq', value: false } },
      field: 'warningSign',
      message: { zh: '四、五类桥梁应当设置限行标志。', en: 'A dangerous bridge needs a warning sign.' },
      hint: true,
    },
  ],
  list: ['name', 'road', 'techClass', 'weightLimit', 'warningSign', 'lastCheck', 'stage'],
});
