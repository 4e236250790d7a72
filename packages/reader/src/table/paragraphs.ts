import type { Row, Sheet } from '../rows.ts';
import type { Source, Span } from '../source.ts';
import { annotationOf, named } from './annotation.ts';
import { meaningOf } from './headings.ts';
import { LEVELS, markLength, splitTitle } from './itemTitle.ts';
import { type Placed, type Said, settle } from './unitWords.ts';

/** A paragraph of a plan: how deep its mark stands, and who it is given to. */
interface Item {
  readonly block: number;
  readonly text: string;
  /** 1: 一、 2: （一） 3: 1. 4: （1） 5: ①; null without a mark. */
  readonly level: number | null;
  /** Where the words end and the naming of units begins; the length of the text where none are named. */
  readonly wordsEnd: number;
  readonly said: readonly Said[];
}

function levelOf(text: string): number | null {
  const level = LEVELS.findIndex((mark) => mark.test(text));
  return level < 0 ? null : level;
}

/**
 * Reads tasks out of numbered paragraphs that name their units, in brackets at their end, in lines of labels below
 * them or in a last sentence (由甲牵头，乙配合). The level of marks at which units are named is the level of the tasks;
 * what stands deeper is their measures, what stands above them the key work. Null where no paragraph names units.
 */
export function readParagraphs(source: Source): Sheet | null {
  const items = source.paragraphs.map((block): Item => {
    const text = source.blocks[block] ?? '';
    const annotation = annotationOf(text);
    return {
      block,
      text,
      level: levelOf(text),
      wordsEnd: annotation ? text.slice(0, annotation.from).trimEnd().length : text.length,
      said: annotation?.said ?? [],
    };
  });
  if (!items.some((item) => named(item.said))) return null;
  const tasks = gather(items, taskLevel(items));
  const given = new Set(tasks.filter(isNamed).map((task) => task.heading));
  const rows = tasks
    .filter((task) => isNamed(task) || (task.heading && given.has(task.heading)))
    .flatMap((task) => rowsOf(source, task));
  return rows.length === 0 ? null : { title: null, columns: [], rows, notes: [] };
}

/** The level whose items the units are named for, by majority; null where the paragraphs have no marks. */
function taskLevel(items: readonly Item[]): number | null {
  const votes = new Map<number, number>();
  let opened: number[] = [];
  for (const item of items) {
    if (item.level !== null) opened.push(item.level);
    if (!named(item.said)) continue;
    const level = item.level ?? lonely(opened);
    if (level !== null) votes.set(level, (votes.get(level) ?? 0) + 1);
    opened = [];
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}

/** Of the items opened since units were last named, the deepest that is alone on its level: they are named for it. */
function lonely(opened: readonly number[]): number | null {
  const alone = opened.filter((level) => opened.filter((other) => other === level).length === 1);
  return alone.length > 0 ? Math.max(...alone) : (opened.at(-1) ?? null);
}

interface Task {
  readonly heading: Item | null;
  readonly items: Item[];
}

function gather(items: readonly Item[], level: number | null): Task[] {
  const tasks: Task[] = [];
  const headings = new Map<number, Item>();
  let open: Task | null = null;
  for (const [index, item] of items.entries()) {
    if (level === null) {
      if (named(item.said) && item.wordsEnd > 0) tasks.push({ heading: null, items: [item] });
    } else if (item.level !== null && item.level <= level) {
      for (const deeper of [...headings.keys()]) if (deeper >= item.level) headings.delete(deeper);
      open = null;
      if (item.level < level && !standsAlone(items, index)) headings.set(item.level, item);
      else {
        open = { heading: headings.get(Math.max(...headings.keys())) ?? null, items: [item] };
        tasks.push(open);
      }
    } else open?.items.push(item);
  }
  return tasks;
}

/** （四）强化资金保障。…（市财政局） among （一） to （三） that have items of their own: named, and nothing below it is. */
function standsAlone(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (!item || item.level === null || !named(item.said) || item.wordsEnd === 0) return false;
  for (const next of items.slice(index + 1)) {
    if (next.level !== null && next.level <= item.level) break;
    if (named(next.said)) return false;
  }
  return true;
}

function isNamed(task: Task): boolean {
  return task.items.some((item) => named(item.said));
}

/** 二、重点任务: a heading over all tasks is no key work. */
const OVER_ALL =
  /^(?:主要|重点|工作|目标|具体|年度|总体)*(?:任务|措施|内容|工作|举措|安排|要求|分工)(?:[及和与]?(?:责任)?分工)?[。：:]?$/;

function keyWorkOf(source: Source, heading: Item | null): { keyWork?: Span[] } {
  if (!heading || OVER_ALL.test(heading.text.slice(markLength(heading.text)))) return {};
  return { keyWork: [splitTitle(source, { block: heading.block, start: 0, end: heading.wordsEnd }).title] };
}

/** 整改目标：…, 推进措施：…: what the words behind it are, and those of the paragraphs below it. */
function labelOf(text: string): { readonly column: 'goal' | 'measures'; readonly length: number } | null {
  const match = /^\s*[【[]?([\u4e00-\u9fff]{2,8})(?:[】\]]\s*[:：]?|\s*[:：])\s*/.exec(text);
  const meaning = match?.[1] ? meaningOf(match[1]) : null;
  if (!match || meaning === null) return null;
  if (meaning === 'goal' || meaning === 'content' || meaning === 'staged')
    return { column: 'goal', length: match[0].length };
  return meaning === 'measures' ? { column: 'measures', length: match[0].length } : null;
}

/** One row, or a row for each stretch where a task names units more than once. */
function rowsOf(source: Source, task: Task): Row[] {
  const [first] = task.items;
  if (!first) return [];
  const { title, rest } = splitTitle(source, { block: first.block, start: 0, end: first.wordsEnd });
  const keyWork = keyWorkOf(source, task.heading);
  const rows: Row[] = [];
  let goal: Span[] = rest ? [rest] : [];
  let measures: Span[] = [];
  let said: Placed[] = [];
  let column: 'goal' | 'measures' | null = null;
  const close = (): void => {
    rows.push({
      cells: {
        ...keyWork,
        task: [title],
        ...(goal.length > 0 ? { goal } : {}),
        ...(measures.length > 0 ? { measures } : {}),
        ...settle(source, said),
      },
    });
    goal = [];
    measures = [];
    said = [];
  };
  for (const [index, item] of task.items.entries()) {
    if (index > 0 && item.wordsEnd > 0) {
      // Units were named, new words follow, and units are named for them as well: another part of the task.
      const more = task.items.slice(index).some((later) => named(later.said));
      if (more && named(said.map((each) => each.said))) {
        close();
        column = null;
      }
      const label = labelOf(item.text.slice(0, item.wordsEnd));
      if (label) column = label.column;
      const span = { block: item.block, start: label?.length ?? 0, end: item.wordsEnd };
      if (span.end === span.start) continue;
      const isGoal = column === null ? item.level === null && measures.length === 0 : column === 'goal';
      (isGoal ? goal : measures).push(span);
    }
    said.push(...item.said.map((each) => ({ block: item.block, said: each })));
  }
  close();
  return rows;
}
