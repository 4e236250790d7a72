import type { DateWord } from '../language/dates.ts';
import { distribute, leftMetric } from '../language/metric.ts';
import { type Reason, reasonAgainst } from '../language/nonTargets.ts';
import { type Per, perOf } from '../language/per.ts';
import type { Quantity } from '../language/quantities.ts';
import { inside, type Range } from '../language/text.ts';
import type { Clause, Passage } from './passage.ts';
import { clauseBefore, dateOf, metricOf, type Place, rangeOf, wordsBefore } from './place.ts';

/** A figure to be reached, before it is numbered and joined with its doubles. */
export interface Found {
  readonly passage: Passage;
  readonly clause: Clause;
  readonly range: Range;
  readonly quantity: Quantity;
  readonly metric: string;
  readonly date: DateWord | null;
  readonly aim: boolean;
  readonly per: Per | null;
  /** Set for 其中17个: a part of the figure before it. */
  readonly isPart: boolean;
}

/** A quantity that is nothing to be reached, and why. */
export interface SetAside {
  readonly passage: Passage;
  readonly clause: Clause;
  readonly quantity: Quantity;
  readonly reason: Reason;
  readonly range: Range;
}

export interface Harvest {
  readonly targets: readonly Found[];
  readonly funding: readonly Found[];
  readonly setAside: readonly SetAside[];
}

const AIM = /力争|争取|争创|努力|积极申报|申报|有望|鼓励|探索|冲刺|积极争创/;
const VERB = /建|造|完成|装|设置|开展|实施|治理|达|不[低少]于|至少|提高|覆盖|培|推|保持|稳定/;
const MONEY = /^(?:元|户元|人元)$/;
const MONEY_AS_GOAL = /收入|产值|营业额|效益|销售|增收|总额|营收|标准|增加值|纯收益/;

/** Sorts the quantities of a passage into targets, funding, and what is set aside with its reason. */
export function harvest(passage: Passage, year: number | null): Harvest {
  const targets: Found[] = [];
  const funding: Found[] = [];
  const setAside: SetAside[] = [];
  for (const clause of passage.clauses) {
    const raised = fromTo(passage, clause, inside(passage.quantities, clause));
    const all = placesIn(passage, clause, raised.to);
    const kept: Quantity[] = [];
    for (const place of placesIn(passage, clause, raised.from)) {
      setAside.push({ passage, clause, quantity: place.quantity, reason: 'baseline', range: rangeOf(place) });
    }
    for (const place of all) {
      const reason =
        carriedReason(place, setAside.at(-1)) ??
        reasonAgainst(passage.text, place.quantity, clause, dateOf(place), year);
      if (reason === null) kept.push(place.quantity);
      else setAside.push({ passage, clause, quantity: place.quantity, reason, range: rangeOf(place) });
    }
    const shared = respectively(passage, clause, kept);
    placesIn(passage, clause, kept).forEach((place, index) => {
      const found = build(place, kept, targets, shared?.[index] ?? null);
      const { baseUnit, start } = place.quantity;
      const isFunding = MONEY.test(baseUnit) && !MONEY_AS_GOAL.test(passage.text.slice(clause.start, start));
      (isFunding ? funding : targets).push(found);
    });
  }
  return { targets, funding, setAside };
}

function placesIn(passage: Passage, clause: Clause, quantities: readonly Quantity[]): Place[] {
  return quantities.map((quantity, index) => ({
    passage,
    clause,
    quantity,
    previous: quantities[index - 1] ?? null,
    next: quantities[index + 1] ?? null,
  }));
}

/** 建设了7家…，1家…: set down as done as well, unless a verb of its own starts a new thing. */
function carriedReason(place: Place, last: SetAside | undefined): Reason | null {
  if (last?.reason !== 'doneOrToDo' || last.passage !== place.passage) return null;
  if (last.clause.sentence.start !== place.clause.sentence.start) return null;
  return /^[、和及\s]*$/.test(wordsBefore(place)) ? 'doneOrToDo' : null;
}

/** 分别由95%、93%提高到98%、96%: the first half is where each stood, the second what each is to reach. */
function fromTo(
  passage: Passage,
  clause: Clause,
  own: readonly Quantity[],
): { readonly from: readonly Quantity[]; readonly to: readonly Quantity[] } {
  const half = own.length / 2;
  const [first, last, next] = [own[0], own[half - 1], own[half]];
  if (half < 2 || !first || !last || !next) return { from: [], to: own };
  const opens = /分别[由从]$/.test(passage.text.slice(clause.start, first.start));
  const turns = /(?:提高|提升|增加|增长|扩大|下降|降低|减少)(?:到|至)/.test(passage.text.slice(last.end, next.start));
  if (!opens || !turns) return { from: [], to: own };
  return {
    from: own.slice(0, half),
    to: own.slice(half).map((quantity, i) => ({ ...quantity, baseline: own[i]?.value ?? null, baselineFigure: null })),
  };
}

/** 分别达到92.8%、95%以上: one metric for each figure, or null where the clause does not share its figures out. */
function respectively(passage: Passage, clause: Clause, own: readonly Quantity[]): readonly string[] | null {
  const [first] = own;
  if (own.length < 2 || !first) return null;
  const before = passage.text.slice(clause.start, first.start);
  if (!/分别/.test(before)) return null;
  const inSeries = own.every(
    (quantity, i) => i === 0 || /^[、和及,\s]*$/.test(passage.text.slice(own[i - 1]?.end, quantity.start)),
  );
  return inSeries ? distribute(leftMetric(before.replace(/分别.*$/, '')), own.length) : null;
}

/** `given` is the metric where the clause shares several out; then its words and its comparator hold for all. */
function build(place: Place, own: readonly Quantity[], earlier: readonly Found[], given: string | null): Found {
  const { passage, clause, quantity } = place;
  const last = earlier.at(-1);
  const near = last?.passage === passage && last.clause.sentence.start === clause.sentence.start ? last : null;
  const range = given === null ? rangeOf(place) : clause;
  const comparator = given === null ? quantity.comparator : own.find((other) => other.comparator !== '=')?.comparator;
  return {
    passage,
    clause,
    range,
    quantity: { ...quantity, comparator: comparator ?? '=' },
    metric: (given ?? metricOf(place, last?.metric ?? null)).replace(/\(/g, '（').replace(/\)/g, '）'),
    date: (given === null ? null : dateInTurn(place, own)) ?? dateOf(place),
    aim: isAim(place, near),
    per: perOf(wordsBefore(place), quantity.comparator === '>=') ?? carriedPer(place, near),
    isPart: near !== null && isPartOf(passage.text, clause, range, near, quantity.baseUnit),
  };
}

/** 2023年、2024年、2025年…分别达到90%、92%、95%: as many dates as figures, each has its own. */
function dateInTurn({ passage, clause, quantity }: Place, own: readonly Quantity[]): DateWord | null {
  const dates = inside(passage.dates, clause).filter(({ due }) => due !== null);
  return dates.length === own.length ? (dates[own.indexOf(quantity)] ?? null) : null;
}

function isAim({ passage, clause, quantity }: Place, near: Found | null): boolean {
  const words = passage.text.slice(clause.start, quantity.start);
  if (AIM.test(words)) return true;
  // 争创示范村镇1个，美丽乡村2个: a clause without a verb of its own goes on with the one before.
  if (near?.aim && near.clause.index === clause.index - 1 && !VERB.test(words)) return true;
  const before = clauseBefore(passage, clause);
  // 力争到2025年，…: the aim is said with the date and holds for the clauses behind.
  const said = before?.own && clause.own === null ? passage.text.slice(before.start, before.end) : '';
  return /^(?:力争|争取)/.test(said) && said.length < 14;
}

/** 每个乡镇建设10个，建设800户: the second may be per township too. 全区 says it is not, and a rate is not shared out. */
function carriedPer(place: Place, near: Found | null): Per | null {
  if (!near?.per || !/乡|镇|村|社区|街道|苏木|嘎查/.test(near.per.words) || place.quantity.baseUnit === '%')
    return null;
  // No township plants 100,000 trees by itself: so large a figure is the district's.
  if (place.quantity.baseValue >= 5000) return null;
  if (/全[区县市旗州]/.test(wordsBefore(place))) return null;
  return { ...near.per, uncertain: true };
}

function isPartOf(text: string, clause: Clause, range: Range, near: Found, unit: string): boolean {
  if (/其中/.test(text.slice(near.quantity.end, range.start + 3))) return true;
  const between = text.slice(near.quantity.end, Math.max(clause.start, near.quantity.end));
  return near.isPart && near.quantity.baseUnit === unit && !/[;。)]/.test(between);
}
