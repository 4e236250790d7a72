/** Who we are to the server, and with that which page stands: first run, sign-in, own password or the desk. */

import type { Language } from '@yicun/kernel/words';
import type { Entrance, Me } from '@yicun/server/wire';
import { useSyncExternalStore } from 'react';
import { setLanguage } from '../words/language.ts';
import { type Answer, ask, onSignedOut, type Trouble } from './remote.ts';

export type Session =
  | { readonly is: 'opening' }
  | { readonly is: 'unreachable'; readonly trouble: Trouble }
  | { readonly is: 'setup' }
  | { readonly is: 'out'; readonly entrance: Entrance }
  /** `lapsed`: signed out by the server while at work. The desk stays as it is behind the sign-in page. */
  | { readonly is: 'in'; readonly me: Me; readonly lapsed: Entrance | null };

/** The language somebody asked for on a page before the desk. */
let wished: Language | null = null;

let session: Session = { is: 'opening' };
const listeners = new Set<() => void>();

export function useSession(): Session {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}

/** Finds out who we are. Called once when the page opens, and again after a first run. */
export async function enter(): Promise<void> {
  const entrance = await ask<Entrance>('GET', '/api/entrance');
  if (!entrance.ok) return become({ is: 'unreachable', trouble: entrance.trouble });
  if (!entrance.value.setup) return become({ is: 'setup' });
  if (!entrance.value.signedIn) return become({ is: 'out', entrance: entrance.value });
  const me = await ask<Me>('GET', '/api/me');
  if (me.ok) return arrive(me.value);
  become(
    me.trouble.status === 401 ? { is: 'out', entrance: entrance.value } : { is: 'unreachable', trouble: me.trouble },
  );
}

/** Signs in; a demonstration user needs no password. */
export async function signIn(
  who: { name: string; password: string } | { name: string; demo: true },
): Promise<Answer<Me>> {
  const answer = await ask<Me>('POST', '/api/sign-in', who);
  if (answer.ok) arrive(await inWishedLanguage(answer.value));
  return answer;
}

/** Speaks another language before anybody is signed in; whoever signs in keeps it. */
export function wishLanguage(language: Language): void {
  wished = language;
  setLanguage(language);
}

async function inWishedLanguage(me: Me): Promise<Me> {
  if (wished === null || wished === me.account.language) return me;
  const answer = await ask<Me>('POST', '/api/me', { language: wished });
  return answer.ok ? answer.value : me;
}

/** Signs out and opens the sign-in page anew, so that nothing of this person stays in memory. */
export async function signOut(): Promise<Answer<unknown>> {
  const answer = await ask('POST', '/api/sign-out');
  if (answer.ok) location.assign('/');
  return answer;
}

/** Takes over what the server says about us after a change of account or password. */
export function arrive(me: Me): void {
  if (session.is === 'in' && session.me.account.id !== me.account.id) {
    location.reload();
    return;
  }
  setLanguage(me.account.language);
  become({ is: 'in', me, lapsed: null });
}

onSignedOut(async () => {
  if (session.is !== 'in' || session.lapsed !== null) return;
  const entrance = await ask<Entrance>('GET', '/api/entrance');
  if (entrance.ok && session.is === 'in') become({ ...session, lapsed: entrance.value });
});

function become(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}
