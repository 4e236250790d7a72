import { house } from '@yicun/packs/house';
import { bindingOf, factorOf, figuresIn } from '@yicun/packs/programme/binding';
import { computedOf } from '@yicun/packs/programme/computed';
import type { Row } from '@yicun/packs/programme/row';
import { currentValue, standingOf } from '@yicun/packs/programme/standing';
import { describe, expect, test } from 'vitest';

/** All 53 figures of the sample table: task, metric, measured in, wording, and the figure that it is. */
const sample: readonly (readonly [string, string, string, string, string])[] = [
  ['01', '村庄规划编制', '个', '到2022年底，完成24个村庄规划编制任务', 'plansApproved'],
  ['01', '一般性村庄规划编制', '个', '一般性村庄规划编制17个', 'plansGeneral'],
  ['01', '移民村村庄规划编制', '个', '移民村村庄规划编制7个', 'plansImmigrant'],
  ['05', '农村生活污水治理率', '%', '全区农村生活污水治理率达到60%', 'sewageTreatmentRate'],
  ['07', '垃圾无害化处理率', '%', '垃圾无害化处理率达到96%以上', 'harmlessDisposalRate'],
  ['07', '生活垃圾分类收集点', '处', '6月前完成生活垃圾分类收集点5处', 'collectionPoints'],
  ['07', '生活垃圾分类收集点', '处', '年度完成10处', 'collectionPoints'],
  ['08', '生活垃圾分类示范村创建', '个', '2022年创建示范村10个', 'sortingVillages'],
  ['08', '农村生活垃圾资源化回收利用率', '%', '实现农村生活垃圾资源化回收利用率达到35%', 'resourceRecoveryRate'],
  ['08', '试点推广示范行政村', '个', '6月份前试点推广10个示范行政村', 'sortingPilotVillages'],
  ['08', '完成示范行政村', '个', '年度争取完成10个示范行政村', 'sortingVillages'],
  [
    '09',
    '新建产业路',
    '条',
    '2022年新建产业路清二沟道路、金水河湾产业路、板桥乡蔡桥劳务移民村智慧农业种植园区道路等6条',
    'industryRoads',
  ],
  [
    '09',
    '新建农村公路',
    '条',
    '2022年新建韩桥村至吴高路公路道路、巴浪湖农场二道湾一队道路、金积秦坝关道路等4条农村公路',
    'newRoads',
  ],
  ['09', '安装波形防护栏', '公里', '安装波形防护栏18公里', 'guardRailKm'],
  ['09', '安装减速带', '条', '减速带148条', 'speedBumps'],
  ['11', '新建山洪灾害防治视频水位监测站', '处', '新建山洪灾害防治视频水位监测站3处', 'floodStations'],
  ['11', '苦水河新华桥村段护岸建设', '公里', '完善苦水河古城镇新华桥村段护岸建设4.2公里', 'revetmentKm'],
  ['11', '建成高标准农田', '亩', '建成高标准农田7738亩', 'farmlandMu'],
  ['12', '清洁取暖改造', '户', '2022年改造15000户', 'heating2022'],
  ['12', '清洁取暖改造', '户', '2023年改造10500户', 'heating2023'],
  ['13', '危房及抗震宜居农房改造', '户', '2022年计划实施309户危房及抗震宜居农房改造', 'renovationDone'],
  ['14', '视频监控整体在线率', '%', '确保视频监控整体在线率达到95%以上', 'videoOnlineRate'],
  ['14', '行政村通5G比例', '%', '行政村通5G比例达到80%', 'fiveGVillageRate'],
  ['14', '5G基站建设', '个', '完成5G基站建设71个', 'baseStations'],
  ['14', '4G无线网农村覆盖率', '%', '4G无线网农村覆盖率100%', 'coverage4g'],
  ['14', '光网宽带农村覆盖率', '%', '光网宽带农村覆盖率 98.4%', 'fibreRate'],
  [
    '14',
    '自动喂料、环境控制、排泄物清理机械化率',
    '%',
    '自动喂料、环境控制、排泄物清理机械化达到90%以上',
    'ranchAutomation',
  ],
  [
    '14',
    '病死动物无害化处理、智能化监管机械化率',
    '%',
    '病死动物无害化处理、智能化监管机械化率达到90%以上',
    'deadSupervision',
  ],
  ['14', '高水平数字种植产业园区', '家', '建设1家高水平数字种植产业园区', 'plantingParks'],
  ['15', '安装“乡村大喇叭”的行政村', '个', '在全区106个行政村全覆盖安装“乡村大喇叭”', 'speakerCoverage'],
  ['15', '推荐优秀村规民约示范村', '个', '指导乡镇每年至少推荐1—2个优秀村规民约示范村', 'ruleModelVillages'],
  ['17', '标准化农残膜回收点', '个', '打造标准化农残膜回收点2个', 'filmPoints'],
  ['17', '测土配方施肥覆盖率', '%', '测土配方施肥覆盖率达到96%以上', 'soilTestCoverage'],
  ['17', '农用残膜回收率', '%', '农用残膜回收率达到90.6%以上', 'filmRecoveryRate'],
  ['17', '农作物秸秆综合利用率', '%', '农作物秸秆、畜禽粪污综合利用率分别达到92.8%、95%以上', 'strawUseRate'],
  ['17', '畜禽粪污综合利用率', '%', '农作物秸秆、畜禽粪污综合利用率分别达到92.8%、95%以上', 'manureUseRate'],
  ['17', '有机肥替代化肥示范面积', '万亩', '推广有机肥替代化肥示范面积23万亩', 'organicMu'],
  ['17', '测土配方施肥面积', '万亩', '测土配方施肥35万亩', 'soilTestMu'],
  ['17', '水肥一体化面积', '万亩', '水肥一体化3.5万亩', 'fertigationMu'],
  ['17', '预测预报', '期', '预测预报12期', 'forecastIssues'],
  ['17', '病虫草害统防统治', '万亩次', '病虫草害统防统治55万亩次', 'unifiedMuTimes'],
  ['17', '绿色防控覆盖率', '%', '绿色防控覆盖率46%', 'greenControlRate'],
  ['18', '重点小城镇建设试点', '个', '择优实施1个重点小城镇建设试点', 'townPilot'],
  ['18', '高质量美丽村庄建设', '个', '5个“集聚提升类、城郊融合类”高质量美丽村庄建设', 'villagesAccepted'],
  [
    '18',
    '高质量美丽宜居村庄建设',
    '个',
    '全面推进牛家坊村、白寺滩村、李桥村、新华桥村、大庙桥村5个高质量美丽宜居村庄建设',
    'villagesAccepted',
  ],
  ['19', '为乡镇提供群众性文化演出', '场次', '每年为乡镇提供群众性文化演出不少于50场次', 'eventsTownship'],
  ['19', '开展各类文化演出', '场次', '开展各类文化演出30场次', 'eventsOther'],
  ['21', '自治区农村人居环境整治示范乡镇', '个', '2022年争创自治区农村人居环境整治示范乡镇3个', 'demoTownships'],
  ['21', '自治区农村人居环境整治示范村', '个', '示范村10个', 'demoVillages'],
  ['23', '培育农业农村综合服务中心', '个', '2022培育农业农村综合服务中心4个', 'serviceCentres'],
  ['23', '“两站两员”运行经费', '万元', '申请拨付运行经费26万元', 'stationFund'],
  ['26', '“美丽庭院”示范村', '个', '2022年每个乡镇建设“美丽庭院”示范村10个', 'courtyardVillages'],
  ['26', '“美丽庭院”', '户', '建设“美丽庭院”800户', 'courtyards'],
];

/** Of these nobody keeps a register: they are typed, and shown as typed. */
const typed = ['revetmentKm', 'ranchAutomation', 'deadSupervision', 'ruleModelVillages'];

const figures = figuresIn(house);
const target = (data: Row['data']): Row => {
  return { id: 't', unit: 'u', seq: 1, stage: null, title: null, data };
};

describe('the targets of the sample table', () => {
  test('are 53', () => {
    expect(sample).toHaveLength(53);
  });

  test.each(sample)('task %s: %s (%s)', (task, metric, measuredIn, wording, name) => {
    const found = bindingOf({ task, metric, measuredIn, wording }, figures);
    expect(found?.name).toBe(name);
    expect(found !== null && 'why' in found).toBe(typed.includes(name));
  });
});

describe('what is bound', () => {
  const rate = { task: '05', metric: '生活污水治理率', wording: '', measuredIn: '%' };

  test('is told by the wording where the metric is short', () => {
    const model = { task: '08', measuredIn: '个' };
    const pilot = { ...model, metric: '示范行政村', wording: '6月份前试点推广10个示范行政村' };
    expect(bindingOf(pilot, figures)?.name).toBe('sortingPilotVillages');
    expect(bindingOf({ ...model, metric: '示范村', wording: '创建示范村10个' }, figures)?.name).toBe('sortingVillages');
  });

  test('is of the same task, measured alike, and told apart by nothing but the table', () => {
    expect(bindingOf(rate, figures)?.name).toBe('sewageTreatmentRate');
    expect(bindingOf({ ...rate, task: '07' }, figures)).toBeNull();
    expect(bindingOf({ ...rate, task: null }, figures)).toBeNull();
    expect(bindingOf({ ...rate, measuredIn: '户' }, figures)).toBeNull();
    expect(bindingOf({ ...rate, metric: '其他工作' }, figures)).toBeNull();
    // Nothing says which year it is.
    const heating = { task: '12', metric: '清洁取暖改造', wording: '', measuredIn: '户' };
    expect(bindingOf(heating, figures)).toBeNull();
    expect(bindingOf({ ...heating, wording: '2023年改造10500户' }, figures)?.name).toBe('heating2023');
  });

  test.each([
    ['share', '', '%', 0.01],
    ['share', '', '个', null],
    ['amount', '亩', '万亩', 1e4],
    ['amount', '元', '亿元', 1e8],
    ['amount', '亩', '亩', 1],
    ['amount', '亩', '万元', null],
    ['amount', '个/乡镇', '个', 1],
  ] as const)('a %s in "%s" for a target in %s', (as, unit, measuredIn, factor) => {
    expect(factorOf({ as, unit }, measuredIn)).toBe(factor);
  });
});

describe('the value of a target', () => {
  const share = { as: 'share', by: 'record', unit: '' } as const;
  const area = { as: 'amount', by: 'record', unit: '亩' } as const;

  test('is in the unit of the target, and none without a denominator or a record', () => {
    const percent = target({ value: 60, measuredIn: '%', comparator: 'atLeast' });
    expect(computedOf(percent, share, { n: 57, total: 100, used: true }, [])).toMatchObject({
      value: 57,
      each: null,
    });
    expect(computedOf(percent, share, { n: 0, total: 0, used: true }, [])).toBeNull();
    const large = target({ value: 23, measuredIn: '万亩' });
    expect(computedOf(large, area, { n: 120_000, total: 120_000, used: true }, [])?.value).toBe(12);
    expect(computedOf(large, area, { n: 0, total: 0, used: false }, [])).toBeNull();
    // Once the ledger is used, nothing done is a figure: 0.
    expect(computedOf(large, area, { n: 0, total: 0, used: true }, [])?.value).toBe(0);
    expect(computedOf(percent, area, { n: 1, total: 1, used: true }, [])).toBeNull();
  });

  test('is judged as typed values are', () => {
    const percent = target({ value: 60, measuredIn: '%', comparator: 'atLeast' });
    const computed = computedOf(percent, share, { n: 57, total: 100, used: true }, []);
    const current = computed && { value: computed.value, on: '2022-05-31', entries: [], computed };
    expect(standingOf(percent, current)).toEqual({ reached: false, missing: 3, share: 0.95 });
    expect(currentValue([], '2022-05-31')).toBeNull();
  });

  test('that every township has to reach is reached when all have', () => {
    const perTownship = target({ value: 10, measuredIn: '个', per: '乡镇' });
    const count = { ...area, unit: '个' };
    const towns = [12, 10, 7].map((n) => ({ n, total: n }));
    const computed = computedOf(perTownship, count, { n: 29, total: 29, used: true }, towns);
    expect(computed?.each).toEqual({ reached: 2, of: 3, missing: 3 });
    const current = computed && { value: 29, on: '2022-05-31', entries: [], computed };
    expect(standingOf(perTownship, current)).toEqual({ reached: false, missing: 3, share: 2 / 3 });
  });
});
