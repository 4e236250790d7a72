import { and, type Filter } from '@yicun/kernel/filter';
import { type Indicator, indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { inStage, is, notScrapped, notVoided, villages, worksAccepted } from '../counted.ts';
import { mu } from '../measures.ts';
import { baseStation } from './baseStation.ts';
import { digitalFarm } from './digitalFarm.ts';
import { machineWork } from './machineWork.ts';
import { nameAchievement } from './nameAchievement.ts';
import { placeName } from './placeName.ts';
import { placeNameSign } from './placeNameSign.ts';
import { videoOnline } from './videoOnline.ts';
import { videoPoint } from './videoPoint.ts';
import { villageNetwork } from './villageNetwork.ts';

const judgedWork: Filter = and(notVoided, { field: 'passArea', op: 'present' });

const machines: readonly Indicator[] = [
  indicator(machineWork, {
    name: 'workArea',
    label: { zh: '监测作业面积', en: 'Area worked under monitoring' },
    of: notVoided,
    sum: 'area',
    dims: ['operation'],
    unit: mu.zh,
    better: 'more',
    metric: ['监测作业面积', '农机作业监测面积'],
    caliber: {
      zh: '未作废的农机作业记录的作业面积合计，同一地块每个环节各计一次。',
      en: 'The area of all machine work that was not voided; a plot counts once for each operation.',
    },
  }),
  indicator(machineWork, {
    name: 'workPassRate',
    label: { zh: '作业合格率', en: 'Share of work that passed' },
    of: judgedWork,
    sum: 'passArea',
    outOf: { register: machineWork, where: judgedWork, sum: 'area' },
    better: 'more',
    metric: ['作业合格率', '农机作业合格率'],
    caliber: {
      zh: '合格面积 ÷ 作业面积，只算判定了合格面积的作业记录。',
      en: 'Area that passed over area worked, of the work that was judged.',
    },
  }),
];

const video: readonly Indicator[] = [
  indicator(videoOnline, {
    name: 'videoOnlineRate',
    label: { zh: '视频监控在线率', en: 'Video points online' },
    sum: 'onlineMinutes',
    outOf: { register: videoOnline, sum: 'dueMinutes' },
    period: 'month',
    better: 'more',
    metric: ['视频监控整体在线率', '视频监控在线率', '视频在线率'],
    caliber: {
      zh: '各点位在线时长合计 ÷ 应在线时长合计，按日记录累计。',
      en: 'Minutes online over minutes that the points should be online, by day.',
    },
  }),
  indicator(videoOnline, {
    name: 'pictureGoodRate',
    label: { zh: '图像完好率', en: 'Pictures good' },
    of: { field: 'pictureGood', op: 'present' },
    where: is('pictureGood', true),
    period: 'month',
    better: 'more',
    metric: ['图像完好率'],
    caliber: {
      zh: '图像完好的点位日数 ÷ 检查了图像的点位日数。',
      en: 'Days of points with a good picture over days on which it was looked at.',
    },
  }),
  indicator(videoPoint, {
    name: 'joinedRate',
    label: { zh: '接入率', en: 'Points in the county platform' },
    of: notScrapped,
    where: is('joined', true),
    better: 'more',
    metric: ['视频接入率', '视频监控接入率'],
    caliber: {
      zh: '已接入“数字利通”的点位 ÷ 未报废的点位。',
      en: 'Points that are in the county platform over points that are not scrapped.',
    },
  }),
  indicator(videoPoint, {
    name: 'videoVillageRate',
    label: { zh: '行政村覆盖率', en: 'Villages with a video point' },
    of: notScrapped,
    outOf: villages,
    by: 'unit',
    better: 'more',
    metric: ['视频监控行政村覆盖率', '雪亮工程行政村覆盖率'],
    caliber: {
      zh: '有一个以上未报废点位的行政村 ÷ 行政村总数。',
      en: 'Villages with one video point or more that is not scrapped, over all villages.',
    },
  }),
];

/** A name is whole with its spelling, kind and meaning. */
const wholeName: Filter = {
  all: ['pinyin', 'placeKind', 'meaning'].map((field) => ({ field, op: 'present' })),
};

const names: readonly Indicator[] = [
  indicator(nameAchievement, {
    name: 'achievements',
    label: { zh: '普查成果出版', en: 'Survey results in print' },
    of: inStage('published'),
    unit: '项',
    better: 'more',
    metric: ['普查成果出版', '图录典志'],
    caliber: {
      zh: '已出版的图、录、典、志，每类登记一条。',
      en: 'Atlas, record, dictionary and gazetteer in print, each entered once.',
    },
  }),
  indicator(placeNameSign, {
    name: 'signsInstalled',
    label: { zh: '二维码标志设置率', en: 'QR signs put up' },
    of: notScrapped,
    where: inStage('running'),
    better: 'more',
    metric: ['二维码标志设置率', '二维码地名标示牌', '二维码地名标志'],
    caliber: {
      zh: '正常使用的标志 ÷ 台账中未报废的标志；计划设置的标志先以“在建”登记。',
      en: 'Signs in use over signs not scrapped; what is planned is entered as under construction first.',
    },
  }),
  indicator(placeName, {
    name: 'nameQuality',
    label: { zh: '地名库合格率', en: 'Names that are whole' },
    of: { not: is('nature', 'cancelled') },
    where: and(wholeName, is('inNationalBase', true)),
    better: 'more',
    metric: ['地名库合格率', '地名数据合格率'],
    caliber: {
      zh: '罗马字母拼写、类别、含义齐全且已入国家地名信息库的地名 ÷ 未废止的地名。',
      en: 'Names with spelling, kind and meaning that are in the national base, over names not cancelled.',
    },
  }),
];

/** A share of the villages by what their networks are. */
function ofVillages(
  it: Pick<Indicator, 'name' | 'label' | 'metric' | 'caliber'> & { readonly has: string },
): Indicator {
  const { has, ...more } = it;
  return indicator(villageNetwork, { ...more, of: is(has, true), outOf: villages, by: 'unit', better: 'more' });
}

const network: readonly Indicator[] = [
  indicator(baseStation, {
    name: 'baseStations',
    label: { zh: '5G基站建成数', en: '5G base stations' },
    of: is('onAir', true),
    period: 'month',
    unit: '个',
    better: 'more',
    metric: ['5G基站'],
    caliber: { zh: '已开通的5G基站，按建成日期计。', en: 'Stations on the air, by the day they were built.' },
  }),
  ofVillages({
    name: 'coverage4g',
    label: { zh: '4G覆盖率', en: '4G coverage' },
    has: 'signal4g',
    metric: ['4G无线网', '4G覆盖率', '4G网络覆盖率'],
    caliber: { zh: '有4G覆盖的行政村 ÷ 行政村总数。', en: 'Villages with 4G over all villages.' },
  }),
  ofVillages({
    name: 'fibreRate',
    label: { zh: '光网宽带覆盖率', en: 'Fibre coverage' },
    has: 'fibre',
    metric: ['光网宽带', '光纤宽带覆盖率'],
    caliber: {
      zh: '有光网覆盖的行政村 ÷ 行政村总数（按村计，不按户）。',
      en: 'Villages with fibre over all villages (by village, not by household).',
    },
  }),
  ofVillages({
    name: 'fiveGVillageRate',
    label: { zh: '行政村通5G比例', en: 'Villages with 5G' },
    has: 'signal5g',
    metric: ['行政村通5G'],
    caliber: { zh: '有5G覆盖的行政村 ÷ 行政村总数。', en: 'Villages with 5G over all villages.' },
  }),
  indicator(villageNetwork, {
    name: 'gigabitKeyRate',
    label: { zh: '千兆光纤重点村覆盖率', en: 'Key villages with gigabit fibre' },
    of: is('keyVillage', true),
    where: is('gigabit', true),
    by: 'unit',
    better: 'more',
    metric: ['千兆光纤'],
    caliber: { zh: '通千兆光纤的重点村 ÷ 重点村。', en: 'Key villages with gigabit fibre over key villages.' },
  }),
];

/** Farms and parks of one kind that were accepted. */
function farmsOf(kind: string, it: Pick<Indicator, 'name' | 'label' | 'metric'>, what: string): Indicator {
  return indicator(digitalFarm, {
    ...it,
    of: and(is('farmKind', kind), worksAccepted),
    unit: '家',
    better: 'more',
    caliber: { zh: `已竣工验收的${what}。`, en: 'Those that were accepted.' },
  });
}

const farms: readonly Indicator[] = [
  farmsOf(
    'dairy',
    { name: 'dairyFarms', label: { zh: '数字奶牛场', en: 'Digital dairy farms' }, metric: ['数字奶牛'] },
    '数字奶牛场',
  ),
  farmsOf(
    'smartRanch',
    { name: 'smartRanches', label: { zh: '5G智慧牧场', en: '5G smart ranches' }, metric: ['智慧示范牧场', '智慧牧场'] },
    '5G智慧牧场',
  ),
  farmsOf(
    'plantingPark',
    { name: 'plantingParks', label: { zh: '数字种植园区', en: 'Digital planting parks' }, metric: ['数字种植'] },
    '数字种植园区',
  ),
];

export const digitalIndicators: readonly Indicator[] = [...machines, ...video, ...names, ...network, ...farms];

const typedHere = { unit: '', tasks: ['14'], better: 'more', as: 'share' } as const;

export const digitalTyped: readonly TypedFigure[] = [
  {
    ...typedHere,
    name: 'machineOnline',
    label: { zh: '农机终端在线率', en: 'Machine terminals online' },
    metric: ['农机终端在线率'],
    why: { zh: '在线由农机作业监管平台统计。', en: 'The platform of the terminals counts what is online.' },
  },
  {
    ...typedHere,
    name: 'soilAlerts',
    label: { zh: '墒情预警条数', en: 'Soil moisture warnings' },
    as: 'amount',
    unit: '条',
    better: null,
    metric: ['墒情预警'],
    why: {
      zh: '预警由智墒平台发出，台账不逐条登记。',
      en: 'The platform of the probes sends them; no ledger holds them.',
    },
  },
  {
    ...typedHere,
    name: 'ranchAutomation',
    label: { zh: '自动化率', en: 'Automation of the ranches' },
    metric: ['自动喂料', '排泄物清理机械化'],
    why: {
      zh: '是各场三项比率的平均，由牵头单位核定；各场的比率见数字农业基地台账。',
      en: 'A mean of three rates of every farm, which the lead unit confirms; the ledger of digital farms holds them.',
    },
  },
  {
    ...typedHere,
    name: 'deadSupervision',
    label: { zh: '病死动物监管机械化率', en: 'Dead animals under supervision' },
    metric: ['病死动物'],
    why: {
      zh: '是各场比率的平均，由牵头单位核定；各场的比率见数字农业基地台账。',
      en: 'A mean of a rate of every farm, which the lead unit confirms; the ledger of digital farms holds them.',
    },
  },
];
