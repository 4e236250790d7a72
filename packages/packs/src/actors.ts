import type { Role } from './roles.ts';

/**
 * Who may bring a record to a stage. A role that may do a thing is joined by those who answer for it above: the office
 * may do for anyone (代填), a leader what an officer may, a township what its villages may.
 */
const office: readonly Role[] = ['officeOfficer', 'officeLeader'];
export const bureauLeader: readonly Role[] = ['leadLeader', ...office];
export const bureau: readonly Role[] = ['leadOfficer', ...bureauLeader];
export const townshipLeader: readonly Role[] = ['townshipLeader', ...bureau];
export const township: readonly Role[] = ['townshipOfficer', ...townshipLeader];
export const village: readonly Role[] = ['villageClerk', 'villageHead', ...township];
