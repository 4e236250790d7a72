import type { ColumnRole } from '../rows.ts';
import type { Source, Span } from '../source.ts';
import { looksLikeUnits } from './content.ts';
import { meaningOf } from './headings.ts';

/**
 * Who does what by when, as it is said in running words: offsets into the text that was asked about. `duty` is a
 * responsible unit of which it is not yet settled whether it leads.
 */
export interface Said {
  readonly as: 'lead' | 'responsible' | 'duty' | 'leader' | 'due';
  readonly start: number;
  readonly end: number;
}

const LABEL = /([\u4e00-\u9fff]{2,9})\s*[:：】]/g;

/** Finds labels (牵头单位：…；完成时限：…) and phrases (甲牵头，乙配合，丙落实). Empty where there are none. */
export function unitsSaid(text: string): Said[] {
  const labels = labelsIn(text);
  return labels.some((label) => label.as !== null) ? labelled(text, labels) : phrases(text, 0, text.length);
}

/** Where the first label of units or of a deadline begins; -1 where there is none. */
export function firstLabel(text: string): number {
  return labelsIn(text).find((label) => label.as !== null)?.from ?? -1;
}

interface Label {
  /** Null for a label of something else, which only ends the one before it. */
  readonly as: Said['as'] | null;
  readonly from: number;
  readonly to: number;
}

function labelsIn(text: string): Label[] {
  const labels: Label[] = [];
  for (const match of text.matchAll(LABEL)) {
    const word = match[1] ?? '';
    const as = roleOfLabel(word);
    if (as || meaningOf(word)) labels.push({ as, from: match.index, to: match.index + match[0].length });
  }
  return labels;
}

/** A label is one of the headings that name units or time; a word before it (并由责任单位：) spoils it, 违约责任 is a clause. */
function roleOfLabel(word: string): Said['as'] | null {
  if (/(?:违约|法律|赔偿|保密|安全|追究)责任/.test(word)) return null;
  const meaning = meaningOf(word);
  if (meaning === 'lead' || meaning === 'leader' || meaning === 'due' || meaning === 'duty') return meaning;
  return meaning === 'assist' ? 'responsible' : null;
}

function labelled(text: string, labels: readonly Label[]): Said[] {
  return labels.flatMap(({ as, to }, index) => {
    if (as === null) return [];
    const end = labels[index + 1]?.from ?? text.length;
    const inner = as === 'due' || as === 'leader' ? [] : phrases(text, to, end);
    return inner.length > 0 ? inner : trimmed(text, to, end, as);
  });
}

const VERB =
  /(?:共同)?((?:负责)?牵头(?:负责|落实|抓总)?|配合(?:落实|实施|做好)?|协助|协同|参与|参加|(?:按照?|依照?)(?:各自)?职责(?:分工)?(?:分别|抓好)?(?:负责|落实|实施)?|分工负责|分别负责|负责(?:落实|实施)?|(?:抓好|具体)?(?:落实|实施))(?=[，,；;。、)）\s]|$)/g;

function phrases(text: string, from: number, to: number): Said[] {
  const parts: Said[] = [];
  let start = from;
  const stretch = text.slice(from, to);
  for (const match of stretch.matchAll(VERB)) {
    const verb = match[1] ?? '';
    const end = from + match.index;
    const as = verb.includes('牵头') ? 'lead' : /^(?:配合|协助|协同|参与|参加)/.test(verb) ? 'responsible' : 'duty';
    const [part] = trimmed(text, start, end, as);
    if (!part || !looksLikeUnits(text.slice(part.start, part.end))) return [];
    parts.push(...together(text, part));
    start = end + match[0].length;
  }
  // Words after the last verb are no phrase of units: then the whole is running text.
  return trimmed(text, start, to, 'duty').length === 0 ? parts : [];
}

/** 甲会同乙负责: the first leads, the second helps. */
function together(text: string, part: Said): Said[] {
  const words = text.slice(part.start, part.end);
  const at = words.indexOf('会同');
  if (at <= 0) return [part];
  return [
    { as: 'lead', start: part.start, end: part.start + at },
    { as: 'responsible', start: part.start + at + 2, end: part.end },
  ];
}

const EDGE = new Set([...' \t\n\u3000，,；;。、（）()【】［］〔〕[]：:']);

function trimmed(text: string, from: number, to: number, as: Said['as']): Said[] {
  let [start, end] = [from, to];
  while (start < end && EDGE.has(text.charAt(start))) start += 1;
  while (end > start && EDGE.has(text.charAt(end - 1))) end -= 1;
  if (text.startsWith('由', start) && as !== 'due') start += 1;
  // A bracket that belongs to the words themselves: 区水务局（河长办）.
  if (text.charAt(end) === '）' && text.lastIndexOf('（', end - 1) >= start) end += 1;
  return start < end ? [{ as, start, end }] : [];
}

/** What was said, and in which block. */
export interface Placed {
  readonly block: number;
  readonly said: Said;
}

type Cells = Partial<Record<ColumnRole, readonly Span[]>>;

/**
 * The cells of a row from what was said of it: beside a lead a duty is a share, and where nobody is said to lead, the
 * first of the responsible units does (排在首位的为牵头单位).
 */
export function settle(source: Source, placed: readonly Placed[]): Cells {
  const cells: { [role in ColumnRole]?: Span[] } = {};
  const add = (role: ColumnRole, block: number, start: number, end: number): void => {
    cells[role] = [...(cells[role] ?? []), { block, start, end }];
  };
  let led = placed.some(({ said }) => said.as === 'lead');
  for (const { block, said } of placed) {
    if (said.as !== 'duty') add(said.as, block, said.start, said.end);
    else if (led) add('responsible', block, said.start, said.end);
    else {
      led = true;
      const text = source.blocks[block] ?? '';
      const comma = text.slice(said.start, said.end).search(/[、，,；;\n]|(?<=[局办委部院站所心司队府]) +(?=\S{2})/);
      const end = comma < 0 ? said.end : said.start + comma;
      add('lead', block, said.start, end);
      for (const rest of trimmed(text, end, said.end, 'responsible')) add('responsible', block, rest.start, rest.end);
    }
  }
  return cells;
}

/**
 * Shares out the units of a row where one cell names both who leads and who helps. `alone`: no column but this one
 * names units, and its heading does not say that they lead; then the first of several leads.
 */
export function shareUnits(source: Source, cells: Cells, alone: boolean): Cells {
  const placed: Placed[] = [];
  let shared = alone;
  for (const role of ['lead', 'responsible'] as const) {
    for (const { block, start, end } of cells[role] ?? []) {
      const text = (source.blocks[block] ?? '').slice(start, end);
      const parts = unitsSaid(text);
      shared ||= parts.length > 0;
      const whole = trimmed(text, 0, text.length, alone && role === 'lead' ? 'duty' : role);
      for (const said of parts.length > 0 ? parts : whole) placed.push({ block, said: moved(said, start) });
    }
  }
  if (!shared || placed.length === 0) return cells;
  const { lead: _lead, responsible: _responsible, ...others } = cells;
  return { ...settle(source, placed), ...others };
}

/** The same words, seen from a text that begins `by` earlier. */
export function moved(said: Said, by: number): Said {
  return { ...said, start: said.start + by, end: said.end + by };
}
