import { everything, type Filter } from '@yicun/kernel/filter';
import type { Permissions } from '@yicun/kernel/register';
import { issuedByOffice } from '../programme/access.ts';

const office = { officeOfficer: everything, officeLeader: everything } as const;

/** Whoever acts for a unit: in its own records, and in those of what lies under it. */
const forUnits = { leadOfficer: true, leadLeader: true, townshipOfficer: true, townshipLeader: true } as const;

/** Sent by the office to a unit, which answers in the record. */
export const answeredByUnits: Partial<Permissions> = {
  ...issuedByOffice,
  edit: { ...office, ...forUnits },
};

/** Raised by whoever cannot solve it, answered by the unit that is asked. */
export function askedOf(unit: string): Partial<Permissions> {
  const asked: Filter = { field: unit, op: 'eq', value: '$unit' };
  const below = { ...forUnits, villageClerk: true, villageHead: true } as const;
  const raisedOrAsked: Filter = { any: [asked, { field: 'unit', op: 'eq', value: '$unit' }] };
  return {
    ...issuedByOffice,
    create: { ...office, ...below },
    edit: { ...office, ...below, leadOfficer: raisedOrAsked, leadLeader: raisedOrAsked },
  };
}
