import { everything, type Filter } from '@yicun/kernel/filter';
import type { Permissions } from '@yicun/kernel/register';
import { staff } from '../roles.ts';

/** The table of the programme is issued to every unit: whoever works in it reads all of it. */
const readByStaff: Permissions['read'] = Object.fromEntries(staff.map((role) => [role, everything]));

/** Records whose lead units include the unit of the grant. */
const ledByMe: Filter = { field: 'leadUnits', op: 'has', value: '$unit' };

/** Written by the office alone: the programme as it was issued. */
export const issuedByOffice: Partial<Permissions> = {
  read: readByStaff,
  create: { officeOfficer: everything, officeLeader: everything },
  edit: { officeOfficer: everything, officeLeader: everything },
  remove: { officeOfficer: everything, officeLeader: everything },
};

/** Written by the office; carried on by whoever leads it. */
export const carriedByLead: Partial<Permissions> = {
  ...issuedByOffice,
  edit: { ...issuedByOffice.edit, leadOfficer: ledByMe, leadLeader: ledByMe },
};

/**
 * Written by the units themselves, each about its own work: the record belongs to the unit that reports. The office
 * may report for anyone (代填), and corrects.
 */
export const reportedByUnits: Partial<Permissions> = {
  read: readByStaff,
  create: {
    ...issuedByOffice.create,
    leadOfficer: true,
    leadLeader: true,
    townshipOfficer: true,
    townshipLeader: true,
  },
  edit: { ...issuedByOffice.edit, leadOfficer: true, leadLeader: true, townshipOfficer: true, townshipLeader: true },
  remove: issuedByOffice.remove ?? {},
};

/** Quotas are set from above, by the office or a lead unit, for other units: so not by the unit they burden. */
export const decomposedByLead: Partial<Permissions> = {
  ...issuedByOffice,
  create: { ...issuedByOffice.create, leadOfficer: everything, leadLeader: everything },
  edit: { ...issuedByOffice.edit, leadOfficer: everything, leadLeader: everything },
};
