import { type Refusal, refusal } from '@yicun/kernel/refusal';
import type { Account } from '../db/accounts.ts';
import { differences, type Office } from './office.ts';

export type AccountAct =
  | {
      readonly act: 'account.create';
      readonly id: string;
      /** What one signs in with; unique in the district. */
      readonly name: string;
      readonly display: string;
      readonly unit: string | null;
      /** Hashed. A one-time password: it must be changed at the first sign-in. Null: nobody can sign in yet. */
      readonly password: string | null;
      readonly demo?: boolean;
      readonly language?: 'zh' | 'en';
    }
  | {
      readonly act: 'account.change';
      readonly id: string;
      readonly display?: string;
      readonly unit?: string | null;
      readonly language?: 'zh' | 'en';
      readonly disabled?: boolean;
      /** Forgets wrong tries. */
      readonly unlock?: true;
      /** Hashed; `oneTime` when somebody else chose it. */
      readonly password?: { readonly hash: string; readonly oneTime: boolean };
    };

/** How many earlier passwords are kept to be refused. */
const historyMost = 5;

const told = ['name', 'display', 'unit', 'disabled', 'demo', 'language', 'mustChange'] as const;

/** Makes or changes an account: the system administrator's business; display, language and password also its owner's. */
export function accountAct(office: Office, it: AccountAct): Refusal | null {
  const isOwn = it.id === office.author.account && it.act === 'account.change' && isForOwner(it);
  if (!isOwn && !office.mayAct('systemAdmin')) return refusal('right.absent');
  return it.act === 'account.create' ? create(office, it) : change(office, it);
}

function isForOwner({ unit, disabled, unlock, password }: Extract<AccountAct, { act: 'account.change' }>): boolean {
  return unit === undefined && disabled === undefined && unlock === undefined && password?.oneTime !== true;
}

function create(office: Office, it: Extract<AccountAct, { act: 'account.create' }>): Refusal | null {
  if (office.names.has(it.name)) return refusal('account.taken', { name: it.name });
  if (office.accounts.has(it.id)) return refusal('record.absent');
  if (it.unit !== null && !office.unit(it.unit)) return refusal('record.absent');
  const account: Account = {
    ...{ id: it.id, name: it.name, display: it.display, unit: it.unit, password: it.password, passwordHistory: [] },
    // A demonstration user has no password, so none to change.
    ...{ mustChange: it.demo !== true, failed: 0, lockedUntil: null, disabled: false },
    ...{ demo: it.demo ?? false, language: it.language ?? 'zh', kind: 'person' },
  };
  office.accounts.set(account.id, account);
  office.names.set(account.name, account.id);
  const changed = differences<Account>(null, account, told);
  office.tell('account', account.id, scopeOf(office, account), { act: it.act, changed });
  return null;
}

function change(office: Office, it: Extract<AccountAct, { act: 'account.change' }>): Refusal | null {
  const before = office.accounts.get(it.id);
  // An integration has no password and is changed by acts of its own (keyActs.ts).
  if (before?.kind !== 'person') return refusal('record.absent');
  // One of the three administrators could become another by choosing a password for them.
  if (it.password?.oneTime && office.author.via !== 'system' && office.administrates(it.id)) {
    return refusal('account.atTerminal');
  }
  const { act, password, unlock, ...set } = it;
  if (set.unit && !office.unit(set.unit)) return refusal('record.absent');
  let after: Account = { ...before, ...set };
  if (unlock) after = { ...after, failed: 0, lockedUntil: null };
  if (password) {
    const passwordHistory = [before.password, ...before.passwordHistory].flatMap((one) => one ?? []);
    const kept = passwordHistory.slice(0, historyMost);
    after = { ...after, password: password.hash, passwordHistory: kept, mustChange: password.oneTime };
  }
  office.accounts.set(after.id, after);
  // That a password was changed is told; what it was and is never leaves the account.
  const also = { ...(password ? { password: 'changed' } : {}), ...(unlock ? { unlocked: true } : {}) };
  office.tell('account', after.id, scopeOf(office, after), { act, changed: differences(before, after, told), ...also });
  return null;
}

function scopeOf(office: Office, { unit }: Account): string {
  return (unit === null ? undefined : office.units.get(unit)?.path) ?? '';
}
