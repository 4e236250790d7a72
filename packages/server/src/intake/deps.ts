import type { House } from '@yicun/kernel/pack';
import type { Database } from '../db/database.ts';

/** What the door works with. Clock and chance come in, so that a test decides them. */
export interface Deps {
  readonly database: Database;
  readonly house: House;
  readonly now: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}
