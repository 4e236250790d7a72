import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { files } from '@yicun/kernel/kinds/files';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { facilityStages, startingAt } from '../lifecycles.ts';
import { mu } from '../measures.ts';

/** 粪污利用点: one place where what is removed may lawfully be used. */
export const manureUseSite = ledger({
  name: 'manureUseSite',
  label: { zh: '粪污利用点', en: 'Place of manure use' },
  title: 'name',
  place: 'range',
  tasks: ['04'],
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    siteKind: field(
      choice({
        options: {
          field: { zh: '农田', en: 'Field' },
          compost: { zh: '堆肥场', en: 'Compost yard' },
          plant: { zh: '处理厂', en: 'Plant' },
          orchard: { zh: '果园', en: 'Orchard' },
          greenhouse: { zh: '温棚', en: 'Greenhouse' },
        },
      }),
      { zh: '类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    capacity: field(number({ min: 0, unit: 'm³' }), { zh: '年消纳能力', en: 'Takes a year' }, asked),
    area: field(number({ min: 0, unit: mu }), { zh: '面积', en: 'Area' }),
    agreement: field(files(), { zh: '消纳协议', en: 'Agreement' }, asked),
    range: field(area(), { zh: '范围', en: 'Extent' }),
  },
  stages: startingAt('running', facilityStages),
  list: ['name', 'siteKind', 'capacity', 'area', 'stage'],
});
