import { number } from '@yicun/kernel/kinds/number';
import { type Setting, setting } from '@yicun/kernel/setting';
import type { Words } from '@yicun/kernel/words';

const limit = (name: string, label: Words, byDefault: number, unit: string): Setting =>
  setting(number({ min: 0, unit }), {
    name,
    label,
    byDefault,
    source: {
      zh: 'GB 5749-2022（数值待查对标准原文）',
      en: 'GB 5749-2022 (value to be checked against its text)',
    },
    tasks: ['10'],
  });

export const waterSettings = [
  limit('waterTurbidity', { zh: '饮用水浑浊度上限', en: 'Most turbidity of drinking water' }, 1, 'NTU'),
  limit('waterChlorine', { zh: '末梢水游离氯下限', en: 'Least free chlorine at the tap' }, 0.05, 'mg/L'),
  limit('waterColony', { zh: '饮用水菌落总数上限', en: 'Most colonies in drinking water' }, 100, 'CFU/mL'),
  limit('waterFluoride', { zh: '饮用水氟化物上限', en: 'Most fluoride in drinking water' }, 1, 'mg/L'),
  limit('waterSolids', { zh: '饮用水溶解性总固体上限', en: 'Most dissolved solids in drinking water' }, 1000, 'mg/L'),
  limit('waterNitrate', { zh: '饮用水硝酸盐氮上限', en: 'Most nitrate in drinking water' }, 10, 'mg/L'),
];
