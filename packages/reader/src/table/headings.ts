import type { ColumnRole } from '../rows.ts';

/**
 * What a heading says of its column. Some words settle the role; others (`category` … `staged`) only narrow it, and
 * the columns beside decide (`columns.ts`).
 */
export type Meaning =
  | ColumnRole
  | 'category' // 重点工作, 类别: what tasks are grouped by, or the task itself
  | 'content' // 主要任务, 工作内容: the task, or what it consists of
  | 'duty' // 责任单位: leads where nobody else does
  | 'assist' // 配合单位: never leads beside another
  | 'unit' // 单位: of measurement, or an organisation
  | 'staged' // 2022年目标, 年度目标: a figure to reach, or a goal in words
  | 'period' // 一季度, 上半年: what is to be reached by then, in words or as a figure
  | 'foreign'; // 姓名, 电话, 得分: of another sort of table

/** First match wins, so the narrower words stand before the wider ones. */
const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:序号?|编号|(?:项目|任务|工作)?(?:序|编)号|no\.?)$/i, 'number'],
  [/姓名|电话|手机|职务|职称|性别|签名|签字|签收|签到|联系方式|邮箱|得分|分值|扣分|排名|名次|身份证|年龄/, 'foreign'],
  [/^(?:单位名称|乡镇名称|乡镇|村名|日期|天气)$/, 'foreign'],
  [/单位[和及与、]?责任人|(?:单位|部门)[（(]?责任人/, 'duty'],
  [/领导$|责任人|负责人|联系人|牵头人|包抓人|包保人|经办人|挂钩人|路长|河长|分管/, 'leader'],
  [/牵头|主办|主责|主管(?:单位|部门)|第一责任|首要责任|^总负责/, 'lead'],
  [
    /配合|协办|协同|协助|协作|参与|参加|共同责任|(?:单位|部门)落实|落实(?:单位|部门)|支持单位|(?:责任|实施|涉及|承担)(?:乡镇|镇|村)/,
    'assist',
  ],
  [
    /责任(?:单位|部门|主体|分工|[科股处]室)|(?:承办|实施|负责|完成|任务|建设|执行|分工|包抓|组织)(?:单位|部门|主体)|职责分工|责任$|^部门$/,
    'duty',
  ],
  [/^(?:计量|指标|数量|度量|计算)?单位$|^计量$/, 'unit'],
  [/\d{1,2}月.{0,6}(?:进展|进度|推进)(?:目标|计划|任务)$/, 'period'],
  [
    /进展|(?:完成|落实|推进|开展|进度|执行|整改|办理)(?:的)?(?:情况|率|数|状态)$|当前|是否完成|工作动态|^进度$|存在(?:的)?问题|问题清单/,
    'progress',
  ],
  [/基期|基数|基准|现状|现值|底数|\d{4}年.*(?:实际|完成|实绩)|^实际/, 'baseline'],
  [
    /(?:开工|启动|开始|起始)(?:时间|日期|时限)$|^(?:总|年度|计划|年度计划|本年度?|当年|完成)*(?:投资|资金|预算|概算|经费)/,
    'remark',
  ],
  [/时限|时间|节点|期限|时段|日期|年限|工期|进度(?:安排|要求|计划)|完成时|何时/, 'due'],
  [/^指标(?:属性|性质|类型|类别)$|^属性$/, 'remark'],
  [/^(?:主要|考核|任务|评价|监测|核心|重点|量化|具体|绩效|二级|三级)?指标(?:名称|内容|项目)?$/, 'indicator'],
  [
    /^(?:.{0,6}年)?(?:第?[一二三四1-4]季度|上半年|下半年|\d{1,2}[-—~至]\d{1,2}月|\d{1,2}月[末底]?)(?:前|末|底)?(?:目标|任务|计划|进度|形象进度|节点|工作|安排)*$/,
    'period',
  ],
  [
    /^(?:.{0,6}年(?:度)?[末底]?|全年|年度|今年|上半年|[一二三四1-4]季度|.{0,6}\d{1,2}月[末底]?|本年度?|到.{1,8}|近期|远期|中期)(?:目标|指标|任务|计划|规划|预期)?(?:值|数|量)?$/,
    'staged',
  ],
  [/^(?:目标|指标|计划|任务|规划)(?:值|数|量)$|数量$|^规模$/, 'staged'],
  [/备注|说明|附注|依据|来源|出处|附件/, 'remark'],
  [/措施|举措|步骤|办法|做法|路径|抓手|实施(?:内容|计划|安排)|工作安排|推进(?:计划|方式|安排)|工作计划/, 'measures'],
  [
    /^(?:重点工作|工作类别|重点领域|专项行动)$|类别|类型|领域|分类|板块|专项|方面|大项|^一级|^(?:重点)?工作$/,
    'category',
  ],
  [
    /具体(?:内容|任务|事项|工作|项目)|(?:主要|重点|工作|目标|建设|任务|改革|整治|重大|年度)(?:工作)?(?:任务|内容|事项|项目|要点)(?:名称|内容|清单)?$|^(?:任务|事项|项目|工作|内容)(?:名称|内容|分解)?$/,
    'content',
  ],
  [/目标|要求|标准|成效|成果|预期|效果|规模/, 'goal'],
  [/任务|事项|项目|内容/, 'content'],
];

/** Words that are goals although they hold the word task: 目标任务 in the table of 利通区. */
const GOALS = /^(?:年度|工作)?目标任务|^任务目标|^(?:年度|工作)?目标(?:及|和|与)?(?:任务|要求)/;

/** A heading is a label; longer text is content. */
const LONGEST_HEADING = 24;

/** What a heading means; null where nothing is known of it. Blanks and what stands in brackets do not count. */
export function meaningOf(heading: string): Meaning | null {
  const bare = heading.replace(/\s+/g, '');
  if (bare === '' || bare.length > LONGEST_HEADING || /[。；]/.test(bare)) return null;
  const label = bare.replace(/[（(【[][^（()）】\]]*[）)】\]]/g, '').replace(/[:：]$/, '') || bare;
  if (GOALS.test(label)) return 'goal';
  for (const [pattern, meaning] of MEANINGS) if (pattern.test(label)) return meaning;
  return null;
}
