import type { Source, Span } from '../source.ts';
import { whole } from './table.ts';

/** What official tables and plans are called. */
const TITLE =
  /(?:分工|任务|工作|目标|指标|措施|项目)?(?:表|方案|清单|要点|计划|台账|目录|安排|分解|责任书|任务书|一览|分工|行动|规划)(?:[（(].{1,20}[）)])?$/;
const LONGEST = 60;
/** How far above its table a title may stand, in paragraphs: a source, a date, a unit of measurement between them. */
const NEAR = 8;

/**
 * The title that stands over what begins at block `before`: the nearest paragraph above it that is called like one,
 * else the first line of the document that could be one. Null where there is none.
 */
export function titleBefore(source: Source, before: number, after: number): Span | null {
  const above = source.paragraphs.filter((block) => block < before && block > after);
  const words = (block: number): string => (source.blocks[block] ?? '').trim();
  const called = above.slice(-NEAR).findLast((block) => words(block).length <= LONGEST && TITLE.test(words(block)));
  return whole(source, called ?? above.find((block) => couldBeTitle(words(block))));
}

function couldBeTitle(words: string): boolean {
  if (words.length > LONGEST || /[。；：:]/.test(words)) return false;
  return !/^(?:附件?\s*\d*|[（(].*[）)]|\d{4}年\d{1,2}月\d{1,2}日|.{0,20}〔\d{4}〕.{0,8}号)$/.test(words);
}
