import type { DateWord } from './dates.ts';
import type { Numeral } from './numerals.ts';
import type { Quantity } from './quantities.ts';
import type { Range } from './text.ts';

/** Why a figure is nothing to be reached. Stable words; worded at the edge. */
export type Reason =
  | 'slogan' // “两次六分、四级联动”
  | 'document' // 《…2022年…方案》, 〔2022〕15号
  | 'rating' // 330kV, 12MWp, 5G
  | 'name' // 清二沟, 12345热线, G344, PM2.5
  | 'ordinal' // 第二次, 3号
  | 'standard' // GB 5084-2021
  | 'year'
  | 'duration' // 用3年时间, 24小时
  | 'levels' // 区、乡、村三级
  | 'categories' // 五类村庄
  | 'threshold' // 20户以上自然村组
  | 'scope' // 全县112个行政村
  | 'progress' // 目前已完成95%
  | 'baseline' // 由38%提高到46%: the 38
  | 'past' // what an earlier year brought
  | 'doneOrToDo' // 建设了7家
  | 'example' // elsewhere's: 浙江“千村示范”
  | 'cadence' // 每月2次 stays a target; 每月25日 is a date
  | 'word' // numerals inside a word: 一批, 统一
  | 'contact';

export interface Protected extends Range {
  readonly reason: Reason;
}

const HAN = '\\u4e00-\\u9fff';

const SHIELDS: readonly { readonly pattern: RegExp; readonly reason: Reason }[] = [
  { pattern: /《[^》\n]{1,80}》/g, reason: 'document' },
  { pattern: /“[^”\n]{1,40}”/g, reason: 'slogan' },
  { pattern: /[〔[]20\d\d[〕\]]\s*\d+\s*号/g, reason: 'document' },
  {
    pattern: /(?:GB|DB|HJ|CJJ?|JG[JT]?|NY|SL|LY)\s?\d*(?:\/T)?\s?\d+(?:\.\d+)?(?:-(?:19|20)\d\d)?/g,
    reason: 'standard',
  },
  { pattern: /(?<![\d.])\d+(?:\.\d+)?\s?(?:kV|KV|kv|Kv|千伏)(?![Aa安])/g, reason: 'rating' },
  {
    pattern: new RegExp(
      `(?<!容量|装机|规模|达到|新增|总计|建成)(?<![\\d.])\\d+(?:\\.\\d+)?\\s?(?:MWp?|kWp?|GW|兆瓦|千瓦)(?=[${HAN}]{0,16}(?:项目|工程|变电站|电站|机组|线路))`,
      'g',
    ),
    reason: 'rating',
  },
  { pattern: /[2-6]G(?![BWbw])/g, reason: 'rating' },
  { pattern: /PM\s?(?:2\.5|10)(?!\d)/g, reason: 'name' },
  {
    pattern: /(?<!\d)[1-5]A级?|A[34](?=纸|幅)|(?<![\d.])[1-9]\.0(?=版|时代|模式|系统|工程)?(?![\d%万亿个户])/g,
    reason: 'name',
  },
  { pattern: /\d\+[\dNnXx](?:\+[\dNnXx])*/g, reason: 'slogan' },
  { pattern: /(?<![A-Za-z])[GSXYCZ]\d{2,4}(?!\d)(?:线|公路|国道|省道)?/g, reason: 'name' },
  { pattern: /(?<!\d)\d{2,3}(?:国道|省道|县道|乡道|线(?!上|下|路长))/g, reason: 'name' },
  { pattern: /(?<!\d)1\d{4}(?=热线|平台|便民|服务)/g, reason: 'name' },
  { pattern: /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{7,8}(?=[)\s]|$))(?!\d)/g, reason: 'contact' },
  { pattern: /[\w.-]+@[\w.-]+/g, reason: 'contact' },
  { pattern: /附(?:件|表)\s?\d+/g, reason: 'ordinal' },
  { pattern: /第\s?\d+(?:-\d+)?(?:次|批|届|期|条|款|项|名|位|轮|号|章|阶段)?/g, reason: 'ordinal' },
  { pattern: /(?<!\d)\d+(?:#|号)(?![日前])/g, reason: 'ordinal' },
  { pattern: /(?<!\d)\d+\s?[×*xX]\s?\d+(?:小时)?/g, reason: 'rating' },
  { pattern: /\d{1,2}:\d{2}/g, reason: 'cadence' },
  { pattern: /[一二三四五六七八九十两]+年(?:行动|计划|规划|提升行动|攻坚|滚动)/g, reason: 'name' },
  { pattern: /\d年(?:行动|计划|规划|提升行动|攻坚|滚动)/g, reason: 'name' },
  {
    pattern:
      /(?:历时|用|在|需|为期|近|未来|连续)\s?\d{1,2}(?:[-~至]\d{1,2})?(?:个)?(?:年|月|天|周|小时)(?:左右)?(?:的?时间|内|期)?/g,
    reason: 'duration',
  },
  { pattern: /\d{1,3}(?:个?(?:工作日|自然日|小时|分钟|秒)|个月|周)(?:之内|以内|内|前)?/g, reason: 'duration' },
  { pattern: /\d{1,3}(?:天|日)(?:之内|以内|内)/g, reason: 'duration' },
  { pattern: /(?<![\d.])\d{1,2}年(?:内|以上|期|时间|之内|左右)/g, reason: 'duration' },
];

/** Those that hold without a digit: 《…》, “三会”, 三年行动. */
const WORDED = SHIELDS.filter(({ pattern }) => /《|“|一二三/.test(pattern.source));

/** Stretches whose figures are no quantities whatever stands around them: names, slogans, ratings, ordinals. */
export function findShields(text: string): Protected[] {
  const found: Protected[] = [];
  const digits = /\d/.test(text);
  for (const { pattern, reason } of digits ? SHIELDS : WORDED) {
    for (const match of text.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].length, reason };
      if (!found.some((other) => other.start < range.end && range.start < other.end)) found.push(range);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const DOING =
  /(?:新建|建成|建设|建立|改建|扩建|续建|完成|实施|打造|创建|争创|创成|安装|改造|新增|培育|培养|培训|推广|开展|举办|组织|选树|评选|推荐|配备|配置|购置|设置|治理|整治|整改|清理|栽植|种植|绿化|硬化|铺设|布设|修建|维修|维护|提升|推进|拆除|排查|建好|落实|发放|申报|命名|认定|达到|覆盖|引进|编制|开发|聘用|选聘|布局|投放|修复|更新|更换|化解|扶持|支持|发展|完善|争取|至少|不少于|不低于|再)(?:了)?[^，。;:]{0,4}$/;
/** 创建省级森林乡村两个: the verb opens the clause, the number closes it. */
const DOING_EARLIER = /(?:新建|建成|建设|打造|创建|争创|改造|安装|完成|新增|培育|评选|选派|培训|聘|配备|栽植|种植)/;
const HAS =
  /(?:目前|截至|截止|现已|已经|累计已|已累计|现有|共有|原有|已有|尚有|存量|基数|已(?:完成|建成|实施|安装|改造|创建|建设|达|排查|整改|投入|开工|覆盖|开展|种植|发放|清理|拨付|实现|培训|编制))[^。;]*$/;
const DONE = /(?:建设|建成|完成|新建|安装|改造|打造|创建|培育|开展|实施|配备)了[^。;]*$/;
const DISTRICT = /(?:全区|全县|全市|全旗|全镇|全乡|全州|辖区内?|所辖|我区|我县|我市)(?:范围内?)?(?:的|共|现有)?\s*$/;
const PLANNED = /(?:力争|确保|计划|今年|年底前|再|争取|到20\d\d年)[^。;]*$/;
const ABSTRACT_NOUN =
  /^(?:全覆盖|到位|转变|清单|环节|步骤|阶段|方面|机制|体系|制度|台账|平台|标准|一体|必须|不能|坚持|好|严|统一|结合|确保|聚焦|重点|层面|维度|明确|专项|专班)/;

/**
 * Why this quantity is no target, or null where nothing speaks against it.
 * `clause` is what it stands in; `date` the date that governs it; `year` the programme's.
 */
export function reasonAgainst(
  text: string,
  quantity: Quantity,
  clause: Range,
  date: DateWord | null,
  year: number | null,
): Reason | null {
  const before = text.slice(clause.start, quantity.start);
  const after = text.slice(quantity.end, clause.end);
  if (/[由从][^，。;]*$/.test(before) && RISES.test(after)) return 'baseline';
  const own = /第$/.test(before) ? 'ordinal' : (UNIT_REASONS[quantity.baseUnit] ?? null);
  if (own !== null) return own;
  const chinese = quantity.chinese ? chineseReason(quantity, before, after) : null;
  if (chinese !== null) return chinese;
  if (DONE.test(before)) return 'doneOrToDo';
  if ((HAS.test(before) || isFinding(text, quantity, clause, before)) && !PLANNED.test(before)) return 'progress';
  if (date?.due && year !== null && Number(date.due.slice(0, 4)) < year) return 'past';
  if (isThreshold(quantity, before, after)) return 'threshold';
  if (/20\d\d年[^，。;]{0,4}以来[^，。;]*的$/.test(before)) return 'scope';
  if (DISTRICT.test(before) && !WHOLE.test(before) && !REACHED.test(after.split('、')[0] ?? '')) return 'scope';
  return isRating(quantity, before, after) ? 'rating' : null;
}

/** 由八成提高到95%: behind the figure that was. */
const RISES = /^(?:提高|提升|增加|增长|扩大|上升|下降|降低|减少|压减|缩短)(?:到|至)/;

/** Units that make a figure something else than an amount to reach. */
const UNIT_REASONS: Readonly<Record<string, Reason>> = {
  级: 'levels',
  类: 'categories',
  种: 'categories',
  方面: 'categories',
  年: 'duration',
  天: 'duration',
  岁: 'threshold',
};

/** 完成全市19条黑臭水体整治: all of them are to be done. */
const WHOLE = /(?:完成|实现)(?:全[区县市旗镇乡州]|辖区)[^，。;]{0,4}$/;

/** 全区106个行政村全覆盖安装: all of them is the target; 对全县256个行政村开展排查 only says where. */
const REACHED = /全覆盖|全部|均|实现|达到|安装|完成|建成/;

/** Size or capacity of one thing: 日处理能力50吨, 日处理500吨的发电厂, 宽3.5米. Capacity that is added is a target. */
function isRating(quantity: Quantity, before: string, after: string): boolean {
  if (/^(?:日|年|总)?(?:均)?(?:处理|供水|生产|收集|转运|装机|库)[^，。;\d]{0,4}(?:能力|规模|量|容)[^\d]*$/.test(before))
    return true;
  if (/日(?:处理|供水|收集|转运)(?:生活)?(?:污水|垃圾|粪污)?(?:量|能力)?(?:达|约)?$/.test(before)) return true;
  const yearly = /[日年](?:产|生产|发电)(?:量|能力)?(?:达|约)?$/.test(before);
  if (yearly && /^的?[\u4e00-\u9fff]/.test(after)) return true;
  return /(?:宽|深|(?<!提)高|厚|直径|半径)(?:度)?\s*$/.test(before) && /米$/.test(quantity.baseUnit);
}

/** What an inspection found: 配套率为82%，低于全省平均水平13个百分点; 仅有3家. */
function isFinding(text: string, quantity: Quantity, clause: Range, before: string): boolean {
  if (/(?:仅为|仅有|只有|不足|低于[^，。;\d]*(?:平均|水平)[^，。;\d]*|落后[^，。;\d]*)$/.test(before)) return true;
  return (
    quantity.baseUnit === '%' &&
    /为$/.test(before) &&
    /^[，；]\s*(?:远?低于|落后|仅|距)/.test(text.slice(clause.end, clause.end + 6))
  );
}

/** Chinese numerals count only where they plainly do: a verb before, a countable thing behind, 两 and not 二. */
function chineseReason(quantity: Quantity, before: string, after: string): Reason | null {
  if (unitIsRate(quantity)) return null;
  if (/[一二三四五六七八九]$/.test(before)) return 'word';
  if (ABSTRACT_NOUN.test(after)) return 'categories';
  const closes =
    /^(?:[、，]|$)/.test(after) &&
    !/^(?:次|天|年|级|类|种|批|分|项|段|期|方面)$/.test(quantity.unit) &&
    quantity.value > 1;
  // 打造精品线路一条: the number closes what the verb opened, even if it is one.
  if (
    /^$|^[，、]/.test(after) &&
    /^[条座处所家个支]$/.test(quantity.unit) &&
    DOING_EARLIER.test(before) &&
    !DOING.test(before)
  )
    return null;
  if (!DOING.test(before) && !(closes && DOING_EARLIER.test(before))) return 'word';
  if (quantity.value === 1 && !/(?:新建|建成|建设|打造|创建|改造|安装|争创|培育)[^，。;:]{0,2}$/.test(before))
    return 'word';
  if (
    /^(?:批|次|天|年|级|段|方|期|项|对|部|支|套|件|分|组|片|种|类|员|起|条|面|幅)$/.test(quantity.unit) &&
    quantity.value === 1
  )
    return 'word';
  return null;
}

function unitIsRate(quantity: Quantity): boolean {
  return quantity.baseUnit === '%';
}

/**
 * 20户以上自然村组: 以上 with the thing it bounds directly behind, and no verb of doing before the number; and what
 * qualifies one thing (一支不少于10人的队伍).
 */
function isThreshold(quantity: Quantity, before: string, after: string): boolean {
  if (/按照?[^，。;]*每[^，。;]*$/.test(before) && /^的?(?:标准|比例)/.test(after)) return true;
  if (/(?<!不得?)(?:低于|少于|超过|高于|大于)\s*$/.test(before) && /^的[\u4e00-\u9fff]/.test(after)) return true;
  if (quantity.baseUnit === '%' && /实现|达到|完成|建成|得到/.test(after)) return false;
  if (/一[支个座处所家条](?:不少于|不低于|至少)?$/.test(before) && after.startsWith('的')) return true;
  if (/(?:每|满|年满|距离?|不足|人均不足)\s*$/.test(before) && quantity.baseUnit !== '%') return true;
  if (!quantity.bounded || DOING.test(before)) return false;
  if (!/^(?:的|\s)*[\u4e00-\u9fff“]/.test(after)) return false;
  return !/^(?:的?(?:目标|要求|标准|水平|任务|以上)|并|且|和|及|，)/.test(after);
}

/** Why Chinese numerals that are no quantity stand where they stand; null for numerals inside an ordinary word (一批). */
export function numeralReason(text: string, numeral: Numeral): Reason | null {
  const before = text.slice(Math.max(0, numeral.start - 3), numeral.start);
  const after = text.slice(numeral.end, numeral.end + 4);
  const word = text.slice(numeral.start, numeral.end);
  if (/第$/.test(before)) return 'ordinal';
  if (/^级/.test(after)) return 'levels';
  if (/^(?:大|类|种|方面|项|网|率)/.test(after) && word !== '一') return 'categories';
  if (/^年/.test(after)) return 'duration';
  if (/^[一十]$/.test(word)) return null;
  if (/^(?:沟|队|湾|支|渠|站|坝|社|组|道|桥|村|桩|营|堡)/.test(after)) return 'name';
  return 'word';
}
