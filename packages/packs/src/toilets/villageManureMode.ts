import { choice } from '@yicun/kernel/kinds/choice';
import { files } from '@yicun/kernel/kinds/files';
import { number } from '@yicun/kernel/kinds/number';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { documentStages, needing } from '../lifecycles.ts';
import { households } from '../measures.ts';

const household = number({ min: 0, decimals: 0, unit: households });

/** 村粪污治理模式: where the sewage of one village's toilets goes. Near a town: sewer; clustered: plant; else: tanks. */
export const villageManureMode = ledger({
  name: 'villageManureMode',
  label: { zh: '村粪污治理模式', en: 'Mode of the village' },
  tasks: ['02', '04'],
  fields: {
    mode: field(
      choice({
        options: {
          pipe: { zh: '纳入城镇管网', en: 'Town sewer' },
          small: { zh: '小型设施集中处理', en: 'Small plant' },
          tank: { zh: '三格化粪池分散利用', en: 'Three-chamber tanks' },
          mixed: { zh: '混合', en: 'Mixed' },
        },
      }),
      { zh: '治理模式', en: 'Mode' },
      { ...asked, filter: true },
    ),
    pipeHouseholds: field(household, { zh: '纳管户数', en: 'To the sewer' }, asked),
    smallHouseholds: field(household, { zh: '集中处理户数', en: 'To a small plant' }, asked),
    tankHouseholds: field(household, { zh: '分散利用户数', en: 'With tanks' }, asked),
    scheme: field(files(), { zh: '方案', en: 'Scheme' }, asked),
  },
  stages: needing(documentStages, { approved: ['mode'] }),
  list: ['mode', 'pipeHouseholds', 'smallHouseholds', 'tankHouseholds', 'stage'],
});
