import { choice } from '@yicun/kernel/kinds/choice';
import { moment } from '@yicun/kernel/kinds/moment';
import { number } from '@yicun/kernel/kinds/number';
import { units } from '@yicun/kernel/kinds/units';
import { field } from '@yicun/kernel/register';
import { bureau, township } from '../actors.ts';
import { inStage } from '../counted.ts';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { people, pieces } from '../measures.ts';
import { notLess } from '../rules.ts';

const duty = { dutyOfficer: true } as const;

/** 预警记录: one warning, from what set it off to its end. The officer on duty keeps it. */
export const warningLog = ledger({
  name: 'warningLog',
  label: { zh: '预警记录', en: 'Warning' },
  tasks: ['11'],
  fields: {
    trigger: field(
      choice({
        options: {
          level: { zh: '水位', en: 'Water level' },
          rain: { zh: '雨量', en: 'Rain' },
          forecast: { zh: '预报', en: 'Forecast' },
          manual: { zh: '人工', en: 'A person' },
        },
      }),
      { zh: '触发来源', en: 'Set off by' },
      { ...asked, filter: true },
    ),
    grade: field(
      choice({
        options: {
          blue: { zh: '蓝', en: 'Blue' },
          yellow: { zh: '黄', en: 'Yellow' },
          orange: { zh: '橙', en: 'Orange' },
          red: { zh: '红', en: 'Red' },
        },
      }),
      { zh: '等级', en: 'Grade' },
      { ...asked, filter: true },
    ),
    action: field(
      choice({
        options: {
          watch: { zh: '警惕', en: 'Watch' },
          prepare: { zh: '准备转移', en: 'Prepare to move' },
          immediate: { zh: '立即转移', en: 'Move at once' },
        },
      }),
      { zh: '行动', en: 'Action' },
      { ...asked, filter: true },
    ),
    villages: field(units(), { zh: '预警村', en: 'Villages warned' }, { ...asked, filter: true }),
    issuedAt: field(moment(), { zh: '发布时间', en: 'Issued at' }, { ...asked, filter: true }),
    ackVillages: field(
      number({ min: 0, decimals: 0, unit: pieces }),
      { zh: '已确认村', en: 'Villages that answered' },
      { wanted: inStage('broadcast', 'acknowledged') },
    ),
    moved: field(number({ min: 0, decimals: 0, unit: people }), { zh: '转移人数', en: 'People moved' }),
    endedAt: field(moment(), { zh: '解除时间', en: 'Ended at' }, { wanted: inStage('acknowledged') }),
  },
  stages: {
    triggered: { label: { zh: '触发', en: 'Set off' }, next: ['confirmed', 'ended'] },
    confirmed: {
      label: { zh: '已确认', en: 'Confirmed' },
      next: ['broadcast', 'ended'],
      by: ['dutyOfficer', ...bureau],
      needs: ['grade', 'action'],
    },
    broadcast: {
      label: { zh: '已播发', en: 'Broadcast' },
      next: ['acknowledged', 'ended'],
      by: ['publisher', 'dutyOfficer', ...bureau],
      needs: ['issuedAt'],
    },
    acknowledged: {
      label: { zh: '全部响应', en: 'All answered' },
      next: ['ended'],
      by: ['dutyOfficer', ...township],
    },
    ended: {
      label: { zh: '已解除', en: 'Ended' },
      by: ['dutyOfficer', ...bureau],
      needs: ['endedAt'],
      final: true,
    },
  },
  rules: [notLess('endedAt', 'issuedAt', { zh: '解除时间早于发布时间。', en: 'It ended before it was issued.' })],
  list: ['recordNo', 'grade', 'action', 'villages', 'issuedAt', 'endedAt', 'stage'],
  may: {
    ...bureauMay,
    read: { ...bureauMay.read, ...duty, publisher: true },
    create: { ...bureauMay.create, ...duty },
    edit: { ...bureauMay.edit, ...duty, publisher: true, townshipOfficer: true, townshipLeader: true },
  },
});
