import type { Database } from './db/database.ts';
import type { Houses } from './houses.ts';
import type { Intake } from './intake.ts';
import type { Seals } from './sealing.ts';

/** What routes work with. Everything that differs between a test and the real thing comes in here. */
export interface Deps {
  readonly database: Database;
  readonly houses: Houses;
  /** Opens what is kept sealed. */
  readonly seals: Seals;
  readonly intake: Intake;
  readonly now: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  /** Folder that keeps files by their hash. */
  readonly blobs: string;
  /** Folder of files that were made for somebody and are kept for a day. */
  readonly made: string;
  /** Folder of the built web pages; null in tests that need none. */
  readonly web: string | null;
  /** Whoever sets up the district must hold this: it stands on the terminal of the machine. */
  readonly setupCode: string;
}
