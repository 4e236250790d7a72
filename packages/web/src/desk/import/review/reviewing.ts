/** What every part of the review page speaks about. */

import type { ProgrammeDraft } from '@yicun/reader/draft';
import type { Source } from '@yicun/reader/source';
import type { DraftFile } from '@yicun/server/wire';
import { createContext, use } from 'react';
import type { Review } from './review.ts';
import type { Standing } from './standing.ts';
import type { Thing } from './things.ts';

export interface Reviewing {
  readonly file: DraftFile;
  readonly source: Source;
  /** As the program read it. */
  readonly reading: ProgrammeDraft;
  /** As it stands with all answers and corrections. */
  readonly draft: ProgrammeDraft;
  readonly review: Review;
  readonly things: ReadonlyMap<string, Thing>;
  /** What differs from the reading, by id. */
  readonly changes: ReadonlyMap<string, Standing>;
  /** What was read and is no longer there. */
  readonly removed: readonly Thing[];
  /** The draft has become a programme: it can be read, not edited. */
  readonly locked: boolean;
  readonly edit: (change: (now: Review) => Review) => void;
}

export const ReviewContext = createContext<Reviewing | null>(null);

export function useReviewing(): Reviewing {
  const reviewing = use(ReviewContext);
  if (reviewing === null) throw new Error('useReviewing is for what stands on the review page.');
  return reviewing;
}
