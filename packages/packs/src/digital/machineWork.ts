import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { moment } from '@yicun/kernel/kinds/moment';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { mu } from '../measures.ts';
import { notLess, oughtToReach } from '../rules.ts';

/** 农机作业记录: one job of one machine on one plot, as the platform of the terminals reports it. */
export const machineWork = ledger({
  name: 'machineWork',
  label: { zh: '农机作业记录', en: 'Machine work' },
  place: 'plot',
  tasks: ['14'],
  fields: {
    machine: field(ref({ register: 'farmMachine' }), { zh: '农机', en: 'Machine' }, { required: true, filter: true }),
    operation: field(
      choice({
        options: {
          deepPlough: { zh: '深翻', en: 'Deep ploughing' },
          subsoil: { zh: '深松', en: 'Subsoiling' },
          rotary: { zh: '旋耕', en: 'Rotary tillage' },
          level: { zh: '平地', en: 'Levelling' },
          sow: { zh: '播种', en: 'Sowing' },
          protect: { zh: '植保', en: 'Crop protection' },
          bale: { zh: '打捆', en: 'Baling' },
          harvest: { zh: '收获', en: 'Harvest' },
        },
      }),
      { zh: '作业环节', en: 'Operation' },
      { ...asked, filter: true },
    ),
    startAt: field(moment(), { zh: '开始时间', en: 'From' }, { ...asked, filter: true }),
    endAt: field(moment(), { zh: '结束时间', en: 'To' }, asked),
    area: field(number({ min: 0, unit: mu }), { zh: '作业面积', en: 'Area worked' }, asked),
    // A rate cannot be added up; the area behind it can.
    passArea: field(number({ min: 0, unit: mu }), { zh: '合格面积', en: 'Area that passed' }, asked),
    passRate: field(number({ min: 0, max: 100, unit: '%' }), { zh: '合格率', en: 'Pass rate' }),
    depth: field(
      number({ min: 0, unit: 'cm' }),
      { zh: '作业深度', en: 'Depth' },
      { wanted: { field: 'operation', op: 'in', value: ['deepPlough', 'subsoil'] } },
    ),
    overlap: field(number({ min: 0, max: 100, unit: '%' }), { zh: '重复率', en: 'Overlap' }),
    subsidised: field(yesNo(), { zh: '作业补助', en: 'Subsidised' }, { ...asked, filter: true }),
    plot: field(area(), { zh: '地块', en: 'Plot' }),
  },
  stages: logStages,
  rules: [
    notLess('endAt', 'startAt', { zh: '结束时间早于开始时间。', en: 'It ended before it began.' }),
    notLess('area', 'passArea', { zh: '合格面积大于作业面积。', en: 'More passed than was worked.' }),
    oughtToReach(
      'depth',
      'subsoilDepth',
      { zh: '深松深度不到规定的最小值。', en: 'The subsoiling is shallower than the least depth.' },
      { field: 'operation', op: 'eq', value: 'subsoil' },
    ),
  ],
  list: ['recordNo', 'machine', 'operation', 'startAt', 'area', 'passArea', 'stage'],
  may: bureauMay,
});
