/**
 * Which spellings are names of one unit, and what it is called: prefix carried, short forms and misspellings found
 * within the document's own units.
 */

export type UnitKind =
  | 'department'
  | 'party'
  | 'branch'
  | 'institution'
  | 'massOrganisation'
  | 'farm'
  | 'township'
  | 'group'
  | 'other';

export interface UnitName {
  readonly name: string;
  readonly kind: UnitKind;
  readonly spellings: readonly string[];
  readonly confidence: 'stated' | 'sure' | 'likely';
  readonly level: 'district' | 'city' | 'township' | 'none';
  /** Spellings that were taken for this unit on likeness alone: a person should confirm. */
  readonly doubtful: readonly string[];
}

/** Short forms of mass organisations, and the name in full; 某 stands for the district's word (区, 县 …). */
const MASS: readonly { readonly pattern: RegExp; readonly full: string }[] = [
  { pattern: /^(.?)残联$|残疾人联合会$/, full: '某残疾人联合会' },
  { pattern: /^(.?)妇联$|妇女联合会$/, full: '某妇女联合会' },
  { pattern: /^团[区县市旗州]委$|^(?:共青团|团委)|^团.{0,3}委$/, full: '共青团某委' },
  { pattern: /^(.?)(?:总)?工会$/, full: '某总工会' },
  { pattern: /^(.?)工商联$|工商业联合会$/, full: '某工商业联合会' },
  { pattern: /^(.?)科协$|科学技术协会$/, full: '某科学技术协会' },
  { pattern: /^(.?)文联$|文学艺术界联合会$/, full: '某文学艺术界联合会' },
  { pattern: /红十字会$/, full: '某红十字会' },
  { pattern: /^(.?)关工委$/, full: '某关工委' },
];

const KINDS: readonly { readonly kind: UnitKind; readonly pattern: RegExp }[] = [
  {
    kind: 'group',
    pattern:
      /^(?:街道办事处|街道|乡镇|村居|村社区)$|^(?:各|有关|相关|沿线|其他|全[区县市]各|区直|县直|市直)|成员单位$|(?:相关|有关|各)(?:部门|单位)$/,
  },
  {
    kind: 'branch',
    pattern: /分局$|^国家税务|电信|移动公司|联通公司|供电(?:公司|局)$|^[省市].{2,12}(?:分)?(?:大队|支队)$/,
  },
  { kind: 'farm', pattern: /(?:林场|农场|牧场|农林场)$/ },
  { kind: 'other', pattern: /(?:公司|集团|企业|银行|信用社)$/ },
  {
    kind: 'party',
    pattern:
      /[区县市旗州省]委.{0,12}(?:部|办|办公室|委员会|委|中心|党校)$|(?:组织部|宣传部|统战部|政法委|纪委|纪委监委|文明办|网信办|编办|党校|社会工作部)$/,
  },
  { kind: 'township', pattern: /(?:乡|镇|街道|街道办|街道办事处|人民政府)$/ },
  { kind: 'institution', pattern: /(?:中心|站|所|院|校|队|段|管委会|园区|社|处)$/ },
  { kind: 'department', pattern: /(?:局|办|委|办公室|委员会|厅|政府)$/ },
];

/**
 * Resolves the spellings met in one document, in order of appearance, to units. `districtWord` is 区, 县, 市 or 旗
 * when known from the title; otherwise it is taken from the spellings themselves.
 */
export function resolveUnits(spellings: readonly string[], title = ''): UnitName[] {
  const distinct = [...new Set(spellings)];
  const word = districtWord(distinct, title);
  const units: Draft[] = [];
  for (const spelling of distinct) {
    const own = describe(spelling, word);
    const same = units.find((unit) => unit.kind === own.kind && unit.core === own.core);
    if (same) same.spellings.push(spelling);
    else units.push({ ...own, spellings: [spelling], doubtful: [] });
  }
  return mergeAlike(units).map((unit) => finish(unit, word));
}

interface Draft {
  readonly kind: UnitKind;
  /** The name without district word, brackets and spaces: what is compared. */
  readonly core: string;
  readonly level: UnitName['level'];
  readonly spellings: string[];
  readonly doubtful: string[];
}

function districtWord(spellings: readonly string[], title: string): string {
  const count = (word: string): number =>
    spellings.filter((spelling) => spelling.startsWith(word) || spelling.slice(2, 5).includes(`${word}委`)).length;
  const [best] = ['区', '县', '旗', '市', '州', '镇', '乡']
    .map((word) => ({ word, n: count(word) }))
    .sort((a, b) => b.n - a.n);
  if (best && best.n > 0) {
    const other = ['区', '县', '旗'].find((word) => count(word) > 0);
    return best.word === '市' && other !== undefined ? other : best.word;
  }
  return /^[\u4e00-\u9fff]{1,6}?([县区旗市])(?![镇乡村])/.exec(title)?.[1] ?? '';
}

function describe(spelling: string, word: string): Pick<Draft, 'kind' | 'core' | 'level'> {
  const plain = spelling.replace(/\s/g, '').replace(/[()]/g, '');
  const mass = MASS.find(({ pattern }) => pattern.test(plain));
  if (mass) return { kind: 'massOrganisation', core: mass.full, level: 'district' };
  const kind = KINDS.find(({ pattern }) => pattern.test(plain))?.kind ?? 'other';
  if (kind === 'group') {
    const core = plain
      .replace(/[（）]/g, '')
      .replace(new RegExp(`^全?${word}`), '')
      .replace(/(?<=[乡镇街道])(?:人民政府|政府|街道办事处|办事处)/g, '');
    return { kind, core, level: 'none' };
  }
  if (kind === 'township') return { kind, core: plain.replace(/人民政府$/, ''), level: 'township' };
  if (
    kind === 'branch' ||
    (plain.startsWith('市') && word !== '市') ||
    plain.startsWith('省') ||
    plain.startsWith('自治区')
  ) {
    return { kind: plain.endsWith('分局') ? 'branch' : kind, core: plain, level: 'city' };
  }
  if (kind === 'farm' || kind === 'other') return { kind, core: plain, level: 'none' };
  return { kind, core: withoutDistrict(plain, word), level: 'district' };
}

/** 区水务局, 隆德县水务局, 水务局 → 水务局; 区委宣传部 and 县委宣传部 keep 委. */
function withoutDistrict(plain: string, word: string): string {
  if (word === '') return plain;
  const party = new RegExp(`^(?:中共)?[\\u4e00-\\u9fff]{0,4}?${word}委(?=.{2,})(?!员会)`).exec(plain);
  if (party) return `委${plain.slice(party[0].length)}`;
  if (plain.startsWith(word)) return plain.slice(word.length);
  const place = new RegExp(`^[\\u4e00-\\u9fff]{1,3}${word}(?=[\\u4e00-\\u9fff]{3,})`).exec(plain);
  return place && !/^(?:城市|小区|社区|园区|牧区|林区|灾区|山区|景区|都市|超市)/.test(plain)
    ? plain.slice(place[0].length)
    : plain;
}

/** Joins short forms and misspellings to the name they stand for, where exactly one name fits. */
function mergeAlike(units: readonly Draft[]): Draft[] {
  const gone = new Set<Draft>();
  for (const unit of units) {
    const fits = units.flatMap((other) => {
      if (other === unit || gone.has(other)) return [];
      const likeness = alike(unit, other);
      return likeness === null ? [] : [{ other, likeness }];
    });
    const [only] = fits;
    if (only === undefined || fits.length > 1) continue;
    only.other.spellings.push(...unit.spellings);
    only.other.doubtful.push(...unit.doubtful, ...(only.likeness === 'likely' ? unit.spellings : []));
    gone.add(unit);
  }
  return units.filter((unit) => !gone.has(unit));
}

/** May `short` be another spelling of `long`? `sure`: one character dropped in a long name. */
function alike(short: Draft, long: Draft): 'sure' | 'likely' | null {
  if (short.kind !== long.kind) return null;
  const a = short.core;
  const b = long.core;
  if (a.length > b.length) return null;
  if (short.kind === 'group') {
    return a.endsWith('成员单位') &&
      b.endsWith('成员单位') &&
      a.length < b.length &&
      isSubsequence(a, b) &&
      a.length >= 0.6 * b.length
      ? 'likely'
      : null;
  }
  if (short.kind === 'township' || short.kind === 'massOrganisation' || short.kind === 'farm') return null;
  if (a.length === b.length) {
    const wrong = [...a].filter((char, i) => char !== b.charAt(i)).length;
    return a.length >= 5 && wrong === 1 && long.spellings.length >= short.spellings.length && a > b ? 'likely' : null;
  }
  if (b.length - a.length === 1 && a.length >= 6 && isSubsequence(a, b)) return 'sure';
  const joints = /[和及与]/g;
  const p = a.replace(joints, '');
  const q = b.replace(joints, '');
  if (p === q) return 'sure';
  const sameEnds = p.charAt(0) === q.charAt(0) && p.slice(-1) === q.slice(-1);
  return p.length >= 3 && p.length < q.length && sameEnds && isSubsequence(p, q) ? 'likely' : null;
}

function isSubsequence(short: string, long: string): boolean {
  let i = 0;
  for (const char of long) if (char === short.charAt(i)) i++;
  return i === short.length;
}

function finish(unit: Draft, word: string): UnitName {
  const { kind, core, level, spellings, doubtful } = unit;
  const name = nameOf(unit, word);
  const stated = spellings.length === 1 && spellings[0] === name;
  return {
    name,
    kind,
    level,
    spellings,
    doubtful,
    confidence:
      doubtful.length > 0 ? 'likely' : stated || (spellings.includes(name) && core === name) ? 'stated' : 'sure',
  };
}

function nameOf(unit: Draft, word: string): string {
  const { kind, core, level, spellings } = unit;
  if (kind === 'massOrganisation') return core.replace('某', word);
  if (level !== 'district' || word === '') return longest(spellings);
  const prefixed = `${word}${core}`;
  const whole = spellings.find((spelling) => spelling.endsWith(core) && spelling.startsWith(word));
  return whole ?? prefixed;
}

function longest(spellings: readonly string[]): string {
  return [...spellings].sort((a, b) => b.length - a.length)[0] ?? '';
}
