import { number } from '@yicun/kernel/kinds/number';
import { setting } from '@yicun/kernel/setting';

const guide = {
  zh: '农村黑臭水体治理工作指南（试行）2019（数值待查对原文；2024年有修订）',
  en: 'Guide to treating rural black water (trial) 2019 (values to be checked against its text; revised in 2024)',
};

const blackWaterTransparency = setting(number({ min: 0, unit: 'cm' }), {
  name: 'blackWaterTransparency',
  label: { zh: '黑臭判定：透明度低于', en: 'Black water: transparency below' },
  byDefault: 25,
  source: guide,
  tasks: ['06'],
});

const blackWaterOxygen = setting(number({ min: 0, unit: 'mg/L' }), {
  name: 'blackWaterOxygen',
  label: { zh: '黑臭判定：溶解氧低于', en: 'Black water: dissolved oxygen below' },
  byDefault: 2,
  source: guide,
  tasks: ['06'],
});

const blackWaterAmmonia = setting(number({ min: 0, unit: 'mg/L' }), {
  name: 'blackWaterAmmonia',
  label: { zh: '黑臭判定：氨氮高于', en: 'Black water: ammonia nitrogen above' },
  byDefault: 15,
  source: guide,
  tasks: ['06'],
});

const blackWaterSatisfaction = setting(number({ min: 0, max: 100, unit: '%' }), {
  name: 'blackWaterSatisfaction',
  label: { zh: '黑臭水体销号：群众满意度不低于', en: 'Closing black water: share of content people at least' },
  byDefault: 80,
  source: guide,
  tasks: ['06'],
});

export const sewageSettings = [blackWaterTransparency, blackWaterOxygen, blackWaterAmmonia, blackWaterSatisfaction];
