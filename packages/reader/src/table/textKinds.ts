import { looksLikeDue, looksLikeUnits } from './content.ts';
import type { Meaning } from './headings.ts';

/** What is expected to stand in a column of text cells. */
export type Kind = 'number' | 'heading' | 'title' | 'prose' | 'steps' | 'due' | 'units' | 'other';

const KINDS: Readonly<Partial<Record<Meaning, Kind>>> = {
  number: 'number',
  category: 'heading',
  keyWork: 'heading',
  content: 'title',
  task: 'title',
  goal: 'prose',
  measures: 'steps',
  due: 'due',
  lead: 'units',
  duty: 'units',
  assist: 'units',
};

/** The kind of column a heading announces. */
export function kindOf(meaning: Meaning | null): Kind {
  return (meaning && KINDS[meaning]) ?? 'other';
}

const ITEM = /^\d{1,3}[.．、]/;
/** Longer than a name, in characters. */
const LINE = 24;

/** How well a line goes on with the cell before it: a later item with the items of a measure, hardly anything else. */
export function togetherness(line: string, kind: Kind): number {
  const later = /^(?:[2-9]|1\d)[.．、]/.test(line.trim());
  if (kind === 'steps') return later ? 2 : -3;
  return kind === 'prose' || kind === 'due' ? (later ? 0 : -3) : -6;
}

/** How well a cell's words fit a column, from -2 (hardly) to 3 (surely). An empty cell fits anywhere. */
export function fitness(cell: string, kind: Kind): number {
  const text = cell.trim();
  return text === '' ? 0 : FITS[kind](text);
}

const FITS: Readonly<Record<Kind, (text: string) => number>> = {
  number: (text) => (/^\d{1,3}[.．、]?$/.test(text) ? 3 : -2),
  heading: (text) => {
    if (/^[（(]?[一二三四五六七八九十]{1,3}[）)、]/.test(text)) return 3;
    return text.length < 30 && !/^\d/.test(text) && !isTimeOrUnits(text) ? 1 : -2;
  },
  title: (text) => {
    if (text.length > 60 || isTimeOrUnits(text)) return -1;
    return ITEM.test(text) ? 3 : 1;
  },
  prose: (text) => (isTimeOrUnits(text) ? -1 : text.length < LINE || ITEM.test(text) ? 1 : 2),
  steps: (text) => (isTimeOrUnits(text) ? -1 : text.length < LINE ? 1 : 2),
  due: (text) => (looksLikeDue(text) ? 3 : -2),
  units: (text) => (looksLikeUnits(text) ? 3 : -2),
  other: () => 0,
};

function isTimeOrUnits(text: string): boolean {
  return looksLikeDue(text) || looksLikeUnits(text);
}
