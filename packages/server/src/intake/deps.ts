import type { Database } from '../db/database.ts';
import type { Houses } from '../houses.ts';

/** What the door works with. Clock and chance come in, so that a test decides them. */
export interface Deps {
  readonly database: Database;
  readonly houses: Houses;
  readonly now: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}
