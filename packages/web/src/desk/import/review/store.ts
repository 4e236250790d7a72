/** What the server does not have yet, in this browser: by person, because a computer in an office has many. */

import type { Unsent } from './keeper.ts';

export function unsentOf(account: string, draft: string): Unsent | null {
  const kept = localStorage.getItem(place(account, draft));
  // Written by this very file; a form of an older release is dropped with its version.
  return kept === null ? null : (JSON.parse(kept) as Unsent);
}

export function storeUnsent(account: string, draft: string, unsent: Unsent | null): void {
  if (unsent === null) localStorage.removeItem(place(account, draft));
  else {
    try {
      localStorage.setItem(place(account, draft), JSON.stringify(unsent));
    } catch {
      // A full store: the server still gets it, and the state beside the title says when it did not.
    }
  }
}

function place(account: string, draft: string): string {
  return `yicun.review.1.${account}.${draft}`;
}
