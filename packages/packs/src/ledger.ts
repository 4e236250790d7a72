import { everything } from '@yicun/kernel/filter';
import { files } from '@yicun/kernel/kinds/files';
import { longText } from '@yicun/kernel/kinds/longText';
import { text } from '@yicun/kernel/kinds/text';
import { type Declaration, field, type Permissions, type Register, register } from '@yicun/kernel/register';
import { readFrom } from './programme/fields.ts';

/** Whoever works in a village or township, each within their own; the bureaus and the office across the district. */
const below = { villageClerk: true, villageHead: true, townshipOfficer: true, townshipLeader: true } as const;
const above = { leadOfficer: everything, leadLeader: everything, officeOfficer: everything, officeLeader: everything };

/**
 * Who does what in a ledger (台账), unless it says otherwise. A bureau's grant names the registers it answers for, so
 * "across the district" is across the district in those.
 */
export const ledgerMay: Permissions = {
  read: { ...below, villageSupervisor: true, inspector: true, patroller: true, gridWorker: true, ...above },
  create: { ...below, patroller: true, gridWorker: true, ...above },
  edit: { ...below, ...above },
  remove: { townshipOfficer: true, townshipLeader: true, ...above },
};

/** A ledger that bureaus keep: villages and townships read it. */
export const bureauMay: Permissions = { ...ledgerMay, create: above, edit: above, remove: above };

/** Fields that are asked for in every record, and forced in none (待补). */
export const asked = { wanted: everything } as const;

/**
 * Personal (PIPL): the village that knows its people sees it, and whoever steers opens it with a reason. Nobody else
 * sees more than a mask.
 */
export const personal = {
  personal: 'P',
  see: ['villageClerk', 'villageHead'],
  open: ['townshipOfficer', 'townshipLeader', 'leadOfficer', 'leadLeader', 'officeOfficer', 'officeLeader'],
} as const;

/** Sensitive (PIPL art. 28, or treated so): masked for everybody, opened with a reason by those who work with it. */
export const sensitive = {
  personal: 'S',
  see: [],
  open: ['villageClerk', 'villageHead', ...personal.open],
} as const;

/** Where something personal lies: a map without it is none, so everybody whose scope holds the record sees it. */
export const personalPlace = {
  personal: 'P',
  see: [
    ...['villageClerk', 'villageHead', 'villageSupervisor', 'patroller', 'gridWorker', 'inspector'],
    ...personal.open,
  ],
  open: [],
} as const;

/** A ledger of real things. One without a field that names its records gets a number for a title. */
export function ledger(it: Omit<Declaration, 'may' | 'title'> & Partial<Pick<Declaration, 'may' | 'title'>>): Register {
  // What is taken over in mid-year is recorded as it stands (PRODUCT §6.7), by whoever may bring a record there.
  const stages = Object.entries(it.stages ?? {}).map(([name, stage]) => [name, { entry: true, ...stage }]);
  const recordNo = field(text({ most: 40 }), { zh: '台账编号', en: 'Number' }, { numbered: true });
  return register({
    may: ledgerMay,
    title: 'recordNo',
    ...it,
    stages: Object.fromEntries(stages),
    groups: { ...it.groups, more: { zh: '材料与备注', en: 'Papers and remarks' } },
    fields: {
      ...(it.title === undefined ? { recordNo } : {}),
      ...it.fields,
      evidence: field(files(), { zh: '佐证材料', en: 'Evidence' }, { group: 'more' }),
      remark: field(longText(), { zh: '备注', en: 'Remark' }, { group: 'more' }),
      readFrom: { ...readFrom, group: 'more' },
    },
  });
}
