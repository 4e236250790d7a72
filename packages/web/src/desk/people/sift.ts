import type { AccountInfo, UnitInfo } from '@yicun/server/wire';

export const states = ['active', 'locked', 'fresh', 'disabled'] as const;
export type State = (typeof states)[number];

export function isState(text: unknown): text is State {
  return states.some((state) => state === text);
}

/** Which accounts are shown; what is left out does not narrow. */
export interface Sieve {
  readonly search?: string;
  /** The unit and everything below it. */
  readonly unit?: string;
  readonly role?: string;
  readonly state?: State;
}

/** The state of an account at an instant (ISO). Disabled outweighs locked, and locked outweighs a fresh password. */
export function stateOf(account: AccountInfo, now: string): State {
  if (account.disabled) return 'disabled';
  if (account.lockedUntil !== null && account.lockedUntil > now) return 'locked';
  return account.mustChangePassword ? 'fresh' : 'active';
}

/** The accounts that pass. A post counts for its unit as well as the unit the person works in. */
export function sifted(
  accounts: readonly AccountInfo[],
  { search = '', unit, role, state }: Sieve,
  units: ReadonlyMap<string, UnitInfo>,
  now: string,
): readonly AccountInfo[] {
  const words = search.trim().toLowerCase();
  const path = unit === undefined ? '' : (units.get(unit)?.path ?? unit);
  const within = (id: string | null) => id !== null && (units.get(id)?.path ?? '').startsWith(path);
  return accounts.filter((account) => {
    const called = [account.name, account.display].some((name) => name.toLowerCase().includes(words));
    const there = path === '' || within(account.unit) || account.grants.some((grant) => within(grant.unit));
    const has = role === undefined || account.grants.some((grant) => grant.role === role);
    return called && there && has && (state === undefined || stateOf(account, now) === state);
  });
}
