import type { DateWord } from '../language/dates.ts';
import { isBareVerb, leadingVerb, leftMetric, rightMetric } from '../language/metric.ts';
import type { Quantity } from '../language/quantities.ts';
import { inside, type Range, trim } from '../language/text.ts';
import type { Clause, Passage } from './passage.ts';

/** A quantity where it stands: its clause, and the quantities beside it that its words must not run into. */
export interface Place {
  readonly passage: Passage;
  readonly clause: Clause;
  readonly quantity: Quantity;
  readonly previous: Quantity | null;
  readonly next: Quantity | null;
}

/** Where the words before a quantity begin: behind the figure before it, or with the clause. */
function startOf({ passage, clause, quantity, previous }: Place): number {
  return previous ? cutAfter(passage.text, previous.end, quantity.start) : clause.start;
}

function endOf({ passage, clause, quantity, next }: Place): number {
  return next ? cutBefore(passage.text, quantity.end, next.start) : clause.end;
}

/** The words of the clause that stand before this quantity and are its own. */
export function wordsBefore(place: Place): string {
  return place.passage.text.slice(startOf(place), place.quantity.start);
}

/** The words of one figure: from the figure before it (or the clause's start) to its own end, or to its noun's. */
export function rangeOf(place: Place): Range {
  const { passage, quantity, previous } = place;
  const { text } = passage;
  const start = previous ? startOf(place) : withDateClause(place);
  const end = endOf(place);
  const right = text.slice(quantity.end, end);
  const nounBehind =
    rightMetric(right) !== '' && (/^[\u4e00-\u9fff“]/.test(right) || leftMetric(wordsBefore(place)) === '');
  return trim(text, { start, end: nounBehind ? endOfNoun(text, quantity.end, end) : quantity.end }, /[\s、，;]/);
}

/** Behind a figure, the next one's words begin after 、 (or at once). */
function cutAfter(text: string, from: number, to: number): number {
  const joint = /、|以及|和|及/.exec(text.slice(from, to));
  return joint ? from + joint.index + joint[0].length : from;
}

function cutBefore(text: string, from: number, to: number): number {
  const joint = /、|以及|和|及/.exec(text.slice(from, to));
  return joint ? from + joint.index : from;
}

/** The noun behind a figure ends where another verb begins (309户危房改造明确改造方式). */
function endOfNoun(text: string, from: number, to: number): number {
  const stop = text.slice(from, to).search(/明确|进行|予以|用于|\d{1,2}月|20\d\d年|年底前/);
  return stop < 0 ? to : from + stop;
}

/** 到2022年底， before the clause belongs to its words; 2022年， does not. */
function withDateClause({ passage, clause }: Place): number {
  const { text } = passage;
  const before = clauseBefore(passage, clause);
  if (before?.own && clause.own === null) {
    const words = text.slice(before.start, before.end);
    return /^[到至]/.test(words) && words.length < 12 ? before.start : clause.start;
  }
  const joint = /^(?:对(?=20\d\d年)|并(?=[^且])|且)/.exec(text.slice(clause.start, clause.end));
  return clause.start + (joint?.[0].length ?? 0);
}

/** The clause before this one in the same sentence. */
export function clauseBefore(passage: Passage, clause: Clause): Clause | null {
  const before = passage.clauses[clause.index - 1];
  return before?.sentence.start === clause.sentence.start ? before : null;
}

/** 一季度30%、二季度60%: in a clause of several dates each figure has the one right before it. */
export function dateOf(place: Place): DateWord | null {
  const { passage, clause, quantity } = place;
  const own = inside(passage.dates, clause).filter((date) => date.due !== null);
  if (own.length < 2) return clause.date;
  return own.findLast((date) => date.start >= startOf(place) && date.end <= quantity.start) ?? clause.date;
}

/** What the figure counts. `last` is the metric of the target before it in the passage, which may hold on. */
export function metricOf(place: Place, last: string | null): string {
  const { passage, clause, quantity } = place;
  const before = wordsBefore(place);
  const left = leftMetric(before);
  const right = rightMetric(passage.text.slice(quantity.end, endOf(place)));
  const verb = leadingVerb(before);
  if (quantity.baseUnit === '%' && left !== '' && right !== '') return left + right;
  if (/^[\u4e00-\u9fff“A-Za-z0-9]/.test(right)) return (left === '' || isBareVerb(left) ? left : verb) + right;
  if (left === '')
    return (
      headOf(passage, clause) ??
      last?.replace(/.(?:提高|提升|增加|增长|下降|降低|减少)$/, (word) => word.charAt(0)) ??
      ''
    );
  // 建设示范片2个、每个不少于500亩: of what was just counted.
  if (last !== null && /^每[个座处家条支片]$/.test(left)) return last;
  if (isBareVerb(left)) return withSubject(left, subjectBefore(passage, clause), last);
  if (last !== null && CHANGE.test(left)) return last + left;
  const listed = /([^、]+)等$/.exec(before.trim())?.[1];
  const headed = KIND_AHEAD.exec(left.slice(verb.length))?.[0];
  if (listed && headed) return verb + headed;
  if (listed) return verb + (KIND_OF_THING.exec(listed)?.[0] ?? listed);
  if (/^(?:国家|自治区|省|市|县|区)级$/.test(left) && last !== null) return left + last.slice(leadingVerb(last).length);
  if (place.previous && last?.endsWith('面积') && quantity.baseUnit === '亩' && !left.endsWith('面积'))
    return `${left}面积`;
  if (place.previous && last !== null && quantity.baseUnit !== '%') return likeTheLast(left, verb, last);
  return quantity.baseUnit === '%' && left.endsWith('化') ? `${left}率` : left;
}

/** 较上年提高3个百分点: of what stands before. */
const CHANGE = /^(?:提高|提升|增加|增长|下降|降低|减少)$/;

/** 改造 of 清洁取暖; 其中新建4000户 of 改建农村户厕: what a bare verb is done to. */
function withSubject(verb: string, subject: string, last: string | null): string {
  if (subject.endsWith(verb)) return subject;
  if (subject !== '' || last === null) return subject + verb;
  const noun = last.slice(leadingVerb(last).length).replace(/^[新改扩续（）()]{1,5}建/, '');
  return noun === '' || noun.endsWith(verb) ? verb : verb + noun;
}

/** 新建产业路清二沟道路、金水河湾产业路等6条: the kind stands before the names. */
const KIND_AHEAD = /^(?:产业路|旅游路|资源路|农村公路|通村公路|机耕路)(?=[\u4e00-\u9fff])/;

/** What the last of a list is: 清二沟道路、…园区道路等6条 are 道路. */
const KIND_OF_THING = /[产业旅游农村资源]*(?:道路|公路|路|桥|渠|村|站|园区|项目|工程|设施)$/;

/** 安装波形防护栏18公里、减速带148条: the verb holds on; 示范乡镇3个、示范村10个: so does what stands before 示范. */
function likeTheLast(left: string, verb: string, last: string): string {
  if (verb !== '') return left;
  const carried = leadingVerb(last);
  const shared = last.indexOf(left.slice(0, 2));
  if (left.length >= 3 && left.length <= 4 && /(?:级|国家|全国|自治区)$/.test(last.slice(0, Math.max(0, shared))))
    return last.slice(0, shared) + left;
  return left.startsWith(carried) ? left : carried + left;
}

/** 整改完成率：一季度30%: what is counted stands before the colon. */
function headOf(passage: Passage, clause: Clause): string | null {
  const before = clauseBefore(passage, clause);
  if (!before || passage.text.charAt(before.end) !== ':') return null;
  return leftMetric(passage.text.slice(before.start, before.end));
}

/** How many clauses back the subject of a bare verb may stand. */
const FAR = 8;

/** 持续推进清洁取暖工作，2022年改造15000户: what is renovated stands in a clause before, of the same item. */
function subjectBefore(passage: Passage, clause: Clause): string {
  const earlier = passage.clauses
    .slice(Math.max(0, clause.index - FAR), clause.index)
    .filter((before) => before.item.start === clause.item.start);
  const plain = earlier.findLast((before) => inside(passage.quantities, before).length === 0);
  if (plain) return rightMetric(leftMetric(passage.text.slice(plain.start, plain.end)));
  const [there] = earlier;
  const [counted] = there ? inside(passage.quantities, there) : [];
  if (!counted || !there) return '';
  const metric = leftMetric(passage.text.slice(there.start, counted.start));
  return metric.slice(leadingVerb(metric).length);
}
