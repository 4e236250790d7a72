import { and } from '@yicun/kernel/filter';
import { type Indicator, indicator } from '@yicun/kernel/indicator';
import { project } from '../base/project.ts';
import { inStage, is, worksAccepted } from '../counted.ts';
import { beautifulVillage } from './beautifulVillage.ts';
import { hollowYard } from './hollowYard.ts';

export const beautyIndicators: readonly Indicator[] = [
  indicator(beautifulVillage, {
    name: 'villagesStarted',
    label: { zh: '美丽村庄开工数', en: 'Villages under construction' },
    of: inStage('started', 'paused', 'finished', 'accepted', 'handedOver', 'closed'),
    unit: '个',
    better: 'more',
    metric: ['美丽村庄开工', '美丽宜居村庄开工'],
    caliber: {
      zh: '已开工的村庄，停工和已完工的照计，取消的不计；开工日期见台账。',
      en: 'Villages where works began, paused or finished since; not those cancelled. The ledger has the days.',
    },
  }),
  indicator(beautifulVillage, {
    name: 'villagesAccepted',
    label: { zh: '美丽村庄建成数', en: 'Villages built' },
    of: worksAccepted,
    period: 'month',
    unit: '个',
    better: 'more',
    metric: ['美丽村庄建设', '美丽宜居村庄建设', '美丽村庄建成'],
    caliber: {
      zh: '已竣工验收的村庄，按验收日期计。',
      en: 'Villages whose works were accepted, by the day of acceptance.',
    },
  }),
  indicator(project, {
    name: 'townPilot',
    label: { zh: '重点小城镇试点', en: 'Pilot town' },
    of: and(is('projectType', 'town'), worksAccepted),
    tasks: ['18'],
    unit: '个',
    better: 'more',
    metric: ['重点小城镇'],
    caliber: { zh: '已竣工验收的小城镇项目。', en: 'Small-town projects that were accepted.' },
  }),
  indicator(hollowYard, {
    name: 'hollowDone',
    label: { zh: '空心院治理数', en: 'Idle yards done' },
    where: inStage('done'),
    as: 'amount',
    unit: '处',
    better: 'more',
    metric: ['空心院', '空心村治理'],
    caliber: { zh: '已完成治理的空心院；分母为已摸排的全部。', en: 'Yards that are done, out of all that are listed.' },
  }),
];
