/** What a figure counts: the clause without time, verbs that only say *do it*, and the words around the number. */

/** Verbs that say no more than *do it*: dropped from a metric. */
const LIGHT =
  /^(?:完成(?!率|比例|度)|实施|实现|达到|达(?!标)|建设(?!用地)|推进|打造|创建|争创|推广|确保|力争|争取|努力|计划|落实(?!率)|完善(?!率)|做好|抓好|开展(?=.{8,})|加快|全力|全面|大力|积极|深入|持续|扎实|稳步|有序|择优|重点|进一步|继续|统筹|新增(?=.{0,1}$)|累计|共计|共(?!同|享|建)|已(?:经)?|总计|约|至少|不少于|不低于|超过|突破|控制在|保持在|稳定在|提高到|提升到|增加到|申报|启动|组织实施|要|将|把|使(?!用)|对|在(?!线|建|册|岗|校|园)|于|到(?!位|户|田)|并(?!网|购|联|轨)|且|同时|其中|另|再(?!生)|各|分别|年度|试点(?=推广)|和|及|与|以及|申请拨付|拨付|积极申报|原则上|由|从|的)/;
/** Verbs that say what is done and stay. */
const HEAVY =
  /^(?:新建|改建|扩建|续建|改造|建成|建立|安装|培育|培训|提供|开展|举办|组织|推荐|评选|选树|配备|购置|栽植|种植|绿化|硬化|铺设|修建|维修|整改|整治|治理|清理|拆除|新增|创成|命名|发展|引进|编制|设置|更新|修复|排查|聘用)/;
const TIME_WORD =
  /^(?:到|至|在|于|截至)?(?:20\d\d年?[-~至到]+20\d\d年(?:度|底)?|20\d\d年?(?:全年|年度|度)?(?:底|末)?(?:之前|以前|前)?起?|[春夏秋冬]季?(?=$)|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:底|末|\d{1,2}日)?(?:之前|以前|前)?|年底前?|年内|年度|今年|全年|当年|明年|\d{1,2}年内|(?:较|比)(?:上年|去年|20\d\d年底?|上年同期|同期)|上半年|下半年|第?[一二三四]季度末?前?起?)/;
const EACH_WORD =
  /^(?:每(?:个)?(?:乡镇\(街道\)|苏木镇|苏木|嘎查村?|乡镇|街道|行政村|村庄|村|镇|乡|社区|户|半年|年|季度|月|周|个月)|各(?:乡镇|镇|乡|村|街道)(?:街道|村)?(?:\((?:街道|社区|镇|村|场)\))?|(?:指导|督促|推动|组织)(?:各)?(?:乡镇|村)|全[区县市旗]|全[乡镇])/;
const TAIL =
  /(?:不少于|不得少于|不低于|不得低于|至少|达到了?|达|超过|突破|控制在|不超过|不高于|保持在|稳定在|增加到|增加至|提高到|提高至|提升到|提升至|增长到|扩大到|发展到|下降到|降至|降到|下降至|减少到|分别|约|大约|近|均|各|为|是|:|：|完成|总数|数量|累计|合计|共|共计|力争|确保|争取|，|、|等|≥|≤|>|<|到|的|由|从|每人每[年月]|\s)+$/;
const FROM_TAIL =
  /(?:由|从|自)(?:目前|现在|去年|上年|20\d\d年)?的?\s*(?:\d[\d.]*\s*(?:%|万?[\u4e00-\u9fff]{0,3})?|[一二三四五六七八九]成半?)(?:提高|提升|增加|增长|扩大|上升|下降|降低|减少|发展|降|压减|缩短)(?:到|至)?$/;

/** Strips time words, light verbs and what stands for *each* from the front. */
function withoutLead(text: string): string {
  let rest = text.trim();
  for (;;) {
    const match = TIME_WORD.exec(rest) ?? EACH_WORD.exec(rest) ?? (HEAVY.test(rest) ? null : LIGHT.exec(rest));
    if (!match || match[0] === '') return rest;
    rest = rest.slice(match[0].length).replace(/^[\s，、:]+/, '');
  }
}

/** Strips what leads up to the number: 达到, 由38%提高到, 不少于. */
function withoutTail(text: string): string {
  const plain = text.replace(FROM_TAIL, '').replace(TAIL, '');
  return /^(?:由|从|自)/.test(plain.trim())
    ? plain.replace(/\d[\d.]*\s*(?:%|万?[\u4e00-\u9fff]{1,2})$/, '').trim()
    : plain.trim();
}

/** The words left of a figure, as a metric: may be empty (完成24个…), or a bare verb (改造15000户). */
export function leftMetric(left: string): string {
  return withoutLead(withoutTail(left)).replace(/^[“”\s]+(?=[\u4e00-\u9fff]*$)/, '');
}

/** The words right of a figure: 24个村庄规划编制任务 → 村庄规划编制. */
export function rightMetric(right: string): string {
  return right
    .replace(/^\s*(?:的|左右|以上)/, '')
    .replace(/(?:明确|确保|进行|予以|用于|\d{1,2}月|20\d\d年|年底前?|,|，|；|。).*$/, '')
    .replace(/(?:等)?(?:的?(?:目标)?任务|等工作|工作)$/, '')
    .trim();
}

/** The verb a stretch begins with once its light words are gone: 安装波形防护栏 → 安装. Empty where there is none. */
export function leadingVerb(text: string): string {
  return HEAVY.exec(withoutLead(text))?.[0] ?? '';
}

export function isBareVerb(metric: string): boolean {
  const verb = HEAVY.exec(metric)?.[0];
  return verb !== undefined && verb.length === metric.length;
}

const RATE =
  /(?:综合|资源化|无害化|有效|安全|规范|集中|正常)?(?:利用|处理|处置|覆盖|普及|回收|治理|达标|合格|入户|完好|硬化|绿化|清运|收集|运行|使用|完成|参保|签约|建档|在线|满意|知晓|受益|保有|供水)?(?:率|比例|比重|度|面积)$/;

/**
 * 农作物秸秆、畜禽粪污综合利用率 with two figures (分别达到) → 农作物秸秆综合利用率, 畜禽粪污综合利用率: what the last name
 * ends on belongs to those before it as well.
 */
export function distribute(subjects: string, count: number): string[] {
  const names = subjects
    .split(/[、，]|(?<=[率度])和|和(?=[^、]*率$)/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length !== count) return Array.from({ length: count }, () => subjects);
  const suffix = RATE.exec(names.at(-1) ?? '')?.[0] ?? '';
  return names.map((name) => (suffix === '' || RATE.test(name) ? name : name + suffix));
}
