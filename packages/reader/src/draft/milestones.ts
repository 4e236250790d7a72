import { type DateWord, later, monthOfDue } from '../language/dates.ts';
import { inside, type Range, trim } from '../language/text.ts';
import { isImplicit } from './implicit.ts';
import type { Clause, Passage } from './passage.ts';
import type { Found } from './targets.ts';

/** A dated step, before it is numbered. */
export interface Step {
  readonly passage: Passage;
  readonly range: Range;
  readonly date: DateWord & { readonly due: string };
}

/** What a step must say where nothing but a year dates it: 2022年完成地名普查工作. */
const COMPLETES = /完成|建成|实现|达到|出台|印发|编制|制定|投入|验收|开工|竣工|启动/;
/** 并长期实施: what goes on for good is no part of a dated step. */
const ENDLESS = /^(?:并|且|同时)?(?:长期|常年|常态化|持续)/;
const ALREADY = /(?:已|目前|截至|截止)[^，]*$/;

/**
 * The dated steps of a passage. The programme's own year end, with a figure or full coverage and no earlier step beside
 * it, is the target's date and no step of its own (到2022年底，完成24个…); any other date makes one.
 */
export function findSteps(passage: Passage, targets: readonly Found[], year: number | null): Step[] {
  const steps: Step[] = [];
  const { governing } = passage;
  if (governing?.due && passage.clauses.every(({ own }) => own === null)) {
    const range = trim(passage.text, { start: 0, end: passage.text.length }, /[\s。;]/);
    return passage.column === 'measures' ? [{ passage, range, date: { ...governing, due: governing.due } }] : [];
  }
  passage.clauses.forEach((clause, index) => {
    const each = datedOneByOne(passage, clause, targets);
    if (each.length > 1) {
      steps.push(...each);
      return;
    }
    const date = clause.own;
    if (date === null || date.due === null || (date.kind === 'range' && date.precision === 'year')) return;
    if (ALREADY.test(passage.text.slice(clause.start, date.start))) return;
    if (year !== null && Number(date.due.slice(0, 4)) < year) return;
    const range = wordsOfStep(passage, clause, index);
    if (isOnlyDates(passage, range)) return;
    if (!isStep(passage, clause, range, targets, year)) return;
    steps.push({ passage, range, date: { ...date, due: date.due } });
  });
  return steps;
}

/** 2022年6月、2022年12月: when, but not what. */
function isOnlyDates({ text, dates }: Passage, range: Range): boolean {
  const said = inside(dates, range).reduce((sum, date) => sum + date.end - date.start, 0);
  return text.slice(range.start, range.end).replace(/[^\u4e00-\u9fff\d]/g, '').length <= said + 1;
}

/** 一季度30%、二季度60%、三季度100%: each figure of the clause with a date of its own is a step. */
function datedOneByOne(passage: Passage, clause: Clause, targets: readonly Found[]): Step[] {
  if (inside(passage.dates, clause).length < 2) return [];
  const own = targets.filter((target) => target.clause === clause && target.date !== null);
  if (new Set(own.map(({ date }) => date)).size < 2) return [];
  return own.flatMap(({ range, date }) => (date?.due ? [{ passage, range, date: { ...date, due: date.due } }] : []));
}

function isStep(
  passage: Passage,
  clause: Clause,
  range: Range,
  targets: readonly Found[],
  year: number | null,
): boolean {
  const date = clause.own;
  if (date === null || date.precision !== 'year' || year === null || date.due !== `${year}-12`) return true;
  const others = passage.clauses.filter((other) => other.item.start === clause.item.start && other.own !== null);
  if (others.some((other) => other.own?.due !== date.due)) return true;
  if (targets.some((target) => target.passage === passage && target.date === date)) return false;
  const text = passage.text.slice(range.start, range.end);
  if (date.bareYear) return !isImplicit(text) && COMPLETES.test(text);
  return true;
}

/**
 * A step's words: its clause, with those behind that go on about it (并…); behind a date that stands alone, and in a cell
 * of deadlines, everything up to the next date.
 */
function wordsOfStep(passage: Passage, clause: Clause, index: number): Range {
  const { text } = passage;
  const alone = clause.own !== null && clause.end - clause.start <= clause.own.end - clause.own.start + 1;
  const wide = passage.column === 'due' || alone;
  let { end } = clause;
  for (const next of passage.clauses.slice(index + 1)) {
    if (next.sentence.start !== clause.sentence.start || next.own !== null) break;
    const words = text.slice(next.start, next.end);
    if (ENDLESS.test(words) || (!wide && !/^(?:并|且|同时)/.test(words))) break;
    end = next.end;
  }
  const joint = /^(?:并|且|同时|其中)/.exec(text.slice(clause.start, end));
  const start = clause.start + (joint?.[0].length ?? 0);
  return { start, end };
}

/** Does a step close its row: does it fall on the row's last deadline or later, and does that deadline have an end? */
export function isFinal(due: string, rowEnds: readonly (string | null)[]): boolean {
  if (rowEnds.length === 0 || rowEnds.some((end) => end === null)) return false;
  return rowEnds.every((end) => end !== null && !later(monthOfDue(end), monthOfDue(due)));
}
