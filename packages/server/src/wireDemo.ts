import type { Words } from '@yicun/kernel/words';

/** What goes over the wire of taking the demonstration out: types only, as in wire.ts. */

export interface DemoInfo {
  /** Of each register, the records that the demonstration made and that are still there. */
  readonly registers: readonly { readonly register: string; readonly count: number; readonly changed: number }[];
  /** Demonstration users that can still sign in. */
  readonly users: number;
  /** The reader's own removal that was last asked for, and what came of it. */
  readonly job: string | null;
  readonly removed: DemoRemoved | null;
  /** Whether the reader is a demonstration user: those cannot remove what they are part of. */
  readonly isDemoUser: boolean;
}

export interface DemoRemoved {
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
  /** The first of those that stay; `why` null: somebody real went on with it. */
  readonly keptFirst: readonly { readonly register: string; readonly record: string; readonly why: Words | null }[];
}
