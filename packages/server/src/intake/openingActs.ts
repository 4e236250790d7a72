import { mayOpen } from '@yicun/kernel/access';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import type { Transaction } from '../db/database.ts';
import { recordsById } from '../db/records.ts';
import type { Office } from './office.ts';

/** Opens personal fields of one record to the author, who says why. Only that, and not what stands in them, is told. */
export interface OpeningAct {
  readonly act: 'record.open';
  readonly register: string;
  readonly id: string;
  readonly fields: readonly string[];
  readonly reason: string;
}

/** A reason has at least so many characters: less says nothing to whoever looks into it later. */
const reasonLeast = 4;

/** May the author open these fields? Where a record is not theirs to read, it looks like one that is not there. */
export async function openingAct(tx: Transaction, office: Office, it: OpeningAct): Promise<Refusal | null> {
  const { author, house, today } = office;
  const register = Object.hasOwn(house.registers, it.register) ? house.registers[it.register] : undefined;
  const [record] = await recordsById(tx, author.district, [it.id]);
  if (!register || !record || record.gone || record.register !== register.name) return refusal('record.absent');
  const reason = it.reason.trim();
  if ([...reason].length < reasonLeast) return refusal('opening.reason', { least: reasonLeast });
  const fields = [...new Set(it.fields)];
  const areTheirs = fields.every((name) => {
    const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
    return field !== undefined && mayOpen(author.grants, register, field, record, today);
  });
  if (fields.length === 0 || !areTheirs) return refusal('record.absent');
  const body = { act: it.act, register: register.name, fields, reason };
  office.tell('opening', record.id, record.scope, body);
  return null;
}
