import type { ColumnRole } from '../rows.ts';
import { type Source, type Span, textOf } from '../source.ts';
import { looksLikeUnits } from './content.ts';
import { meaningOf } from './headings.ts';

/** Who does what by when, as it is said in running words: offsets into the text that was asked about. */
export interface Said {
  readonly role: 'lead' | 'responsible' | 'leader' | 'due';
  readonly start: number;
  readonly end: number;
}

type Part = { readonly as: Said['role'] | 'duty'; readonly start: number; readonly end: number };

const LABEL = /([\u4e00-\u9fff]{2,9})\s*[:：】]/g;

/**
 * Finds labels (牵头单位：…；完成时限：…) and phrases (甲牵头，乙配合，丙落实). Where nobody is said to lead, the first
 * of the responsible units does (排在首位的为牵头单位). Empty where the text says nothing of the kind.
 */
export function unitsSaid(text: string): Said[] {
  const labels = labelsIn(text);
  return led(labels.some((label) => label.as !== null) ? labelled(text, labels) : phrases(text, 0, text.length), text);
}

/** Where the first label of units or of a deadline begins; -1 where there is none. */
export function firstLabel(text: string): number {
  return labelsIn(text).find((label) => label.as !== null)?.from ?? -1;
}

interface Label {
  /** Null for a label of something else, which only ends the one before it. */
  readonly as: Part['as'] | null;
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

/** A label is one of the headings that name units or time; a word before it (并由责任单位：) spoils it. */
function roleOfLabel(word: string): Part['as'] | null {
  const meaning = meaningOf(word);
  if (meaning === 'lead' || meaning === 'leader' || meaning === 'due' || meaning === 'duty') return meaning;
  return meaning === 'assist' ? 'responsible' : null;
}

function labelled(text: string, labels: readonly Label[]): Part[] {
  return labels.flatMap(({ as, to }, index) => {
    if (as === null) return [];
    const end = labels[index + 1]?.from ?? text.length;
    const inner = as === 'due' || as === 'leader' ? [] : phrases(text, to, end);
    return inner.length > 0 ? inner : trimmed(text, to, end, as);
  });
}

const VERB =
  /(?:共同)?(牵头(?:负责|落实|抓总)?|配合(?:落实|实施|做好)?|协助|协同|参与|参加|(?:按照?|依照?)(?:各自)?职责(?:分工)?(?:分别|抓好)?(?:负责|落实|实施)?|分工负责|分别负责|负责(?:落实|实施)?|(?:抓好|具体)?(?:落实|实施))(?=[，,；;。、)）\s]|$)/g;

function phrases(text: string, from: number, to: number): Part[] {
  const parts: Part[] = [];
  let start = from;
  const stretch = text.slice(from, to);
  for (const match of stretch.matchAll(VERB)) {
    const verb = match[1] ?? '';
    const end = from + match.index;
    const as = verb.startsWith('牵头') ? 'lead' : /^(?:配合|协助|协同|参与|参加)/.test(verb) ? 'responsible' : 'duty';
    const [part] = trimmed(text, start, end, as);
    if (!part || !looksLikeUnits(text.slice(part.start, part.end))) return [];
    parts.push(part);
    start = end + match[0].length;
  }
  // Words after the last verb are no phrase of units: then the whole is running text.
  return trimmed(text, start, to, 'duty').length === 0 ? parts : [];
}

const EDGE = new Set([...' \t\n\u3000，,；;。、（）()【】[]：:']);

function trimmed(text: string, from: number, to: number, as: Part['as']): Part[] {
  let [start, end] = [from, to];
  while (start < end && EDGE.has(text.charAt(start))) start += 1;
  while (end > start && EDGE.has(text.charAt(end - 1))) end -= 1;
  if (text.startsWith('由', start) && as !== 'due') start += 1;
  // A bracket that belongs to the words themselves: 区水务局（河长办）.
  if (text.charAt(end) === '）' && text.lastIndexOf('（', end - 1) >= start) end += 1;
  return start < end ? [{ as, start, end }] : [];
}

/** Gives the duty to somebody: beside a lead it is a share, alone its first unit leads. */
function led(parts: readonly Part[], text: string): Said[] {
  const hasLead = parts.some((part) => part.as === 'lead');
  let first = !hasLead;
  return parts.flatMap(({ as, start, end }): Said[] => {
    if (as !== 'duty') return [{ role: as, start, end }];
    if (!first) return [{ role: 'responsible', start, end }];
    first = false;
    return firstLeads(text, start, end);
  });
}

function firstLeads(text: string, start: number, end: number): Said[] {
  const comma = text.slice(start, end).search(/[、，,；;\n]/);
  if (comma < 0) return [{ role: 'lead', start, end }];
  const rest = trimmed(text, start + comma, end, 'responsible');
  return [
    { role: 'lead', start, end: start + comma },
    ...rest.map((part): Said => ({ role: 'responsible', start: part.start, end: part.end })),
  ];
}

type Cells = Partial<Record<ColumnRole, readonly Span[]>>;

/**
 * Shares out the units of a row where one cell names both who leads and who helps. `alone`: no column but this one
 * names units, and its heading does not say that they lead; then the first of several leads.
 */
export function shareUnits(source: Source, cells: Cells, alone: boolean): Cells {
  const shared: { [role in Said['role']]?: Span[] } = {};
  let changed = false;
  for (const role of ['lead', 'responsible'] as const) {
    for (const span of cells[role] ?? []) {
      const text = textOf(source, span);
      const said = unitsSaid(text);
      const parts = said.length > 0 ? said : alone && role === 'lead' ? firstLeads(text, 0, text.length) : [];
      changed ||= parts.length > 0;
      const own: Said[] = parts.length > 0 ? [...parts] : [{ role, start: 0, end: text.length }];
      for (const part of own) {
        const placed = { block: span.block, start: span.start + part.start, end: span.start + part.end };
        shared[part.role] = [...(shared[part.role] ?? []), placed];
      }
    }
  }
  if (!changed) return cells;
  const { lead: _lead, responsible: _responsible, ...others } = cells;
  return { ...shared, ...others };
}
