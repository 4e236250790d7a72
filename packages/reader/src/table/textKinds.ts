import { looksLikeDue, looksLikeUnits } from './content.ts';
import type { Meaning } from './headings.ts';

/** What is expected to stand in a column of text cells. */
export type Kind = 'number' | 'heading' | 'title' | 'prose' | 'due' | 'units' | 'other';

const KINDS: Readonly<Partial<Record<Meaning, Kind>>> = {
  number: 'number',
  category: 'heading',
  keyWork: 'heading',
  content: 'title',
  task: 'title',
  goal: 'prose',
  measures: 'prose',
  due: 'due',
  lead: 'units',
  duty: 'units',
  assist: 'units',
};

/** The kind of column a heading announces. */
export function kindOf(meaning: Meaning | null): Kind {
  return (meaning && KINDS[meaning]) ?? 'other';
}

/** How well a cell's words fit a column, from -2 (hardly) to 3 (surely). */
export function fitness(cell: string, kind: Kind): number {
  const text = cell.trim();
  if (text === '') return 0;
  switch (kind) {
    case 'number':
      return /^\d{1,3}[.．、]?$/.test(text) ? 3 : -2;
    case 'heading':
      if (/^[（(]?[一二三四五六七八九十]{1,3}[）)、]/.test(text)) return 3;
      return text.length < 30 && !/^\d/.test(text) && !looksLikeDue(text) && !looksLikeUnits(text) ? 1 : -2;
    case 'title':
      if (text.length > 60 || looksLikeDue(text) || looksLikeUnits(text)) return -1;
      return /^\d{1,3}[.．、]/.test(text) ? 3 : 1;
    case 'prose':
      return looksLikeDue(text) || looksLikeUnits(text) ? -1 : text.length > 24 ? 2 : 1;
    case 'due':
      return looksLikeDue(text) ? 3 : -2;
    case 'units':
      return looksLikeUnits(text) ? 3 : -2;
    case 'other':
      return 0;
  }
}
