import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { existingFacilityStages } from '../lifecycles.ts';

/** 饮用水水源地: one source of drinking water, with the zone that protects it. */
export const waterSource = ledger({
  name: 'waterSource',
  label: { zh: '饮用水水源地', en: 'Water source' },
  title: 'name',
  place: 'protectedZone',
  tasks: ['10'],
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    sourceKind: field(
      choice({
        options: {
          river: { zh: '河流', en: 'River' },
          reservoir: { zh: '水库', en: 'Reservoir' },
          groundwater: { zh: '地下水', en: 'Groundwater' },
          canal: { zh: '渠水', en: 'Canal' },
        },
      }),
      { zh: '类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    fence: field(yesNo(), { zh: '围栏', en: 'Fenced' }, { ...asked, filter: true }),
    warningSigns: field(
      number({ min: 0, decimals: 0, unit: { zh: '块', en: 'signs' } }),
      { zh: '警示标志', en: 'Warning signs' },
      { ...asked, filter: true },
    ),
    monitored: field(yesNo(), { zh: '视频或水质监控', en: 'Monitored' }, { ...asked, filter: true }),
    risks: field(longText(), { zh: '风险源', en: 'Risks' }),
    protectedZone: field(area(), { zh: '保护区范围', en: 'Protected zone' }),
  },
  stages: existingFacilityStages,
  list: ['name', 'sourceKind', 'fence', 'warningSigns', 'monitored', 'stage'],
  may: bureauMay,
});
