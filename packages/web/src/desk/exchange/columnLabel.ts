import type { Register } from '@yicun/kernel/register';
import type { Language } from '@yicun/kernel/words';
import type { exchange } from '../../words/exchange.ts';

/** What a column of a sheet is called: a field by its label; `@unit` and the like by words of ours. */
export function columnLabel(
  register: Register,
  name: string,
  words: (typeof exchange)['zh'],
  language: Language,
): string {
  const own: Readonly<Record<string, string>> = {
    '@row': words.wholeRow,
    '@unit': words.unit,
    '@stage': words.stage,
    '@key': words.key,
  };
  return register.fields[name]?.label[language] ?? own[name] ?? name;
}
