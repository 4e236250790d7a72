import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { maintenance } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { facilityStages, startingAt } from '../lifecycles.ts';
import { years } from '../measures.ts';

/**
 * 公共基础设施管护清单: one public asset and who looks after it, how, and with whose money. Townships publish the list;
 * what lacks one of the four (管护主体、责任、方式、经费) cannot be said to be published.
 */
export const publicFacility = ledger({
  name: 'publicFacility',
  label: { zh: '公共基础设施管护清单', en: 'Public facility' },
  title: 'name',
  place: 'shape',
  tasks: ['23'],
  core: true,
  groups: maintenance.groups,
  fields: {
    facilityNo: field(text({ most: 40 }), { zh: '设施编号', en: 'Number' }, { numbered: true, unique: true }),
    name: field(text(), { zh: '设施名称', en: 'Name' }, { required: true }),
    kind: field(
      choice({
        options: {
          road: { zh: '道路', en: 'Road' },
          bridge: { zh: '桥梁', en: 'Bridge' },
          water: { zh: '供水', en: 'Water supply' },
          power: { zh: '供电', en: 'Power' },
          gas: { zh: '供气', en: 'Gas' },
          sewage: { zh: '污水', en: 'Sewage' },
          waste: { zh: '垃圾', en: 'Waste' },
          toilet: { zh: '公厕', en: 'Public toilet' },
          light: { zh: '路灯', en: 'Street lights' },
          telecom: { zh: '通信', en: 'Telecommunication' },
          post: { zh: '邮政', en: 'Post' },
          express: { zh: '寄递', en: 'Parcels' },
          square: { zh: '广场', en: 'Square' },
          green: { zh: '绿化', en: 'Green' },
          canal: { zh: '渠道', en: 'Canal' },
          video: { zh: '视频', en: 'Video' },
          speaker: { zh: '大喇叭', en: 'Loudspeaker' },
        },
      }),
      { zh: '设施类别', en: 'Kind' },
      { ...asked, filter: true },
    ),
    ownerRight: field(
      choice({
        options: {
          state: { zh: '国有', en: 'State' },
          township: { zh: '乡镇', en: 'Township' },
          village: { zh: '村集体', en: 'Village collective' },
          enterprise: { zh: '企业', en: 'Enterprise' },
        },
      }),
      { zh: '产权', en: 'Owner' },
      asked,
    ),
    builtYear: field(number({ min: 1949, max: 2199, decimals: 0, unit: years, grouped: false }), {
      zh: '建成年份',
      en: 'Built in',
    }),
    value: field(money(), { zh: '资产原值', en: 'Value when built' }),
    condition: field(
      choice({
        options: {
          good: { zh: '完好', en: 'Good' },
          fair: { zh: '一般', en: 'Fair' },
          bad: { zh: '损坏', en: 'Damaged' },
        },
      }),
      { zh: '现状', en: 'Condition' },
      { ...asked, filter: true },
    ),
    lastCheck: field(day(), { zh: '最近检查', en: 'Last checked' }, { filter: true }),
    published: field(yesNo(), { zh: '已公示', en: 'Published' }, { filter: true }),
    shape: field(place(), { zh: '位置', en: 'Place' }, asked),
    ...maintenance.fields,
  },
  stages: startingAt('running', facilityStages),
  rules: [
    {
      name: 'wholeBeforePublished',
      when: { field: 'published', op: 'eq', value: true },
      must: {
        all: ['maintSubject', 'maintDuty', 'maintMode', 'maintFund'].map((one) => ({ field: one, op: 'present' })),
      },
      field: 'published',
      message: {
        zh: '管护主体、责任、方式、经费四项填齐后才能公示。',
        en: 'It is published once it says who keeps it up, with what duty, how and with what money.',
      },
    },
    ...maintenance.rules,
  ],
  list: ['facilityNo', 'name', 'kind', 'maintSubject', 'maintMode', 'condition', 'published'],
});
