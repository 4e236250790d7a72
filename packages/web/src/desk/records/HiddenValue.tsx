import type { ReactNode } from 'react';
import { useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';

/** In place of a personal value that this person does not see: it can be neither read nor written here. */
export function HiddenValue(): ReactNode {
  return <span className="quiet">{useWords(recordWords).hidden}</span>;
}
