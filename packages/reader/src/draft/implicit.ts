import type { DateWord } from '../language/dates.ts';
import { inside, type Range } from '../language/text.ts';
import type { Passage } from './passage.ts';

/** Full coverage in words, without a figure. */
export interface Coverage {
  readonly passage: Passage;
  readonly range: Range;
  readonly date: DateWord | null;
}

/** 全覆盖 as what is reached (not 全覆盖、无死角的管理), 应编尽编 and its kin, 清零, 全面消除. */
const FULL =
  /(?:实现|达到|做到|基本|确保)[^，。;]{0,24}全覆盖|全覆盖(?=[。;，)]|$)|应(?:当)?([\u4e00-\u9fff])(?:必|尽)\1|全面(?:消除|清零)|动态清零|全部清零|见底清零/;

/** One of these stands in every wording above; looking for it first spares the patterns most clauses. */
const HINT = /覆盖|清零|消除|尽|必/;

export function isImplicit(text: string): boolean {
  return HINT.test(text) && FULL.test(text);
}

/** The clauses of a passage that ask for all of something and name no figure. */
export function findCoverage(passage: Passage): Coverage[] {
  const found: Coverage[] = [];
  passage.clauses.forEach((clause, index) => {
    const text = passage.text.slice(clause.start, clause.end);
    if (!isImplicit(text)) return;
    if (inside(passage.quantities, clause).some(({ baseUnit }) => baseUnit !== '年')) return;
    const before = passage.clauses[index - 1];
    const dated =
      before !== undefined &&
      before.sentence.start === clause.sentence.start &&
      before.own !== null &&
      before.own === clause.date &&
      before.end - before.start <= before.own.end - before.own.start + 2;
    found.push({ passage, range: { start: dated ? before.start : clause.start, end: clause.end }, date: clause.date });
  });
  return found;
}
