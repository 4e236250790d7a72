/** The person at the desk, for whatever stands on it. */

import type { Me } from '@yicun/server/wire';
import { createContext, use } from 'react';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in; only inside the desk. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('useMe is for pages of the desk, where somebody is signed in.');
  return me;
}

/** Does the person hold one of these roles today, wherever? For showing a button; the server decides. */
export function holds(me: Me, ...roles: readonly string[]): boolean {
  return me.grants.some((grant) => roles.includes(grant.role) && (grant.until === null || grant.until >= me.today));
}
