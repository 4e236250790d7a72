import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { units } from '@yicun/kernel/kinds/units';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { building, investment } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { needing, projectStages } from '../lifecycles.ts';
import { hint, notLess } from '../rules.ts';

/** From here on a project has an approval, and what an approval brings with it is asked for. */
const approved = {
  wanted: { field: 'stage', op: 'in', value: ['approved', 'tendered', 'started', 'finished', 'accepted'] },
} as const;

/** 建设项目: one works project, of whatever task. */
export const project = ledger({
  name: 'project',
  label: { zh: '建设项目', en: 'Project' },
  title: 'name',
  day: 'finishDate',
  place: 'site',
  opens: [
    { sort: 'project', tasks: null },
    { sort: 'energy', tasks: null },
  ],
  core: true,
  groups: { ...investment.groups, ...building.groups },
  fields: {
    name: field(text(), { zh: '项目名称', en: 'Name' }, { required: true }),
    projectType: field(
      choice({
        options: {
          road: { zh: '道路', en: 'Road' },
          bridge: { zh: '桥梁', en: 'Bridge' },
          water: { zh: '供水', en: 'Water supply' },
          flood: { zh: '防汛', en: 'Flood control' },
          farmland: { zh: '高标准农田', en: 'High-standard farmland' },
          irrigation: { zh: '高效节水', en: 'Irrigation' },
          heat: { zh: '热源', en: 'Heat' },
          grid: { zh: '电网', en: 'Power grid' },
          gas: { zh: '燃气', en: 'Gas' },
          pv: { zh: '光伏', en: 'Solar power' },
          storage: { zh: '储能', en: 'Power storage' },
          sewage: { zh: '污水', en: 'Sewage' },
          village: { zh: '美丽村庄', en: 'Beautiful village' },
          town: { zh: '小城镇', en: 'Small town' },
          building: { zh: '公共建筑', en: 'Public building' },
          waste: { zh: '环卫', en: 'Sanitation' },
          manure: { zh: '粪污', en: 'Manure' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '项目类型', en: 'Type' },
      { ...asked, filter: true },
    ),
    task: field(text({ most: 10 }), { zh: '所属任务', en: 'Task number' }, { ...asked, filter: true }),
    villages: field(units(), { zh: '涉及村', en: 'Villages concerned' }, asked),
    approvalNo: field(text({ most: 100 }), { zh: '批复文号', en: 'Approval number' }, approved),
    bidWay: field(
      choice({
        options: {
          open: { zh: '公开招标', en: 'Open tender' },
          invite: { zh: '邀请招标', en: 'Tender by invitation' },
          negotiate: { zh: '竞争性磋商', en: 'Competitive negotiation' },
          single: { zh: '单一来源', en: 'Single source' },
          labour: { zh: '以工代赈', en: 'Work instead of relief' },
          self: { zh: '村民自建', en: 'Built by the villagers' },
        },
      }),
      { zh: '采购方式', en: 'Way of buying' },
    ),
    contractAmount: field(money(), { zh: '合同金额', en: 'Contract' }, approved),
    paidAmount: field(money(), { zh: '已付金额', en: 'Paid' }, { filter: true }),
    physicalProgress: field(
      number({ min: 0, max: 100, decimals: 1, unit: '%' }),
      { zh: '形象进度', en: 'Physical progress' },
      { ...asked, filter: true },
    ),
    plannedStart: field(day(), { zh: '计划开工', en: 'Planned start' }, asked),
    plannedFinish: field(day(), { zh: '计划完工', en: 'Planned finish' }, { ...asked, filter: true }),
    site: field(place(), { zh: '位置范围', en: 'Site' }, asked),
    publicNotice: field(yesNo(), { zh: '项目公示', en: 'Publicised' }, asked),
    ...investment.fields,
    ...building.fields,
  },
  stages: needing(projectStages, { accepted: ['acceptDate'] }),
  rules: [
    notLess('plannedFinish', 'plannedStart', {
      zh: '计划完工早于计划开工。',
      en: 'The planned finish is before the planned start.',
    }),
    hint(
      notLess('contractAmount', 'paidAmount', {
        zh: '已付金额大于合同金额，请核对。',
        en: 'More is paid than the contract says.',
      }),
    ),
    {
      name: 'finishedInTime',
      when: { field: 'stage', op: 'in', value: ['planned', 'approved', 'tendered', 'started', 'paused'] },
      must: { not: { field: 'plannedFinish', op: 'lt', value: '$today' } },
      field: 'plannedFinish',
      message: { zh: '已过计划完工日期，项目尚未完工。', en: 'The planned finish is past and it is not finished.' },
      hint: true,
    },
    ...investment.rules,
    ...building.rules,
  ],
  list: ['name', 'projectType', 'task', 'contractAmount', 'physicalProgress', 'plannedFinish', 'stage'],
});
