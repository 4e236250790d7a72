import type { Database } from '../db/database.ts';
import type { Houses } from '../houses.ts';
import type { Seals } from '../sealing.ts';

/** What the door works with. Clock and chance come in, so that a test decides them. */
export interface Deps {
  readonly database: Database;
  readonly houses: Houses;
  /** What sensitive text is kept under. */
  readonly seals: Seals;
  /** Told when a district's log has doubled: a register may be large enough for indexes of its own now. */
  readonly grown?: () => Promise<unknown>;
  readonly now: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}
