import type { Board } from '@yicun/packs/programme/board';
import type { House, ProgrammeFile, RecordRow } from '@yicun/server/wire';
import { createContext, use } from 'react';

/** The programme that is open, for every page and part under its address. */
export interface Opened {
  readonly id: string;
  readonly file: ProgrammeFile;
  readonly board: Board;
  readonly house: House;
  /** The past day that is looked at; null: the present, and only then can anything be changed. */
  readonly on: string | null;
  readonly record: (id: string) => RecordRow | undefined;
}

export const OpenedContext = createContext<Opened | null>(null);

export function useOpened(): Opened {
  const opened = use(OpenedContext);
  if (opened === null) throw new Error('useOpened is for what stands under the address of a programme.');
  return opened;
}
