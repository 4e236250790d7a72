import { choices } from '@yicun/kernel/kinds/choices';
import { number } from '@yicun/kernel/kinds/number';
import { refs } from '@yicun/kernel/kinds/refs';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field, type StageDeclaration } from '@yicun/kernel/register';
import { bureau, bureauLeader, township, townshipLeader } from '../actors.ts';
import { asked, ledger } from '../ledger.ts';
import { households, years } from '../measures.ts';
import { notLess } from '../rules.ts';

/** A village says that it is done; a bureau counts it, and takes it back. */
const stages: Readonly<Record<string, StageDeclaration>> = {
  untreated: { label: { zh: '未治理', en: 'Untreated' }, next: ['planned', 'building'] },
  planned: { label: { zh: '已列计划', en: 'Planned' }, next: ['building'], by: bureau },
  building: { label: { zh: '建设中', en: 'Under construction' }, next: ['declared'], by: ['contractor', ...township] },
  declared: { label: { zh: '自报完成', en: 'Declared done' }, next: ['counted', 'building'], by: townshipLeader },
  counted: {
    label: { zh: '认定完成', en: 'Counted' },
    next: ['lost'],
    by: bureauLeader,
    needs: ['households', 'treatedHouseholds', 'openDischarge'],
    final: true,
  },
  lost: { label: { zh: '取消认定', en: 'No longer counted' }, next: ['building', 'declared'], by: bureauLeader },
};

/** 行政村生活污水治理台账: how the sewage of one village is treated. */
export const villageSewage = ledger({
  name: 'villageSewage',
  label: { zh: '行政村生活污水治理台账', en: 'Village sewage' },
  tasks: ['05'],
  core: true,
  fields: {
    sixKinds: field(
      choices({
        options: {
          waterSource: { zh: '水源保护区', en: 'Water protection zone' },
          blackWater: { zh: '黑臭水体集中区域', en: 'Near black water' },
          townSeat: { zh: '乡镇政府所在地', en: 'Seat of the township' },
          central: { zh: '中心村', en: 'Central village' },
          fringe: { zh: '城乡接合部', en: 'Edge of town' },
          scenic: { zh: '旅游风景区', en: 'Scenic area' },
        },
      }),
      { zh: '六类村庄', en: 'Of the six kinds' },
      { filter: true },
    ),
    mode: field(
      choices({
        options: {
          townPipe: { zh: '纳管', en: 'Town sewer' },
          centralised: { zh: '集中处理', en: 'Own plant' },
          dispersed: { zh: '分散处理', en: 'House by house' },
          reuse: { zh: '资源化利用', en: 'Put to use' },
          none: { zh: '未治理', en: 'None' },
        },
      }),
      { zh: '治理模式', en: 'Mode' },
      { ...asked, filter: true },
    ),
    facility: field(refs({ register: 'sewageFacility' }), { zh: '处理设施', en: 'Plants' }),
    households: field(number({ min: 0, decimals: 0, unit: households }), { zh: '常住户数', en: 'Households' }, asked),
    treatedHouseholds: field(
      number({ min: 0, decimals: 0, unit: households }),
      { zh: '受益户数', en: 'Households served' },
      asked,
    ),
    openDischarge: field(yesNo(), { zh: '污水乱排乱倒', en: 'Open discharge' }, { ...asked, filter: true }),
    blackWaterLeft: field(yesNo(), { zh: '存在黑臭水体', en: 'Black water left' }, asked),
    treatedYear: field(
      number({ min: 1990, max: 2100, decimals: 0, unit: years, grouped: false }),
      { zh: '完成年度', en: 'Done in' },
      {
        wanted: { field: 'stage', op: 'in', value: ['declared', 'counted'] },
        filter: true,
      },
    ),
    checkers: field(
      text(),
      { zh: '核验人', en: 'Checked by' },
      {
        wanted: { field: 'stage', op: 'eq', value: 'counted' },
      },
    ),
  },
  stages,
  rules: [
    notLess('households', 'treatedHouseholds', {
      zh: '受益户数大于常住户数。',
      en: 'More households are served than live there.',
    }),
    {
      name: 'countedDischargesNothing',
      when: { field: 'stage', op: 'eq', value: 'counted' },
      must: { field: 'openDischarge', op: 'eq', value: false },
      field: 'openDischarge',
      message: { zh: '仍有污水乱排乱倒的村不能认定完成。', en: 'A village that discharges openly is not counted.' },
    },
  ],
  list: ['mode', 'sixKinds', 'households', 'treatedHouseholds', 'openDischarge', 'treatedYear', 'stage'],
});
