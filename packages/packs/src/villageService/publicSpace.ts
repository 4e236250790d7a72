import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { maintenance } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { facilityStages, startingAt } from '../lifecycles.ts';
import { notLess } from '../rules.ts';

/** 文体与公共空间: one square, stage, exercise corner, shelter, car park, or the street lamps of one place. */
export const publicSpace = ledger({
  name: 'publicSpace',
  label: { zh: '文体与公共空间', en: 'Public space' },
  title: 'name',
  place: 'location',
  tasks: ['15'],
  groups: maintenance.groups,
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    spaceKind: field(
      choice({
        options: {
          square: { zh: '文体广场', en: 'Square' },
          stage: { zh: '乡村大舞台', en: 'Stage' },
          exercise: { zh: '康乐角', en: 'Exercise corner' },
          shelter: { zh: '应急避难场所', en: 'Emergency shelter' },
          lamps: { zh: '路灯组', en: 'Street lamps' },
          parking: { zh: '停车场', en: 'Car park' },
        },
      }),
      { zh: '类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    capacity: field(number({ min: 0, decimals: 0 }), { zh: '容纳或数量', en: 'People or lamps' }, asked),
    // One dark lamp does not make the whole group faulty: what works is counted lamp by lamp.
    working: field(
      number({ min: 0, decimals: 0, unit: { zh: '盏', en: 'lamps' } }),
      { zh: '完好路灯数', en: 'Lamps that work' },
      { wanted: { field: 'spaceKind', op: 'eq', value: 'lamps' } },
    ),
    ...maintenance.fields,
  },
  stages: startingAt('running', facilityStages),
  rules: [
    notLess('capacity', 'working', { zh: '完好路灯数大于路灯总数。', en: 'More lamps work than there are.' }),
    ...maintenance.rules,
  ],
  list: ['name', 'spaceKind', 'capacity', 'working', 'maintSubject', 'stage'],
});
