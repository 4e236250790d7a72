import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { inStage, is } from '../counted.ts';
import { asked, ledger, personal, personalPlace } from '../ledger.ts';
import { projectStages } from '../lifecycles.ts';
import { hint } from '../rules.ts';

/** 屋顶光伏: solar power on one roof, whose owner may be a family or a firm. */
export const pvRoof = ledger({
  name: 'pvRoof',
  label: { zh: '屋顶光伏', en: 'Solar roof' },
  day: 'gridDate',
  place: 'roof',
  tasks: ['12'],
  fields: {
    owner: field(text({ most: 100 }), { zh: '屋顶产权人', en: 'Owner of the roof' }, { ...personal, ...asked }),
    roofKind: field(
      choice({
        options: {
          house: { zh: '农房', en: 'Farm house' },
          public: { zh: '公共建筑', en: 'Public building' },
          factory: { zh: '厂房', en: 'Factory' },
          greenhouse: { zh: '设施农业', en: 'Greenhouse' },
        },
      }),
      { zh: '屋顶类型', en: 'Roof' },
      { ...asked, filter: true },
    ),
    capacity: field(number({ min: 0, unit: 'kWp' }), { zh: '装机容量', en: 'Capacity' }, asked),
    developer: field(text(), { zh: '开发企业', en: 'Developer' }, asked),
    contractKind: field(
      choice({
        options: {
          selfBuilt: { zh: '自建', en: 'By the owner' },
          rent: { zh: '屋顶租赁', en: 'Roof is let' },
          coop: { zh: '合作分成', en: 'Shared' },
        },
      }),
      { zh: '合同方式', en: 'Contract' },
      { ...asked, filter: true },
    ),
    yearIncome: field(money(), { zh: '年收益', en: 'Income a year' }),
    loadCheck: field(yesNo(), { zh: '屋面荷载核验', en: 'Load of the roof checked' }, { ...asked, filter: true }),
    noticeRead: field(yesNo(), { zh: '风险告知签字', en: 'Risks read and signed' }, asked),
    gridDate: field(day(), { zh: '并网日期', en: 'On the grid since' }, { filter: true }),
    roof: field(area(), { zh: '屋顶范围', en: 'Roof on the map' }, personalPlace),
  },
  stages: projectStages,
  rules: [
    hint({
      name: 'loadBeforeBuilding',
      when: inStage('started', 'finished', 'accepted', 'handedOver', 'closed'),
      must: { not: is('loadCheck', false) },
      field: 'loadCheck',
      message: { zh: '屋面荷载未经核验即已施工。', en: 'It is built though the load was not checked.' },
    }),
  ],
  list: ['recordNo', 'roofKind', 'capacity', 'developer', 'contractKind', 'gridDate', 'stage'],
});
