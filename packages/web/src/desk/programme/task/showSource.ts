import type { Stretch } from '@yicun/packs/programme/items';
import { createContext } from 'react';

/** What is looked for in the document. */
export interface Place {
  readonly title: string;
  readonly spans: readonly Stretch[];
}

/** Opens the document at a place; null where the programme has no document. */
export const ShowSource = createContext<((place: Place) => void) | null>(null);
