/** What a field chose about its kind, read out of plain data. The kernel has checked it; here it is only narrowed. */

import type { Field } from '@yicun/kernel/register';
import type { Language } from '@yicun/kernel/words';

export function numberOption(field: Field, name: string): number | undefined {
  const value = field.options[name];
  return typeof value === 'number' ? value : undefined;
}

/** A text that may be given in one or in both languages. */
export function wordsOption(field: Field, name: string, language: Language): string {
  return inLanguage(field.options[name], language);
}

/** The options of `choice` and `choices`, in the order of the declaration. */
export function choicesOf(field: Field, language: Language): { value: string; label: string }[] {
  const { options } = field.options;
  if (typeof options !== 'object' || options === null) return [];
  return Object.entries(options).map(([value, label]) => ({ value, label: inLanguage(label, language) || value }));
}

function inLanguage(value: unknown, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('zh' in value) || !('en' in value)) return '';
  return String(value[language]);
}
