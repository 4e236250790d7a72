import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { maintenance } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { facilityStages } from '../lifecycles.ts';
import { pieces } from '../measures.ts';

/** 农村公厕: one public toilet of a village. */
export const publicToilet = ledger({
  name: 'publicToilet',
  label: { zh: '农村公厕', en: 'Public toilet' },
  title: 'name',
  place: 'location',
  tasks: ['02', '04'],
  groups: maintenance.groups,
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    stalls: field(number({ min: 1, decimals: 0, unit: pieces }), { zh: '蹲位数', en: 'Stalls' }, asked),
    grade: field(
      choice({
        options: {
          first: { zh: '一类', en: 'First class' },
          second: { zh: '二类', en: 'Second class' },
          third: { zh: '三类', en: 'Third class' },
          plain: { zh: '未定级', en: 'Not graded' },
        },
      }),
      { zh: '等级', en: 'Grade' },
      { filter: true },
    ),
    heated: field(yesNo(), { zh: '冬季可用', en: 'Usable in winter' }, { ...asked, filter: true }),
    openHours: field(text({ most: 60 }), { zh: '开放时间', en: 'Open' }, asked),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    ...maintenance.fields,
  },
  stages: facilityStages,
  list: ['name', 'stalls', 'grade', 'heated', 'maintSubject', 'stage'],
});
