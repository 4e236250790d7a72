import type { ProgrammeDraft } from '@yicun/reader/draft';
import { figure } from '../../../words/format.ts';
import type { reading } from '../../../words/reading.ts';
import { comparators, type Input, objectKinds, unitKinds } from './fields.ts';
import { isDeadline, isMention } from './guards.ts';
import { comparatorLabel, deadlineText, objectLabel } from './labels.ts';

type Words = (typeof reading)['zh'];

/** The value of a field as text, for a list or for what it was before; a dash where there is none. */
export function valueText(words: Words, draft: ProgrammeDraft, input: Input, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (typeof value === 'number') return figure(value);
  if (Array.isArray(value)) return listText(words, draft, value) || '—';
  if (typeof value !== 'string') return '—';
  switch (input) {
    case 'comparator': {
      const known = comparators.find((one) => one === value);
      return known === undefined ? value : comparatorLabel(words, known);
    }
    case 'firmness':
      return value === 'aim' ? words.firmness.aim : words.firmness.duty;
    case 'objectKind': {
      const known = objectKinds.find((one) => one === value);
      return known === undefined ? value : objectLabel(words, known);
    }
    case 'unitKind': {
      const known = unitKinds.find((one) => one === value);
      return known === undefined ? value : words.unitKinds[known];
    }
    case 'keyWork':
      return draft.keyWorks.find(({ id }) => id === value)?.title ?? '—';
    default:
      return value;
  }
}

function listText(words: Words, draft: ProgrammeDraft, list: readonly unknown[]): string {
  const names = list.flatMap((one): string[] => {
    if (isMention(one)) return [draft.units.find(({ id }) => id === one.unit)?.name ?? one.text];
    return isDeadline(one) ? [deadlineText(words, one)] : [];
  });
  return names.join(' · ');
}
