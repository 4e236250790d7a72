/** The list somebody came from: its records in order and its address, for going on to the next and back. */

import type { ListAddress } from './address.ts';

export interface SeenList {
  readonly register: string;
  readonly ids: readonly string[];
  readonly address: ListAddress;
}

let seen: SeenList | null = null;

export function keepSeen(list: SeenList): void {
  seen = list;
}

/** The list of this register that was seen last; null: none since the page was opened. */
export function seenOf(register: string): SeenList | null {
  return seen?.register === register ? seen : null;
}
