import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { projectStages } from '../lifecycles.ts';

const percent = number({ min: 0, max: 100, decimals: 1, unit: '%' });

/** What is measured where animals are kept; a planting park has none of it. */
const ofAnimals = { wanted: { field: 'farmKind', op: 'in', value: ['dairy', 'smartRanch'] } } as const;

/** 数字农业基地: one digital dairy farm, smart ranch or planting park. */
export const digitalFarm = ledger({
  name: 'digitalFarm',
  label: { zh: '数字农业基地', en: 'Digital farm' },
  title: 'name',
  place: 'range',
  tasks: ['14'],
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    farmKind: field(
      choice({
        options: {
          dairy: { zh: '数字奶牛场', en: 'Digital dairy farm' },
          smartRanch: { zh: '5G智慧牧场', en: '5G smart ranch' },
          plantingPark: { zh: '数字种植园区', en: 'Digital planting park' },
        },
      }),
      { zh: '类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    owner: field(text(), { zh: '经营主体', en: 'Run by' }, asked),
    feedingRate: field(percent, { zh: '自动喂料率', en: 'Fed automatically' }, ofAnimals),
    environmentRate: field(percent, { zh: '环境控制率', en: 'Climate controlled' }, ofAnimals),
    manureRate: field(percent, { zh: '排泄物清理机械化率', en: 'Manure removed by machine' }, ofAnimals),
    deadRate: field(percent, { zh: '病死动物无害化监管率', en: 'Dead animals under supervision' }, ofAnimals),
    systems: field(
      choices({
        options: {
          bigData: { zh: '大数据', en: 'Big data' },
          cloud: { zh: '云计算', en: 'Cloud computing' },
          iot: { zh: '物联网', en: 'Internet of things' },
          ai: { zh: '人工智能', en: 'Artificial intelligence' },
          blockchain: { zh: '区块链', en: 'Blockchain' },
        },
      }),
      { zh: '应用系统', en: 'Systems' },
    ),
    range: field(area(), { zh: '范围', en: 'Extent' }),
  },
  stages: projectStages,
  list: ['name', 'farmKind', 'owner', 'feedingRate', 'manureRate', 'deadRate', 'stage'],
  may: bureauMay,
});
