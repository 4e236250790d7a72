import type { Source, Span } from '../source.ts';
import { markLength } from './itemTitle.ts';
import { soleCell, type Table, whole } from './table.ts';

/** What official tables and plans are called. */
const TITLE =
  /(?:分工|任务|工作|目标|指标|措施|项目)?(?:表|方案|清单|要点|计划|台账|目录|安排|分解|责任书|任务书|一览|分工|行动|规划)(?:[（(].{1,20}[）)])?$/;
const LONGEST = 60;
/** How far above its table a title may stand, in paragraphs: a source, a date, a unit of measurement between them. */
const NEAR = 8;

/**
 * The title that stands over what begins at block `before` and not above block `after`: the nearest paragraph that is
 * called like one, else the first that could be one. Null where there is none.
 */
export function titleBefore(source: Source, before: number, after: number): Span | null {
  const above = source.paragraphs.filter((block) => block < before && block > after);
  return titleIn(source, best(source, above.slice(-NEAR)) ?? above.find((block) => couldBeTitle(words(source, block))));
}

/** The title of a document of paragraphs: the first of them that could be one and is no item. */
export function titleOnTop(source: Source): Span | null {
  const top = source.paragraphs.slice(0, NEAR).filter((block) => markLength(words(source, block)) === 0);
  return titleIn(
    source,
    top.find((block) => couldBeTitle(words(source, block))),
  );
}

/** A workbook's title stands in the sheet itself, in a row of its own above row `heading`. */
export function titleInside(table: Table, heading: number): Span | null {
  const above = Array.from({ length: heading }, (_, row) => soleCell(table, row)?.block).filter(
    (block) => block !== undefined,
  );
  return titleIn(
    table.source,
    best(table.source, above) ?? above.find((block) => couldBeTitle(words(table.source, block))),
  );
}

/** 附件2：… is where the title stands, not a part of it. */
function titleIn(source: Source, block: number | undefined): Span | null {
  const span = whole(source, block);
  const before = span && /^附件?\s*[\d一二三四五六七八九十]{0,3}\s*[:：.．、]\s*/.exec(source.blocks[span.block] ?? '');
  return span && before ? { ...span, start: before[0].length } : span;
}

/**
 * The nearest block that is called like a title. Where a title is broken into two paragraphs (利通区2022年 … / 任务分工表)
 * the part that names the year is taken.
 */
function best(source: Source, above: readonly number[]): number | undefined {
  const at = above.findLastIndex((block) => words(source, block).length <= LONGEST && TITLE.test(words(source, block)));
  const [called, upper] = [above[at], above[at - 1]];
  if (called === undefined || upper === undefined || /20\d\d/.test(words(source, called))) return called;
  return couldBeTitle(words(source, upper)) && /20\d\d年/.test(words(source, upper)) ? upper : called;
}

function words(source: Source, block: number): string {
  return (source.blocks[block] ?? '').trim();
}

function couldBeTitle(text: string): boolean {
  if (text.length <= 4 || text.length > LONGEST || /[。；：:，]/.test(text)) return false;
  return !/^(?:附件?\s*\d*|[（(].*[）)]|\d{4}年\d{1,2}月\d{1,2}日|.{0,20}〔\d{4}〕.{0,8}号)$/.test(text);
}
