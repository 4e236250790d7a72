import { choice } from '@yicun/kernel/kinds/choice';
import { line } from '@yicun/kernel/kinds/line';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { units } from '@yicun/kernel/kinds/units';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { builtFacility } from '../counted.ts';
import { maintenance } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { facilityStages, needing } from '../lifecycles.ts';
import { kilometres, years } from '../measures.ts';

/** 农村公路台账: one section of a road. */
export const ruralRoad = ledger({
  name: 'ruralRoad',
  label: { zh: '农村公路台账', en: 'Rural road' },
  title: 'name',
  place: 'course',
  tasks: ['09', '23'],
  opens: [{ sort: 'road', tasks: ['09'] }],
  core: true,
  groups: maintenance.groups,
  fields: {
    name: field(text(), { zh: '路线名称', en: 'Name' }, { required: true }),
    roadNo: field(text({ most: 40 }), { zh: '路线编号', en: 'Road number' }, { wanted: builtFacility }),
    roadLevel: field(
      choice({
        options: {
          county: { zh: '县道', en: 'County road' },
          township: { zh: '乡道', en: 'Township road' },
          village: { zh: '村道', en: 'Village road' },
        },
      }),
      { zh: '行政等级', en: 'Level' },
      { ...asked, filter: true },
    ),
    industryRoad: field(yesNo(), { zh: '产业路', en: 'Serves an industry' }, { ...asked, filter: true }),
    techGrade: field(
      choice({
        options: {
          second: { zh: '二级', en: 'Second' },
          third: { zh: '三级', en: 'Third' },
          fourth: { zh: '四级', en: 'Fourth' },
          below: { zh: '等外', en: 'Below grade' },
        },
      }),
      { zh: '技术等级', en: 'Grade' },
      asked,
    ),
    surface: field(
      choice({
        options: {
          asphalt: { zh: '沥青', en: 'Asphalt' },
          cement: { zh: '水泥', en: 'Cement' },
          gravel: { zh: '砂石', en: 'Gravel' },
          earth: { zh: '土路', en: 'Earth' },
        },
      }),
      { zh: '路面类型', en: 'Surface' },
      asked,
    ),
    length: field(number({ min: 0.05, max: 100, unit: kilometres }), { zh: '里程', en: 'Length' }, asked),
    width: field(number({ min: 2.5, max: 24, unit: 'm' }), { zh: '路面宽度', en: 'Width' }, asked),
    builtYear: field(
      number({ min: 1949, max: 2100, decimals: 0, unit: years, grouped: false }),
      { zh: '建成年份', en: 'Built in' },
      { wanted: builtFacility, filter: true },
    ),
    villages: field(units(), { zh: '途经村', en: 'Villages on the way' }, asked),
    busLine: field(yesNo(), { zh: '通客车', en: 'Has a bus' }, { ...asked, filter: true }),
    conditionGrade: field(
      choice({
        options: {
          excellent: { zh: '优', en: 'Excellent' },
          good: { zh: '良', en: 'Good' },
          medium: { zh: '中', en: 'Medium' },
          poor: { zh: '次', en: 'Poor' },
          bad: { zh: '差', en: 'Bad' },
        },
      }),
      { zh: '技术状况', en: 'Condition' },
      { wanted: builtFacility, filter: true },
    ),
    chief: field(ref({ register: 'roadChief' }), { zh: '路长', en: 'Road chief' }, { wanted: builtFacility }),
    keeper: field(ref({ register: 'publicPost', where: { field: 'post', op: 'eq', value: 'roadKeeper' } }), {
      zh: '护路员',
      en: 'Road keeper',
    }),
    course: field(line(), { zh: '路线', en: 'Course' }),
    ...maintenance.fields,
  },
  stages: needing(facilityStages, { running: ['builtYear'] }),
  rules: maintenance.rules,
  list: ['name', 'roadNo', 'roadLevel', 'industryRoad', 'length', 'conditionGrade', 'stage'],
});
