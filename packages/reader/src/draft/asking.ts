import type { DistrictContext, ProgrammeDraft } from '../draft.ts';
import type { Source } from '../source.ts';
import type { ReadTask } from './task.ts';
import type { Units } from './units.ts';

/** What questions are asked from. */
export interface Asking {
  readonly source: Source;
  readonly draft: ProgrammeDraft;
  readonly read: readonly ReadTask[];
  readonly units: Units;
  readonly context: DistrictContext;
}
