import type { Column, ColumnRole, Row, Sheet, Stage } from '../rows.ts';
import { type Cell, type Note, type Source, type Span, textOf } from '../source.ts';
import type { Columns } from './columns.ts';
import { repeatsHeader } from './header.ts';
import { splitTitle } from './itemTitle.ts';
import { cellsOf, soleCell, type Table, whole } from './table.ts';
import { shareUnits } from './unitWords.ts';

type Cells = Partial<Record<ColumnRole, readonly Span[]>>;

/** Roles of which at least one must say something, or the row is not a row of tasks. */
const SUBSTANCE: readonly ColumnRole[] = ['task', 'goal', 'measures', 'indicator', 'due', 'lead'];

/**
 * The rows of a table of tasks. A merged cell gives its words to every row it covers. Where a format cannot merge,
 * an empty cell stands for one: the key work and the task go on from the row above, and so do deadline and units in
 * plain text. Headings repeated at page breaks are dropped, headings of sections become the key work of what follows.
 */
export function sheetOf(table: Table, columns: Columns, title: Span | null, earlier: Row | null): Sheet {
  const { source, grid } = table;
  const notes = new Map<Note['code'], Note>();
  const note = (code: Note['code'], sample: string): void => {
    const known = notes.get(code);
    notes.set(code, known ? { ...known, count: known.count + 1 } : { code, count: 1, sample: sample.slice(0, 24) });
  };
  const rows: Row[] = [];
  let section: readonly Span[] | null = null;
  let above: Cells = earlier?.cells ?? {};
  for (let at = columns.header.to; at < grid.rows; at += 1) {
    if (repeatsHeader(table, columns.header, at)) {
      note('repeatedHeading', table.text(at, 0));
      continue;
    }
    const sole = soleCell(table, at);
    if (sole && !isTaskAlone(sole, columns)) {
      const words = source.blocks[sole.block] ?? '';
      const span = whole(source, sole.block);
      if (span && isSection(words)) section = [span];
      else note('tableNote', words);
      continue;
    }
    if (isForm(table, at)) {
      note('tableNote', table.text(at, 0));
      continue;
    }
    const own = ownCells(table, columns, at);
    if (own.cells.keyWork && section) {
      // The column of key works is nearer to the task than the section above it, which is said aside.
      const words = section.map((span) => textOf(source, span)).join();
      const same = own.cells.keyWork.some((span) => textOf(source, span) === words);
      note(same ? 'repeatedHeading' : 'tableNote', words);
      section = null;
    }
    if (!SUBSTANCE.some((role) => own.cells[role])) continue;
    const cells = goOn(worded(source, own.cells, columns.roles), above, source.format === 'text', section);
    above = cells;
    rows.push({ cells: shareUnits(source, cells, columns.firstLeads), ...(own.stages ? { stages: own.stages } : {}) });
  }
  return { title, columns: namedColumns(table, columns), rows, notes: [...notes.values()] };
}

/** 一、…, （一）…, 第一部分…, or a short line without a stop: the heading of a section. 注：… is a remark. */
function isSection(words: string): boolean {
  if (/^(?:备注|说明|注|填表|填报|制表|审核|审批|联系人|附|合计|总计|小计|单位[:：])/.test(words.trim())) return false;
  return (
    /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|第.{1,3}[部章节])/.test(words) ||
    (words.length <= 30 && !/[。；]/.test(words))
  );
}

/** 填报人：  联系电话：  审核人：: a line to sign on. */
function isForm(table: Table, row: number): boolean {
  const said = cellsOf(table, row).map((cell) => table.source.blocks[cell.block]?.trim() ?? '');
  const labels = said.filter((text) =>
    /^(?:填报|制表|填表|审核|审批|经办|联系|负责|主管|单位|日期|时间).{0,8}[:：]/.test(text),
  );
  return labels.length > 0 && labels.length === said.filter((text) => text !== '').length;
}

/** A row that fills only the task's column is a task whose other cells were left empty, if it is marked like one. */
function isTaskAlone(cell: Cell, columns: Columns): boolean {
  return cell.columnSpan === 1 && columns.roles[cell.column] === 'task' && columns.roles.includes('keyWork');
}

function ownCells(table: Table, columns: Columns, row: number): { cells: Cells; stages: Stage[] | null } {
  const cells: Cells = {};
  const stages: Stage[] = [];
  let last: Cell | undefined;
  for (const [column, role] of columns.roles.entries()) {
    const cell = table.at(row, column);
    if (role === null || cell === undefined || cell === last) continue;
    last = cell;
    const span = whole(table.source, cell.block);
    if (!span) continue;
    if (role === 'stage') stages.push({ heading: headingOf(table, columns, column), value: span });
    else cells[role] = [...(cells[role] ?? []), span];
  }
  return { cells, stages: stages.length > 0 ? stages : null };
}

/**
 * A table may leave the task without a name of its own (only 目标任务) or without anything but a name (only 主要任务):
 * then the one cell gives both, its first sentence the name, the rest what is to be reached.
 */
function worded(source: Source, own: Cells, roles: readonly (ColumnRole | null)[]): Cells {
  if (roles.includes('indicator')) return own;
  if (!roles.includes('task')) {
    const from = own.goal ? 'goal' : 'measures';
    const [first, ...more] = own[from] ?? [];
    if (!first) return own;
    const { title, rest } = splitTitle(source, first);
    return { ...own, task: [title], [from]: rest ? [rest, ...more] : more };
  }
  const [only] = own.task ?? [];
  if (!only || roles.includes('goal') || roles.includes('measures')) return own;
  const { title, rest } = splitTitle(source, only);
  return { ...own, task: [title], ...(rest ? { goal: [rest] } : {}) };
}

/** Completes a row from the one above it: what is merged, or would be if the format could. */
function goOn(own: Cells, above: Cells, unmerged: boolean, section: readonly Span[] | null): Cells {
  const cells: Cells = { ...own };
  const inherit = (role: ColumnRole): void => {
    const spans = above[role];
    if (!cells[role] && spans) cells[role] = spans;
  };
  if (!cells.keyWork && section) cells.keyWork = section;
  else inherit('keyWork');
  if (!own.task) {
    inherit('task');
    if (!own.number) inherit('number');
  }
  if (unmerged) {
    if (!own.lead && !own.responsible) inherit('responsible');
    inherit('lead');
    inherit('due');
  }
  return cells;
}

function headingOf(table: Table, columns: Columns, column: number): Span | null {
  const { from, to } = columns.header;
  for (let row = to - 1; row >= from; row -= 1) {
    const span = whole(table.source, table.at(row, column)?.block);
    if (span) return span;
  }
  return null;
}

function namedColumns(table: Table, columns: Columns): Column[] {
  return columns.roles.map((role, column) => ({ heading: headingOf(table, columns, column), role }));
}
