import { addDays, isDay } from '@yicun/kernel/clock';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import type { GrantRow } from '../db/grants.ts';
import { differences, isAdministrator, type Office } from './office.ts';

export type GrantAct =
  | {
      readonly act: 'grant.give';
      readonly id: string;
      readonly account: string;
      readonly role: string;
      readonly unit: string;
      /** Only these registers; left out: all that the role may use. */
      readonly registers?: readonly string[] | null;
      /** Last day it holds; left out: until it is taken back. */
      readonly until?: string | null;
      /** Whom the account stands in for. */
      readonly actingFor?: string | null;
    }
  | { readonly act: 'grant.end'; readonly id: string };

const told = ['account', 'role', 'unit', 'registers', 'until', 'actingFor'] as const;

/** Gives or takes back a grant: the security administrator's business, and never for the own account. */
export function grantAct(office: Office, it: GrantAct): Refusal | null {
  if (!office.mayAct('securityAdmin')) return refusal('right.absent');
  return it.act === 'grant.give' ? give(office, it) : end(office, it);
}

function give(office: Office, it: Extract<GrantAct, { act: 'grant.give' }>): Refusal | null {
  const { registers = null, until = null, actingFor = null } = it;
  const unit = office.unit(it.unit);
  const account = office.accounts.get(it.account);
  if (!unit || !account || office.grants.has(it.id)) return refusal('record.absent');
  if (actingFor !== null && !office.accounts.has(actingFor)) return refusal('record.absent');
  if (!Object.hasOwn(office.house.roles, it.role)) return refusal('request.malformed', { part: 'role' });
  if (until !== null && !isDay(until)) return refusal('request.malformed', { part: 'until' });
  if (registers?.some((name) => !Object.hasOwn(office.house.registers, name))) {
    return refusal('request.malformed', { part: 'registers' });
  }
  if (it.account === office.author.account) return refusal('right.absent');
  if (account.kind === 'integration' && isAdministrator(it.role)) return refusal('key.administrator');
  if (!staysSeparate(office, it.account, it.role)) return refusal('account.separated');
  const grant: GrantRow = {
    ...{ id: it.id, account: it.account, role: it.role },
    unit: it.unit,
    registers,
    until,
    actingFor,
  };
  office.grants.set(grant.id, grant);
  office.tell('grant', grant.id, unit.path, { act: it.act, changed: differences<GrantRow>(null, grant, told) });
  return null;
}

/** Nobody is two of the three administrators. */
function staysSeparate(office: Office, account: string, role: string): boolean {
  if (!isAdministrator(role)) return true;
  return office.rolesHeldBy(account).every((one) => one === role || !isAdministrator(one));
}

function end(office: Office, { act, id }: Extract<GrantAct, { act: 'grant.end' }>): Refusal | null {
  const before = office.grants.get(id);
  if (!before) return refusal('record.absent');
  const yesterday = addDays(office.today, -1);
  if (before.until !== null && before.until <= yesterday) return null;
  const after: GrantRow = { ...before, until: yesterday };
  office.grants.set(id, after);
  const path = office.units.get(before.unit)?.path ?? '';
  office.tell('grant', id, path, { act, changed: differences(before, after, told) });
  return null;
}
