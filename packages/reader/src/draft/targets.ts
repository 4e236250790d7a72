import type { DateWord } from '../language/dates.ts';
import { distribute, isBareVerb, leadingVerb, leftMetric, rightMetric } from '../language/metric.ts';
import { type Reason, reasonAgainst } from '../language/nonTargets.ts';
import { type Per, perOf } from '../language/per.ts';
import type { Quantity } from '../language/quantities.ts';
import { contains, type Range, trim } from '../language/text.ts';
import { type Clause, type Passage, wordsOf } from './passage.ts';

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
const MONEY = /^(?:元|户元|人元)$/;
const MONEY_AS_GOAL = /收入|产值|营业额|效益|销售|增收|总额|营收|增加值|纯收益/;

/** Sorts the quantities of a passage into targets, funding, and what is set aside with its reason. */
export function harvest(passage: Passage, year: number | null): Harvest {
  const targets: Found[] = [];
  const funding: Found[] = [];
  const setAside: SetAside[] = [];
  for (const clause of passage.clauses) {
    const own = passage.quantities.filter((quantity) => contains(clause, quantity));
    const respective = respectively(passage, clause, own);
    own.forEach((quantity, index) => {
      const range = stretch(passage, clause, own, index, respective !== null);
      const reason =
        carriedReason(passage, clause, own, index, setAside) ??
        reasonAgainst(passage.text, quantity, clause, clause.date, year);
      if (reason !== null) {
        setAside.push({ passage, clause, quantity, reason, range });
        return;
      }
      const found = build(passage, clause, own, index, range, targets, respective?.[index] ?? null);
      const isFunding =
        MONEY.test(quantity.baseUnit) && !MONEY_AS_GOAL.test(passage.text.slice(clause.start, quantity.start));
      (isFunding ? funding : targets).push(found);
    });
  }
  return { targets, funding, setAside };
}

/** 建设了7家…，1家…: done, or set down as done, as long as no verb of its own starts a new thing. */
function carriedReason(
  passage: Passage,
  clause: Clause,
  own: readonly Quantity[],
  index: number,
  setAside: readonly SetAside[],
): Reason | null {
  const last = setAside.at(-1);
  if (last?.reason !== 'doneOrToDo' || last.passage !== passage || last.clause.sentence.start !== clause.sentence.start)
    return null;
  const before = passage.text.slice(
    index > 0 ? (own[index - 1]?.end ?? clause.start) : clause.start,
    own[index]?.start,
  );
  return /^[、和及\s]*$/.test(before) ? 'doneOrToDo' : null;
}

/** The words of one target: from the end of the figure before it (or the clause's start) to its own end or the clause's. */
function stretch(passage: Passage, clause: Clause, own: readonly Quantity[], index: number, whole: boolean): Range {
  const { text } = passage;
  if (whole) return clause;
  const quantity = own[index];
  const previous = own[index - 1];
  const next = own[index + 1];
  let start = previous ? cutAfter(text, previous.end, quantity?.start ?? clause.end) : clause.start;
  const end = next ? cutBetween(text, quantity?.end ?? clause.end, next.start) : clause.end;
  if (!previous) start = withDateClause(passage, clause);
  const right = text.slice(quantity?.end ?? end, end);
  const left = leftMetric(text.slice(start, quantity?.start ?? end));
  const stop =
    rightMetric(right) === '' || (left !== '' && !/^[\u4e00-\u9fff“]/.test(right))
      ? (quantity?.end ?? end)
      : endOfRight(text, quantity?.end ?? end, end);
  return trim(text, { start, end: stop }, /[\s、，;]/);
}

/** Behind a figure, the next target begins after 、 (or at once). */
function cutAfter(text: string, from: number, to: number): number {
  const mark = text.slice(from, to).search(/[、]|以及|和|及/);
  return mark < 0 ? from : from + mark + (text.startsWith('以及', from + mark) ? 2 : 1);
}

function cutBetween(text: string, from: number, to: number): number {
  const mark = text.slice(from, to).search(/[、]|以及|和|及/);
  return mark < 0 ? from : from + mark;
}

/** The noun behind a figure ends where another verb begins (309户危房改造明确改造方式). */
function endOfRight(text: string, from: number, to: number): number {
  const stop = text.slice(from, to).search(/明确|进行|予以/);
  return stop < 0 ? to : from + stop;
}

/** 到2022年底， before the clause belongs to its words; 2022年， does not. */
function withDateClause(passage: Passage, clause: Clause): number {
  const index = passage.clauses.indexOf(clause);
  const before = passage.clauses[index - 1];
  if (!before || before.sentence.start !== clause.sentence.start || before.own === null || clause.own !== null) {
    return startWithoutPreposition(passage.text, clause);
  }
  const text = passage.text.slice(before.start, before.end);
  return /^[到至]/.test(text) && before.end - before.start < 12 ? before.start : clause.start;
}

function startWithoutPreposition(text: string, clause: Clause): number {
  const joint = /^(?:对(?=20\d\d年)|并(?=[^且])|且)/.exec(text.slice(clause.start, clause.end));
  return clause.start + (joint?.[0].length ?? 0);
}

/** 分别达到92.8%、95%以上: one metric for each figure, or null where the clause does not share its figures out. */
function respectively(passage: Passage, clause: Clause, own: readonly Quantity[]): readonly string[] | null {
  const [first] = own;
  if (own.length < 2 || !first) return null;
  const before = passage.text.slice(clause.start, first.start);
  if (!/分别/.test(before) && !/(?:均|都)$/.test(before)) return null;
  if (
    !own.every((quantity, i) => i === 0 || /^[、和及,\s]*$/.test(passage.text.slice(own[i - 1]?.end, quantity.start)))
  )
    return null;
  return distribute(leftMetric(before.replace(/分别.*$/, '')), own.length);
}

function build(
  passage: Passage,
  clause: Clause,
  own: readonly Quantity[],
  index: number,
  range: Range,
  earlier: readonly Found[],
  given: string | null,
): Found {
  const { text } = passage;
  const quantity = own[index] as Quantity;
  const before = text.slice(clause.start, quantity.start);
  const shared = given === null ? quantity : lastOfSeries(quantity, own);
  const ownPer = perOf(text.slice(range.start, quantity.start), quantity.comparator === '>=');
  const last = earlier.findLast(
    (other) => other.passage === passage && other.clause.sentence.start === clause.sentence.start,
  );
  const carriedPer =
    last?.per && /乡镇|村|镇|乡|社区|街道/.test(last.per.words) ? { ...last.per, uncertain: true } : null;
  return {
    passage,
    clause,
    range,
    quantity: shared,
    metric: given ?? metricOf(passage, clause, own, index, earlier),
    date: clause.date,
    aim: AIM.test(before) || (topicIsAim(passage, clause) && clause.own === null),
    per: ownPer ?? carriedPer,
    isPart: isPartOf(text, clause, index > 0 ? range.start : clause.start, last),
  };
}

/** 92.8%、95%以上: 以上 and 达到 govern every figure of the series. */
function lastOfSeries(quantity: Quantity, own: readonly Quantity[]): Quantity {
  const comparator = own.find((other) => other.comparator !== '=')?.comparator ?? quantity.comparator;
  return { ...quantity, comparator };
}

/** 力争到2025年，…: the aim is said with the date and holds for the clauses behind. */
function topicIsAim(passage: Passage, clause: Clause): boolean {
  const index = passage.clauses.indexOf(clause);
  const before = passage.clauses[index - 1];
  return (
    before !== undefined &&
    before.sentence.start === clause.sentence.start &&
    before.own !== null &&
    /^(?:力争|争取)/.test(wordsOf(passage, before)) &&
    before.end - before.start < 14
  );
}

function isPartOf(text: string, clause: Clause, start: number, last: Found | undefined): boolean {
  if (!last) return false;
  const between = text.slice(last.quantity.end, start + 3);
  return /其中/.test(between) || (last.isPart && !/[;。]/.test(text.slice(last.range.end, clause.start)));
}

function metricOf(
  passage: Passage,
  clause: Clause,
  own: readonly Quantity[],
  index: number,
  earlier: readonly Found[],
): string {
  const { text } = passage;
  const quantity = own[index] as Quantity;
  const previous = own[index - 1];
  const next = own[index + 1];
  const start = previous ? cutAfter(text, previous.end, quantity.start) : clause.start;
  const end = next ? cutBetween(text, quantity.end, next.start) : clause.end;
  const left = leftMetric(text.slice(start, quantity.start));
  const right = rightMetric(text.slice(quantity.end, end));
  const last = earlier.at(-1);
  const verb = leadingVerb(text.slice(start, quantity.start));
  if (/^[\u4e00-\u9fff“A-Za-z0-9]/.test(right)) return (left === '' || isBareVerb(left) ? left : verb) + right;
  if (left === '') return last?.metric ?? '';
  if (isBareVerb(left)) return `${subjectBefore(passage, clause)}${left}`;
  const listed = /^(.*?)([^、]+)等$/.exec(text.slice(start, quantity.start).trim());
  if (listed?.[2]) return verb + (KIND_OF_THING.exec(listed[2])?.[0] ?? listed[2]);
  if (previous && last && quantity.baseUnit !== '%') return likeTheLast(left, verb, last.metric);
  return quantity.baseUnit === '%' && left.endsWith('化') ? `${left}率` : left;
}

/** What the last of a list is: 清二沟道路、…园区道路等6条 are 道路. */
const KIND_OF_THING = /[产业旅游农村资源]*(?:道路|公路|路|桥|渠|村|站|园区|项目|工程|设施)$/;

/** 安装波形防护栏18公里、减速带148条: the verb holds on; 示范乡镇3个、示范村10个: so does what stands before 示范. */
function likeTheLast(left: string, verb: string, last: string): string {
  if (verb !== '') return left;
  const shared = last.indexOf(left.slice(0, 2));
  if (left.length >= 3 && left.length <= 4 && shared > 1) return last.slice(0, shared) + left;
  const carried = leadingVerb(last);
  return left.startsWith(carried) ? left : carried + left;
}

/** 持续推进清洁取暖工作，2022年改造15000户: what is renovated stands in the clause before. */
function subjectBefore(passage: Passage, clause: Clause): string {
  const index = passage.clauses.indexOf(clause);
  for (let i = index - 1; i >= 0; i--) {
    const before = passage.clauses[i];
    if (!before || before.item.start !== clause.item.start) return '';
    if (passage.quantities.some((quantity) => contains(before, quantity))) continue;
    return rightMetric(leftMetric(passage.text.slice(before.start, before.end)));
  }
  return '';
}
