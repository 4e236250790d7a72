import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { oughtToBe } from '../rules.ts';

/** 污水设施巡检记录: one look at one plant by its keeper. */
export const sewageRound = ledger({
  name: 'sewageRound',
  label: { zh: '污水设施巡检记录', en: 'Round of a sewage plant' },
  day: 'at',
  tasks: ['05'],
  fields: {
    facility: field(ref({ register: 'sewageFacility' }), { zh: '设施', en: 'Plant' }, { ...asked, filter: true }),
    // The day, not the minute: months are counted by it.
    at: field(day(), { zh: '时间', en: 'On' }, { ...asked, filter: true }),
    pumpsRun: field(yesNo(), { zh: '水泵运行', en: 'Pumps run' }, { ...asked, filter: true }),
    aerationRun: field(yesNo(), { zh: '曝气运行', en: 'Aeration runs' }),
    inflow: field(yesNo(), { zh: '进水正常', en: 'Inflow' }, asked),
    outflowClear: field(yesNo(), { zh: '出水清澈', en: 'Outflow is clear' }, { ...asked, filter: true }),
    meterReading: field(number({ min: 0, unit: 'kWh' }), { zh: '电表读数', en: 'Meter reading' }, asked),
    screenCleaned: field(yesNo(), { zh: '格栅清理', en: 'Screens cleaned' }, asked),
    sludge: field(number({ min: 0, unit: 'm³' }), { zh: '清掏污泥', en: 'Sludge removed' }),
    photo: field(photo({ most: 2 }), { zh: '照片', en: 'Photos' }),
  },
  stages: logStages,
  rules: [
    oughtToBe('pumpsRun', true, {
      zh: '水泵未运行：请把设施状态改为“故障”。',
      en: 'The pumps stand still: set the plant to faulty.',
    }),
    oughtToBe('outflowClear', true, {
      zh: '出水不清：请安排取样检测。',
      en: 'The outflow is not clear: take a sample.',
    }),
  ],
  list: ['at', 'facility', 'pumpsRun', 'inflow', 'outflowClear', 'meterReading', 'stage'],
});
