import type { ColumnRole } from '../rows.ts';
import { looksLikeDue, looksLikeUnits } from './content.ts';
import type { Header } from './header.ts';
import { headerOf } from './header.ts';
import { soleCell, type Table } from './table.ts';

/** What stands in a column below its heading: shares are of the cells that say something, 0 to 1. */
interface Profile {
  readonly rows: number;
  readonly filled: number;
  readonly distinct: number;
  readonly length: number;
  readonly dues: number;
  readonly units: number;
  readonly ordinals: number;
  readonly figures: number;
  /** 一、, （一）: marks of headings rather than of items. */
  readonly sections: number;
}

/** What each column of a table is for, and the heading it was read from. */
export interface Columns {
  readonly header: Header;
  readonly roles: readonly (ColumnRole | null)[];
  /** Only one column names units, and its heading (责任单位) does not say that they lead: the first of them does. */
  readonly firstLeads: boolean;
}

/**
 * Finds out what the columns of a table are for: by heading, and where that leaves it open, by content. `earlier`: the
 * columns of the table before; one without a heading and of the same width goes on with them.
 */
export function columnsOf(table: Table, earlier: Columns | null): Columns {
  const header = headerOf(table);
  const known = header.meanings.some((meaning) => meaning !== null);
  if (!known && earlier && earlier.roles.length === table.grid.columns) {
    return { ...earlier, header: { from: header.from, to: header.from, meanings: header.meanings } };
  }
  const rows: number[] = [];
  for (let row = header.to; row < table.grid.rows; row += 1) if (!soleCell(table, row)) rows.push(row);
  const profiles = header.meanings.map((_, column) => profileOf(table, column, rows));
  const roles = byHeading(header, profiles);
  byContent(roles, profiles, header, known);
  const lead = roles.indexOf('lead');
  const firstLeads = !roles.includes('responsible') && header.meanings[lead] !== 'lead';
  return { header, roles, firstLeads };
}

/** Whether the columns are those of tasks, or of indicators, and not of people, scores or signatures. */
export function holdsTasks({ header, roles }: Columns): boolean {
  const has = (...wanted: ColumnRole[]): boolean => wanted.some((role) => roles.includes(role));
  if (!has('task', 'goal', 'measures', 'indicator')) return false;
  if (header.meanings.includes('foreign')) return has('due');
  return (
    has('due', 'lead', 'responsible', 'stage') || (has('task') && has('goal', 'measures') && header.to > header.from)
  );
}

function profileOf(table: Table, column: number, rows: readonly number[]): Profile {
  const texts: string[] = [];
  for (const row of rows) {
    const cell = table.at(row, column);
    const text = table.text(row, column).trim();
    if (cell?.row === row && text !== '') texts.push(text);
  }
  const share = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  return {
    rows: rows.length,
    filled: rows.length === 0 ? 0 : texts.length / rows.length,
    distinct: new Set(texts).size,
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    dues: share(looksLikeDue),
    units: share(looksLikeUnits),
    ordinals: share((text) => /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?[.．、]?$/.test(text)),
    figures: share((text) => /^[≥≤><＝=约]?\s*[\d.,，—~～-]+\s*(?:%|％|以上|以下|左右|\p{L}{1,3})?$/u.test(text)),
    sections: share((text) => /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/.test(text)),
  };
}

type Roles = (ColumnRole | null)[];

/** Most: the share of a column's cells from which the column is taken to be of that sort. */
const MOST = 0.6;

function byHeading(header: Header, profiles: readonly Profile[]): Roles {
  const { meanings } = header;
  const has = (meaning: string): boolean => meanings.some((each) => each === meaning);
  const several = (meaning: string): boolean => meanings.filter((each) => each === meaning).length > 1;
  const roles: Roles = meanings.map((meaning, column) => {
    const profile = profiles[column];
    switch (meaning) {
      case 'category':
      case 'content':
      case 'foreign':
      case null:
        return null;
      case 'period':
        return 'stage';
      case 'staged':
        return has('indicator') || several('staged') || (profile?.figures ?? 0) >= MOST ? 'stage' : 'goal';
      case 'unit':
        return (profile?.units ?? 0) >= MOST && !has('indicator') && !has('staged') ? 'lead' : 'measureUnit';
      case 'baseline':
        return 'baseline';
      case 'duty':
        return has('lead') ? 'responsible' : 'lead';
      case 'assist':
        return has('lead') || has('duty') ? 'responsible' : 'lead';
      default:
        return meaning;
    }
  });
  onlyFirstLeads(roles, meanings);
  placeDescriptions(roles, header, profiles);
  return roles;
}

/** Of two columns that would both lead by default (主管部门 apart), the left one does. */
function onlyFirstLeads(roles: Roles, meanings: Header['meanings']): void {
  let led = false;
  for (const [column, role] of roles.entries()) {
    if (role !== 'lead') continue;
    if (led && meanings[column] !== 'lead') roles[column] = 'responsible';
    led = true;
  }
}

/** Settles which of 重点工作, 主要任务, 工作内容 … is the key work, which the task, which goes with the task. */
function placeDescriptions(roles: Roles, header: Header, profiles: readonly Profile[]): void {
  const of = (meaning: string): number[] =>
    header.meanings.flatMap((each, column) => (each === meaning ? [column] : []));
  const categories = of('category');
  const contents = of('content');
  const free = (role: ColumnRole): boolean => !roles.includes(role);
  const [first, second] = contents;
  if (categories.length === 0 && first !== undefined && second !== undefined) {
    if (groups(profiles[first], profiles[second])) {
      roles[first] = 'keyWork';
      contents.shift();
    }
  }
  for (const [index, column] of categories.entries()) {
    const last = index === categories.length - 1;
    const profile = profiles[column];
    // Nothing else names the task, and every row has its own: 重点工作 is the task.
    const own = contents.length === 0 && last && profile && profile.filled > 0.9;
    roles[column] = own && free('indicator') && isOwn(profile) ? 'task' : 'keyWork';
  }
  for (const column of contents) {
    if (free('task')) roles[column] = 'task';
    else if (free('goal')) roles[column] = 'goal';
    else roles[column] = free('measures') ? 'measures' : 'goal';
  }
}

/** Whether the left of two columns groups the rows of the right one. */
function groups(left: Profile | undefined, right: Profile | undefined): boolean {
  if (!left || !right) return false;
  return (left.sections >= MOST && right.sections < MOST) || left.distinct * 4 <= right.distinct * 3;
}

function isOwn({ distinct, sections, rows, filled }: Profile): boolean {
  return distinct > 1 && (sections < MOST || distinct === Math.round(rows * filled));
}

/**
 * Columns whose heading is missing or unknown, by what stands in them: ordinals, dates, organisations; then, of the
 * columns of words, a grouping one, the task, what is aimed at and what is done. With a known heading elsewhere only
 * what is still missing is looked for: an unknown column beside a complete heading stays unread.
 */
function byContent(roles: Roles, profiles: readonly Profile[], header: Header, known: boolean): void {
  const open = (): number[] =>
    roles.flatMap((role, column) => (role === null && header.meanings[column] !== 'foreign' ? [column] : []));
  const take = (role: ColumnRole, column: number | undefined): void => {
    if (column !== undefined && !roles.includes(role)) roles[column] = role;
  };
  const where = (test: (profile: Profile) => boolean): number | undefined =>
    open().find((column) => {
      const profile = profiles[column];
      return profile !== undefined && profile.filled > 0 && test(profile);
    });
  if (!known)
    take(
      'number',
      where((profile) => profile.ordinals >= MOST),
    );
  take(
    'due',
    where((profile) => profile.dues >= MOST && profile.length < 30),
  );
  take(
    'lead',
    where((profile) => profile.units >= MOST),
  );
  if (!known)
    take(
      'responsible',
      where((profile) => profile.units >= MOST),
    );
  if (roles.includes('indicator')) return;
  const prose = (): number[] => open().filter((column) => (profiles[column]?.filled ?? 0) > 0);
  if (!roles.includes('task')) {
    const [first, second] = prose();
    if (first !== undefined && second !== undefined && groups(profiles[first], profiles[second]))
      take('keyWork', first);
    take('task', prose()[0]);
  }
  if (known) return;
  take('goal', prose()[0]);
  take('measures', prose()[0]);
}
