import type { Filter } from '@yicun/kernel/filter';
import { choice } from '@yicun/kernel/kinds/choice';
import { files } from '@yicun/kernel/kinds/files';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { householdOf } from '../base/householdOf.ts';
import { acceptedUpgrade, inStage, is } from '../counted.ts';
import { asked, ledger, personal, personalPlace } from '../ledger.ts';
import { householdUpgrade, needing } from '../lifecycles.ts';
import { days, years } from '../measures.ts';
import { hint, notLess } from '../rules.ts';

/** From here on the device is in the house. */
const installed = inStage('finished', 'accepted', 'subsidised', 'inUse');
const byPower: Filter = {
  field: 'newWay',
  op: 'in',
  value: ['airWater', 'airAir', 'storage', 'electricKang'],
};

/** 清洁取暖改造户: one household that is given clean heating in one year. */
export const heatingHousehold = ledger({
  name: 'heatingHousehold',
  label: { zh: '清洁取暖改造户', en: 'Household with clean heating' },
  place: 'location',
  tasks: ['12'],
  core: true,
  groups: {
    device: { zh: '设备与安装', en: 'Device' },
    cost: { zh: '造价与补贴', en: 'Cost and subsidy' },
    use: { zh: '使用', en: 'Use' },
  },
  fields: {
    household: householdOf,
    planYear: field(
      number({ min: 2015, max: 2100, decimals: 0, unit: years, grouped: false }),
      { zh: '改造年度', en: 'Year' },
      { ...asked, filter: true },
    ),
    heatedArea: field(number({ min: 20, max: 400, unit: 'm²' }), { zh: '供暖面积', en: 'Heated area' }, asked),
    oldWay: field(
      choice({
        options: {
          coalStove: { zh: '散煤炉', en: 'Coal stove' },
          coalBoiler: { zh: '土暖锅炉', en: 'Coal boiler' },
          kang: { zh: '火炕', en: 'Heated bed' },
          none: { zh: '无', en: 'None' },
        },
      }),
      { zh: '原取暖方式', en: 'Heated before by' },
      asked,
    ),
    newWay: field(
      choice({
        options: {
          district: { zh: '集中供热', en: 'District heating' },
          airWater: { zh: '空气源热泵热水机', en: 'Heat pump with water' },
          airAir: { zh: '空气源热风机', en: 'Heat pump with air' },
          storage: { zh: '蓄热式电暖器', en: 'Storage heater' },
          electricKang: { zh: '电热炕', en: 'Electric bed' },
          gasBoiler: { zh: '燃气壁挂炉', en: 'Gas boiler' },
          biomass: { zh: '生物质', en: 'Biomass' },
          solarAid: { zh: '太阳能+辅热', en: 'Solar with an aid' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '改造方式', en: 'Heated now by' },
      { ...asked, filter: true },
    ),
    location: field(place(), { zh: '位置', en: 'Place' }, { ...personalPlace, ...asked }),
    deviceModel: field(text({ most: 100 }), { zh: '设备型号', en: 'Model' }, { wanted: installed, group: 'device' }),
    serialNo: field(
      text({ most: 100 }),
      { zh: '设备编号', en: 'Serial number' },
      { unique: true, wanted: installed, group: 'device' },
    ),
    powerKw: field(
      number({ min: 0.3, max: 30, unit: 'kW' }),
      { zh: '功率', en: 'Power' },
      { wanted: { all: [installed, byPower] }, group: 'device' },
    ),
    meterNo: field(
      text({ most: 60 }),
      { zh: '电表或气表号', en: 'Meter number' },
      { ...personal, wanted: installed, group: 'device' },
    ),
    gridReady: field(yesNo(), { zh: '电网增容完成', en: 'Grid is ready' }, { wanted: byPower, group: 'device' }),
    gasSafe: field(
      files(),
      { zh: '通气安全验收', en: 'Safety of gas accepted' },
      { wanted: { all: [installed, is('newWay', 'gasBoiler')] }, group: 'device' },
    ),
    insulated: field(yesNo(), { zh: '建筑能效提升', en: 'Insulated' }, { wanted: installed, group: 'device' }),
    oldStove: field(
      choice({
        options: {
          removed: { zh: '拆除', en: 'Removed' },
          sealed: { zh: '封存', en: 'Sealed' },
          keptFirstWinter: { zh: '首季保留', en: 'Kept for the first winter' },
        },
      }),
      { zh: '旧炉具处置', en: 'Old stove' },
      { wanted: installed, group: 'device' },
    ),
    installer: field(text(), { zh: '安装单位', en: 'Installed by' }, { wanted: installed, group: 'device' }),
    photos: field(photo(), { zh: '旧炉、新设备、铭牌照片', en: 'Photos of stove, device, plate' }, { group: 'device' }),
    cost: field(money(), { zh: '总价', en: 'Cost' }, { wanted: installed, group: 'cost' }),
    subsidy: field(money(), { zh: '财政补贴', en: 'Subsidy' }, { wanted: acceptedUpgrade, group: 'cost' }),
    selfPay: field(
      money(),
      { zh: '农户自付', en: 'Paid by the household' },
      { wanted: acceptedUpgrade, group: 'cost' },
    ),
    runDays: field(
      number({ min: 0, max: 366, decimals: 0, unit: days }),
      { zh: '采暖季运行天数', en: 'Days run in the season' },
      { filter: true, group: 'use' },
    ),
    backToCoal: field(yesNo(), { zh: '返煤', en: 'Back to coal' }, { filter: true, group: 'use' }),
  },
  stages: needing(householdUpgrade, { accepted: ['planYear', 'newWay'], subsidised: ['subsidy'] }),
  rules: [
    notLess('cost', 'subsidy', { zh: '财政补贴大于总价。', en: 'The subsidy is more than the cost.' }),
    notLess('cost', 'selfPay', { zh: '农户自付大于总价。', en: 'The household pays more than the cost.' }),
    // 以电定改: where the grid cannot carry it, nothing electric is installed.
    hint({
      name: 'gridBeforeDevice',
      when: { all: [byPower, inStage('building', 'finished', 'accepted')] },
      must: { not: is('gridReady', false) },
      field: 'gridReady',
      message: { zh: '电网增容未完成，按“以电定改”不宜施工。', en: 'The grid is not ready for it yet.' },
    }),
    // 先立后破: the old stove stays until the new device has proved itself.
    hint({
      name: 'oldStoveAfterNew',
      when: inStage('applied', 'surveyed', 'listed'),
      must: { not: is('oldStove', 'removed') },
      field: 'oldStove',
      message: { zh: '新设备未安装，按“先立后破”不应先拆旧炉。', en: 'The old stove goes after the new device works.' },
    }),
  ],
  list: ['recordNo', 'household', 'planYear', 'newWay', 'installer', 'backToCoal', 'stage'],
});
