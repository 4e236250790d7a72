import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { units } from '@yicun/kernel/kinds/units';
import { field, type StageDeclaration } from '@yicun/kernel/register';
import { bureau, township } from '../actors.ts';
import { villageTypes } from '../base/village.ts';
import { inStage } from '../counted.ts';
import { asked, ledger } from '../ledger.ts';
import { years } from '../measures.ts';
import { notLess } from '../rules.ts';

/** A plan that was approved stays approved, also while a new edition of it is made. */
export const approvedPlanStages: readonly string[] = ['approved', 'published', 'submitted', 'revising'];

/** From the first survey to the submission; the county approves, so a bureau records it. */
const stages: Readonly<Record<string, StageDeclaration>> = {
  notStarted: { label: { zh: '未启动', en: 'Not started' }, next: ['surveying'] },
  surveying: { label: { zh: '现状调研', en: 'Survey' }, next: ['drafting'], by: township },
  drafting: { label: { zh: '编制中', en: 'Drafting' }, next: ['agreed'], by: township },
  agreed: {
    label: { zh: '村民会议同意', en: 'Agreed by the villagers' },
    next: ['publicised', 'drafting'],
    by: township,
  },
  publicised: {
    label: { zh: '公示中', en: 'On display' },
    next: ['reviewed', 'drafting'],
    by: township,
    needs: ['noticeStart'],
  },
  reviewed: {
    label: { zh: '联审通过', en: 'Reviewed' },
    next: ['approved', 'drafting'],
    by: bureau,
    needs: ['noticeEnd'],
  },
  approved: {
    label: { zh: '已批准', en: 'Approved' },
    next: ['published', 'revising'],
    by: bureau,
    needs: ['approvalNo', 'approvalDate'],
    final: true,
  },
  published: {
    label: { zh: '已公布', en: 'Published' },
    next: ['submitted', 'revising'],
    by: ['publisher', ...township],
    needs: ['publishDate'],
    final: true,
  },
  submitted: {
    label: { zh: '已入库', en: 'Submitted' },
    next: ['revising'],
    by: bureau,
    needs: ['submitDate'],
    final: true,
  },
  revising: { label: { zh: '修编中', en: 'Under revision' }, next: ['agreed'], by: township },
};

const hectares = { min: 0, unit: { zh: '公顷', en: 'ha' } };

/** 村庄规划: one plan, of one village or of a part of one. */
export const villagePlan = ledger({
  name: 'villagePlan',
  label: { zh: '村庄规划', en: 'Village plan' },
  title: 'planName',
  day: 'approvalDate',
  place: 'range',
  tasks: ['01'],
  opens: [
    { sort: 'village', tasks: ['01'] },
    { sort: 'park', tasks: ['01'] },
  ],
  groups: {
    land: { zh: '用地', en: 'Land' },
    procedure: { zh: '程序', en: 'Procedure' },
  },
  fields: {
    planName: field(text(), { zh: '规划名称', en: 'Name' }, { required: true }),
    planClass: field(
      choice({
        options: {
          general: { zh: '一般性村庄规划', en: 'General' },
          immigrant: { zh: '移民村村庄规划', en: 'Immigrant village' },
          detailed: { zh: '控制性规划', en: 'Detailed control plan' },
        },
      }),
      { zh: '规划类别', en: 'Class' },
      { ...asked, filter: true },
    ),
    villages: field(units(), { zh: '规划村', en: 'Villages' }, { ...asked, filter: true }),
    villageType: field(
      choice({ options: villageTypes }),
      { zh: '村庄分类', en: 'Class of the village' },
      {
        ...asked,
        filter: true,
      },
    ),
    compiler: field(text(), { zh: '编制单位', en: 'Compiled by' }, asked),
    compileCost: field(money(), { zh: '编制经费', en: 'Cost' }),
    horizonYear: field(
      number({ min: 2020, max: 2060, decimals: 0, unit: years, grouped: false }),
      { zh: '规划期末年', en: 'Horizon' },
      asked,
    ),
    area: field(number(hectares), { zh: '规划面积', en: 'Area' }, { ...asked, group: 'land' }),
    constructionLand: field(number(hectares), { zh: '建设用地规模', en: 'Construction land' }, { group: 'land' }),
    farmland: field(number(hectares), { zh: '永久基本农田', en: 'Permanent farmland' }, { group: 'land' }),
    range: field(area(), { zh: '规划范围', en: 'Extent' }, { group: 'land' }),
    agreeMeeting: field(
      ref({ register: 'deliberation', where: inStage('resolved', 'disclosed', 'executing', 'completed') }),
      { zh: '村民会议或代表会议', en: 'Meeting that agreed' },
      { wanted: { field: 'stage', op: 'in', value: ['agreed', 'publicised', 'reviewed'] }, group: 'procedure' },
    ),
    noticeStart: field(day(), { zh: '公示开始', en: 'Display begins' }, { group: 'procedure' }),
    noticeEnd: field(day(), { zh: '公示结束', en: 'Display ends' }, { group: 'procedure' }),
    opinionFile: field(files(), { zh: '意见采纳情况', en: 'What became of opinions' }, { group: 'procedure' }),
    approvalNo: field(text({ most: 100 }), { zh: '批复文号', en: 'Approval number' }, { group: 'procedure' }),
    approvalDate: field(day(), { zh: '批准日期', en: 'Approved on' }, { filter: true, group: 'procedure' }),
    publishDate: field(day(), { zh: '公布日期', en: 'Published on' }, { group: 'procedure' }),
    submitDate: field(day(), { zh: '汇交入库日期', en: 'Submitted on' }, { group: 'procedure' }),
    files: field(
      files(),
      { zh: '文本图件数据库', en: 'Text, maps, data' },
      { wanted: { field: 'stage', op: 'in', value: approvedPlanStages }, group: 'procedure' },
    ),
  },
  stages,
  rules: [
    notLess('area', 'constructionLand', { zh: '建设用地大于规划面积。', en: 'More construction land than area.' }),
    notLess('area', 'farmland', { zh: '永久基本农田大于规划面积。', en: 'More farmland than area.' }),
    // 30 days at least: 城乡规划法 art. 26. That they are 30 is for the reviewer; that the end follows is certain.
    notLess('noticeEnd', 'noticeStart', { zh: '公示结束早于公示开始。', en: 'The display ends before it begins.' }),
    notLess('approvalDate', 'noticeEnd', { zh: '批准日期早于公示结束。', en: 'Approved before the display ended.' }),
    notLess('publishDate', 'approvalDate', { zh: '公布日期早于批准日期。', en: 'Published before it was approved.' }),
    notLess('submitDate', 'approvalDate', { zh: '入库日期早于批准日期。', en: 'Submitted before it was approved.' }),
  ],
  list: ['planName', 'planClass', 'villages', 'compiler', 'noticeEnd', 'approvalDate', 'stage'],
});
