import type { Range } from './text.ts';

/** What sort of thing a named object is: decides the register it opens. */
export type ObjectKind =
  | 'village'
  | 'township'
  | 'park'
  | 'farm'
  | 'road'
  | 'water'
  | 'bridge'
  | 'energy'
  | 'facility'
  | 'project'
  | 'company'
  | 'document';

export interface NamedObject extends Range {
  readonly kind: ObjectKind;
}

interface Sort {
  readonly kind: ObjectKind;
  /** What such names end on. */
  readonly ending: RegExp;
  /** Longest stem, in characters. */
  readonly most: number;
  /** Stems whose end makes a common noun of it: 示范村, 产业路. */
  readonly common?: RegExp;
}

const SORTS: readonly Sort[] = [
  { kind: 'company', ending: /有限责任公司|有限公司|集团公司|集团|股份公司|合作社联合社/g, most: 24 },
  {
    kind: 'energy',
    ending:
      /(?:储能|光伏|风电|发电|变电站|输变电|充电)[\u4e00-\u9fff]{0,8}?(?:电站|项目|工程)(?:新建工程|项目|工程)?|变电站(?![\u4e00-\u9fff]{0,6}(?:储能|项目|工程))/g,
    most: 26,
  },
  {
    kind: 'project',
    ending:
      /(?:建设|治理|改造|灌溉|岁修|供水|利用|提升|加固|整治|修复|示范|硬化|绿化|防护|清淤|搬迁|改扩建|配套|试点)(?:项目|工程)/g,
    most: 26,
  },
  { kind: 'park', ending: /(?:养殖|产业|工业|种植|农业|科技|物流|示范|创业|循环经济)园区?|集聚区|开发区/g, most: 22 },
  { kind: 'farm', ending: /农场|林场|牧场|良种场|农林场/g, most: 6, common: /(?:国有|各|家庭|奶牛|养殖|示范)$/ },
  {
    kind: 'road',
    ending: /道路|公路|大道|专线|路/g,
    most: 24,
    common:
      /^[一二三四]级$|^(?:县|乡|村|内|旧|新|老|一|道|油|土|环|生|农|公|干)$|(?:农村|乡村|硬化|县乡|路|铁|思|出|套|网|链|管|电|线|财|门|走|退|销|通村|通组|入户|连村|主干|生产|机耕|国省|等级|沥青|水泥|砂石|沿线|断头|森林|巡护|防火|消防|循环|高速|干线)$/,
  },
  {
    kind: 'bridge',
    ending: /特大桥|大桥|桥(?=改造|维修|加固|拆除|重建|新建|建设)/g,
    most: 8,
    common: /(?:危|旧|便民|座|农村|公路)$/,
  },
  {
    kind: 'water',
    ending: /水库|水源地|淤地坝|干渠|河|沟|湖|渠|江|溪/g,
    most: 5,
    common:
      /^(?:巡|清|山|大|小|支|干|排|护|治|沿|全|各|内|主|水|运|流|本|入|该|引|城|浙|黑龙|九|丽|靖|镇|长|农|灌|毛|斗|跨|天|人)$|(?:农村|黑臭|中小|排水|病险|中小型|小型|饮用|集中式|防渗|U型|骨干|河|沟|塘|坑|城市)$/,
  },
  {
    kind: 'facility',
    ending:
      /污水处理厂|污水处理站|垃圾中转站|垃圾填埋场|焚烧发电厂|中心卫生院|卫生院|敬老院|中心小学|中学|小学|监狱|水厂/g,
    most: 10,
    common: /(?:千吨万人|万人|乡镇|镇|乡|农村|小型|集中式?|新建|各|中心|一体化|村|座|所)$/,
  },
  {
    kind: 'township',
    ending: /街道办事处|街道|乡|镇/g,
    most: 4,
    common:
      /(?:苏木|各|城|乡|村|集|强|示范|特色|小城|千|百|万|入|下|进|回|返|还|本|全|每个|每|跨|配齐|指导|督促|重点|中心|建制|合|偏远|试点|个|区|县|所在|数字|美丽|家|故|同|水|他|异|老|梦|卫生|文明|清洁|先进|创建|两)$/,
  },
  {
    kind: 'village',
    ending: /社区|村/g,
    most: 9,
    common:
      /(?:农|乡|镇|整|出|进|入|全|各|本|每|该|驻|包|城中|中心|移民|空心|行政|自然|示范|建制|重点|贫困|脱贫|薄弱|文明|美丽|宜居|清洁|特色|试点|千|万|百|个|所在|跨|连|撤|强|先进|优秀|帮扶|到|下|返|回|区|县|规划|保留|老|两|双|边远|邻|多|余|类|数字|文化|村|治理|创建|达标|一般|后进|农业农|改善农|新农|示范性|城市|农村|和谐|绿色|智慧|平安|无讼|项目|试点|嘎查|苏木|以上|以下|民族|传统|历史|生态|宜业|卫生|森林|法治)$/,
  },
];

/** A stem that is only made of these names nothing: 数字瓜菜产业园, 中小河流治理项目. */
const DESCRIBES =
  /农业农村|乡村振兴|旅游|资源路?|农村|乡村|村庄|村镇|城乡|乡镇|村组|村级|镇区|社区|园区|山洪|县域|河流|河道|河湖|水系|区域|数字|智慧|现代|高水平|高质量|高标准|农业|农田|产业|种植|养殖|生态|标准化|规模化?|示范|基础设施|公共|服务|生活|污水|垃圾|厕所|供水|饮水|安全|清洁|道路|公路|危桥|建筑|热源|热网|电网|信息|网络|人居|环境|综合|配套|重点|中小|小型|水利|水土|流域|生命|防护|美丽|宜居|乡|镇|村|高效|节水|省级|市级|县级|区级|国家级?|自治区|一批|新型|分布式|屋顶|光伏|电化学|储能|充电桩?|及|地质|灾害|病险|水库|老旧|小区|管网|雨污|分流|畜禽|粪污|秸秆|资源化|利用|回收|体系|能力|提质|增效|扩面|设施|各类|瓜菜|蔬菜|果蔬|奶牛|肉牛|肉羊|生猪|特色|经济|林下|冷链|仓储|物流|创业|创新|科技|工业|循环|整县|推进|适度|集中|连片|巩固|提升|建设|改造|治理|整治/g;

/** What stands behind an ending and makes another word of it: 村庄, 镇级, 路长. */
const NOT_BEFORE: Readonly<Partial<Record<ObjectKind, RegExp>>> = {
  village: /^(?:庄|级|民|内|组|委|规|容|两|党|里|干|务|集体|医|落|史|屯|小|情|风|口村|名|域|貌|镇|委会|企|干部|队)/,
  township: /^(?:村(?!$)|级|风|土|情|党|干|领|驻|区|愁|贤|域|街|规|村振兴|亲|音|企|长|容)/,
  road: /^(?:长|网|径|面|灯|段|口|肩|政|况|基|沿|边|养|权|域|产|线|程|障|旁|途|牌|由)/,
  water: /^(?:长|湖|道|流|渠|库|岸|段|通|壑|谷|塘|网|系|水|坝|警|河|涝|灌|风)/,
  farm: /^(?:主|品)/,
  park: /^(?:区)/,
};

/** Names do not begin with these, nor run across them. */
const BREAKS =
  /新建|改建|扩建|续建|建设好?|建成|建立|实施|推进|开展|加大|加快|加强|完善|完成|编制|制定|打造|创建|争创|培育|提升|改造(?=[^项工和])|治理(?=[^项工])|整治(?=[^项工])|安装|配置|配齐|规划(?=[^区])|委托|依托|协调|对接|按照|结合|围绕|通过|支持|开工|全面|积极|择优|带动|引进|申报|争取|深化|充分|以及|包括|位于|涉及|其中|等等|及其|或者|进行|保障|确保|推动|持续|启动|学习|借鉴|纳入|建好|管好|接入|针对|各级|所有|部分|主要|相关|有关|完工|竣工|强化|创新|优化|健全|促进|引领|指导|督促|鼓励|健康|实行|实现|改善|减少|提高|发挥|补齐|整村|统筹|探索|构建|保留|发展|消除|成立|承接|靠近|偏远|薄弱|重点|集中|示范带动|产业路(?=[\u4e00-\u9fff]{2,}路)|(?:项目|工程)(?=[\u4e00-\u9fff]{3,}(?:项目|工程))|\d+(?:\.\d+)?(?:公里|米|座|条|处|个|家|亩|户)|和(?!平|谐|美|顺|兴|合)|及|与|在|对|将|以|由|为|的|了|并|是|把|让|等|至|年|月(?!牙|亮)|向(?!阳)|扩大|延伸|以上|以下|每个|嘎查村|苏木镇/g;

/**
 * Things a normalised text names: places, roads, waters, plants, projects, companies, documents. A name runs from the
 * last break (punctuation, verb, joint) to its ending; of names that overlap the longest stands, but a company inside a
 * project's name is listed as well. A township in front of a village or road belongs to the name, because it says where
 * the thing is.
 */
export function findNames(text: string): NamedObject[] {
  const found: NamedObject[] = [];
  for (const match of text.matchAll(/《[^》\n]{2,80}》/g)) found.push(range('document', match.index, match[0].length));
  for (const match of text.matchAll(/“[^”\n]{2,24}”(?:工程|项目)/g))
    found.push(range('project', match.index, match[0].length));
  const open = openings(text);
  const candidates = SORTS.flatMap((sort) => candidatesOf(text, sort, open));
  for (const candidate of candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const inside = found.find((other) => other.start < candidate.end && candidate.start < other.end);
    if (!inside || (candidate.kind === 'company' && inside.kind !== 'company')) found.push(candidate);
  }
  return found.sort((a, b) => a.start - b.start);
}

function range(kind: ObjectKind, start: number, length: number): NamedObject {
  return { kind, start, end: start + length };
}

/** For every place, where the stretch without punctuation, verb or joint that reaches it begins. */
function openings(text: string): readonly number[] {
  const marks = new Uint8Array(text.length + 1);
  for (const match of text.matchAll(/[^\u4e00-\u9fffA-Za-z0-9·]/g)) marks[match.index + 1] = 1;
  for (const match of text.matchAll(BREAKS)) marks[match.index + match[0].length] = 1;
  const open: number[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (marks[i]) start = i;
    open.push(start);
  }
  return open;
}

function candidatesOf(text: string, { kind, ending, most, common }: Sort, open: readonly number[]): NamedObject[] {
  const found: NamedObject[] = [];
  for (const match of text.matchAll(ending)) {
    const at = match.index;
    const end = at + match[0].length;
    const start = startOf(text, open[at] ?? 0, at, most);
    const stem = text.slice(start, at);
    if (stem === '' || common?.test(stem) || NOT_BEFORE[kind]?.test(text.slice(end, end + 3))) continue;
    if (isProper(kind, stem)) found.push({ kind, start, end });
  }
  return found;
}

/** A stretch too long for one name keeps what stands behind its last 区, 县, 乡 or 镇. */
function startOf(text: string, open: number, at: number, most: number): number {
  if (at - open <= most) return open;
  const cut = /^.*[区县乡镇](?=.{2})/.exec(text.slice(at - most, at));
  return cut ? at - most + cut[0].length : at;
}

/** Is there a name in the stem, once the words that only describe are gone? */
function isProper(kind: ObjectKind, stem: string): boolean {
  const rest = stem.replace(DESCRIBES, '').replace(/[^\u4e00-\u9fff]/g, '');
  if (kind === 'village' || kind === 'township' || kind === 'water' || kind === 'bridge') {
    return /[\u4e00-\u9fff]/.test(stem) && rest !== '' && !/^[一二两三四五六七八九十几多数余]+$/.test(rest);
  }
  if (kind === 'project')
    return (
      rest.length >= 2 &&
      /[县区市乡镇村河沟渠湖山坡滩川]/.test(stem.replace(/农村|乡村|村庄|城乡|乡镇|村镇|区域|社区|园区/g, ''))
    );
  return rest.length >= 2;
}
