import { everything } from '@yicun/kernel/filter';
import type { Permissions } from '@yicun/kernel/register';
import { administrators, staff } from '../roles.ts';

const office = { officeOfficer: everything, officeLeader: everything } as const;

/**
 * What holds for the whole district: whoever works in it reads it, since figures and forms follow from it; the office
 * answers for it.
 */
export const keptByOffice: Permissions = {
  read: Object.fromEntries([...staff, ...administrators].map((role) => [role, everything])),
  create: office,
  edit: office,
  remove: office,
};

/** The same, for what is never taken away: it is switched off or retired instead. */
export const keptForGood: Permissions = { ...keptByOffice, remove: {} };
