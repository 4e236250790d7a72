import { isDay } from '@yicun/kernel/clock';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import type { Account } from '../db/accounts.ts';
import type { KeyRow } from '../db/keys.ts';
import { differences, type Office } from './office.ts';

export type KeyAct =
  | (Omit<KeyRow, 'account'> & {
      readonly act: 'key.make';
      /** Of the account that stands for the integration, and so of its key. */
      readonly id: string;
      readonly name: string;
    })
  | { readonly act: 'key.revoke'; readonly id: string };

const told = ['purpose', 'contact', 'perMinute', 'until'] as const;

/**
 * Makes or revokes the key of an integration: the security administrator's business, as the grants that it is given are.
 * The log is told all of it but the secret.
 */
export function keyAct(office: Office, it: KeyAct): Refusal | null {
  if (!office.mayAct('securityAdmin')) return refusal('right.absent');
  return it.act === 'key.make' ? make(office, it) : revoke(office, it);
}

function make(office: Office, { act, id, name, ...rest }: Extract<KeyAct, { act: 'key.make' }>): Refusal | null {
  if (office.accounts.has(id)) return refusal('record.absent');
  if (rest.until !== null && !isDay(rest.until)) return refusal('request.malformed', { part: 'until' });
  const account: Account = {
    // A name that nobody types: there is no password to sign in with.
    ...{ id, name: `key:${id}`, display: name, unit: null, password: null, passwordHistory: [], mustChange: false },
    ...{ failed: 0, lockedUntil: null, disabled: false, demo: false, language: 'zh', kind: 'integration' },
  };
  const key: KeyRow = { account: id, ...rest };
  office.accounts.set(id, account);
  office.keys.push(key);
  const changed = { display: [null, name] as const, ...differences<KeyRow>(null, key, told) };
  office.tell('account', id, '', { act, changed });
  return null;
}

function revoke(office: Office, { act, id }: Extract<KeyAct, { act: 'key.revoke' }>): Refusal | null {
  const before = office.accounts.get(id);
  if (before?.kind !== 'integration') return refusal('record.absent');
  if (before.disabled) return null;
  const after: Account = { ...before, disabled: true };
  office.accounts.set(id, after);
  office.tell('account', id, '', { act, changed: differences(before, after, ['disabled']) });
  return null;
}
