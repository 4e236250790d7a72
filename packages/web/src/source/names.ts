/** What records are called that others point to, where a page brought that along: nobody has to ask cell by cell. */

import type { Titles } from '@yicun/server/wire';
import { createContext, use } from 'react';

export interface KnownTitles {
  readonly titles: Titles;
  /** The server was asked for all of them: what is not among them is gone or out of reach. */
  readonly complete: boolean;
}

export const TitlesContext = createContext<KnownTitles>({ titles: {}, complete: false });

export function useKnownTitles(): KnownTitles {
  return use(TitlesContext);
}
