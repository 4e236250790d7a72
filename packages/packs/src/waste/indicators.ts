import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { village } from '../base/village.ts';
import { builtFacility, honoured, is, notVoided } from '../counted.ts';
import { sortingVillage } from './sortingVillage.ts';
import { villageWaste } from './villageWaste.ts';
import { wasteCollectionPoint } from './wasteCollectionPoint.ts';
import { wasteWeighing } from './wasteWeighing.ts';

export const wasteIndicators = [
  indicator(villageWaste, {
    name: 'wasteCoveredVillageRate',
    label: { zh: '生活垃圾得到治理村庄比例', en: 'Villages whose waste is under control' },
    where: {
      all: [
        ...['hasFacilities', 'hasMethod', 'hasTeam', 'hasFunds', 'hasRules'].map((field) => is(field, true)),
        { field: 'oldDumps', op: 'eq', value: 0 },
      ],
    },
    outOf: { register: village },
    by: 'unit',
    better: 'more',
    metric: ['得到治理村庄', '垃圾治理覆盖'],
    caliber: {
      zh: '分子：垃圾治理“五有”齐全且非正规堆放点为0的村；分母：全部行政村（含承担任务的园区、农林场）。',
      en: 'Villages with all five-haves of waste and no old dump, over all villages (parks and state farms included).',
    },
  }),
  indicator(wasteWeighing, {
    name: 'harmlessDisposalRate',
    label: { zh: '无害化处理率', en: 'Waste made harmless' },
    of: notVoided,
    where: { field: 'disposal', op: 'in', value: ['incinerate', 'landfill', 'compost', 'recycle'] },
    sum: 'net',
    period: 'month',
    better: 'more',
    tasks: ['07'],
    metric: ['无害化处理率'],
    caliber: {
      zh: '分子：焚烧发电、卫生填埋、堆肥、再生利用的清运净重；分母：全部清运净重，不含作废记录。',
      en: 'Net tonnes incinerated, landfilled, composted or recycled, over all net tonnes weighed; void records apart.',
    },
  }),
  indicator(wasteCollectionPoint, {
    name: 'collectionPoints',
    label: { zh: '分类收集点累计数', en: 'Collection points built' },
    of: { all: [is('builtInPlan', true), builtFacility] },
    unit: '处',
    better: 'more',
    tasks: ['07'],
    metric: ['分类收集点'],
    caliber: {
      zh: '任务点中已建成投用的收集点，累计；在建和试运行的不计。',
      en: 'Planned points that were taken into use, in all; those under construction or on trial apart.',
    },
  }),
  indicator(sortingVillage, {
    name: 'sortingPilotVillages',
    label: { zh: '分类示范村试点', en: 'Villages that pilot sorting' },
    of: { field: 'pilotStart', op: 'present' },
    period: 'month',
    unit: '个',
    better: 'more',
    metric: ['试点推广示范行政村', '示范行政村', '分类试点村'],
    caliber: { zh: '已启动试点的村。', en: 'Villages whose pilot has begun.' },
  }),
  indicator(sortingVillage, {
    name: 'sortingVillages',
    label: { zh: '分类示范村', en: 'Model villages of sorting' },
    of: honoured,
    unit: '个',
    better: 'more',
    metric: ['分类示范村', '示范村', '完成示范行政村'],
    caliber: {
      zh: '已命名（含复核保留）的垃圾分类示范村，不分区级和自治区级。',
      en: 'Villages with the title, kept ones included, whoever gave it.',
    },
  }),
  // What households hand in is weighed again when it is carted off: counted from the weighing alone, nothing twice.
  indicator(wasteWeighing, {
    name: 'resourceRecoveryRate',
    label: { zh: '资源化回收利用率', en: 'Waste recovered' },
    of: notVoided,
    where: { field: 'disposal', op: 'in', value: ['recycle', 'compost', 'local'] },
    sum: 'net',
    period: 'month',
    better: 'more',
    tasks: ['08'],
    metric: ['资源化回收利用率', '资源化利用率'],
    caliber: {
      zh: '分子：再生利用、堆肥、就地利用的净重；分母：全部净重。兑换点收的可回收物在外运过磅时计入，不重复计。',
      en: 'Net tonnes recycled, composted or used on the spot, over all. What is handed in counts when carted off.',
    },
  }),
];

export const wasteTyped: readonly TypedFigure[] = [
  {
    name: 'wulipoSystem',
    label: { zh: '五里坡园区体系建成', en: 'System of the Wulipo park' },
    as: 'amount',
    unit: '是否',
    better: 'more',
    tasks: ['07'],
    metric: ['五里坡养殖园区生活垃圾收集转运体系'],
    why: {
      zh: '收集点、压缩车、垃圾桶和专人是否齐备，由主管部门现场认定。',
      en: 'Whether points, compactor, bins and keeper are all there is for the bureau to judge on the spot.',
    },
  },
  {
    name: 'collectOnTime',
    label: { zh: '清运及时率', en: 'Collected on time' },
    as: 'share',
    unit: '',
    better: 'more',
    tasks: ['07'],
    metric: ['清运及时率'],
    why: {
      zh: '须用车载终端的到村时间与清运计划比对，本台账没有清运计划。',
      en: 'It compares vehicle terminals with a collection plan, and no register holds that plan.',
    },
  },
];
