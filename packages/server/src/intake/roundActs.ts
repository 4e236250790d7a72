import { isDay } from '@yicun/kernel/clock';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import type { Transaction } from '../db/database.ts';
import {
  endRound,
  insertRound,
  insertRoundFile,
  placeRoundFile,
  type Round,
  type RoundFile,
  removeRoundFile,
  roundFiles,
  roundOf,
} from '../db/rounds.ts';
import { unitsWithin } from '../exchange/scope.ts';
import type { Office } from './office.ts';

/** Asking units to fill in sheets, and what comes back of them. The log tells it; what a sheet says comes as changes. */
export type RoundAct =
  | { readonly act: 'round.open'; readonly round: Round }
  | { readonly act: 'round.close'; readonly id: string }
  /** Takes a sheet as the answer of a unit, for which the author brings it (代填); without a unit a person is asked. */
  | { readonly act: 'round.take'; readonly file: Omit<RoundFile, 'account'> }
  | { readonly act: 'round.place'; readonly file: Pick<RoundFile, 'id' | 'round' | 'unit' | 'import'> }
  | { readonly act: 'round.drop'; readonly file: Pick<RoundFile, 'id' | 'round'> };

/** Whoever may bring records of a unit into the register may ask that unit for them, and nobody else. */
export async function roundAct(tx: Transaction, office: Office, it: RoundAct): Promise<Refusal | null> {
  if (it.act === 'round.open') return openRound(tx, office, it.round);
  const { district, account } = office.author;
  const id = it.act === 'round.close' ? it.id : it.file.round;
  const round = await roundOf(tx, district, id);
  const mine = round && reachOf(office, round.register);
  if (!round || !mine || !round.units.some((unit) => mine.has(unit))) return refusal('record.absent');
  if (round.closed !== null) return refusal('round.closed', { round: round.name });
  if (it.act === 'round.close') {
    // It is closed for all whom it asks, so by somebody who reaches all of them.
    if (!round.units.every((unit) => mine.has(unit) || !office.unit(unit))) return refusal('right.absent');
    await endRound(tx, district, id, office.tell('district', id, '', { act: it.act, round: id }));
    return null;
  }
  const known = it.act === 'round.take' ? null : await ownUnplaced(tx, office, it.file);
  if (it.act !== 'round.take' && !known) return refusal('record.absent');
  if (it.act === 'round.drop') {
    await removeRoundFile(tx, district, it.file.id);
    office.tell('district', id, '', { act: it.act, round: id, file: known?.name ?? '' });
    return null;
  }
  const { unit } = it.file;
  if (unit !== null && (!mine.has(unit) || !round.units.includes(unit))) {
    return refusal('round.notAsked', { unit: office.unit(unit)?.name ?? unit });
  }
  const { name, blob } = it.act === 'round.take' ? it.file : { name: known?.name ?? '', blob: known?.blob ?? '' };
  const seq = office.tell('district', id, '', {
    ...{ act: it.act, round: id, file: name, digest: blob, for: unit, import: it.file.import },
  });
  if (it.act === 'round.take') await insertRoundFile(tx, district, { ...it.file, account }, seq);
  else await placeRoundFile(tx, district, it.file, seq);
  return null;
}

async function openRound(tx: Transaction, office: Office, round: Round): Promise<Refusal | null> {
  const { author, today, house } = office;
  const register = Object.hasOwn(house.registers, round.register) ? house.registers[round.register] : undefined;
  const mine = register && reachOf(office, register.name);
  if (!register || !mine || mine.size === 0) return refusal('record.absent');
  if (round.units.length === 0 || !round.units.every((unit) => mine.has(unit))) return refusal('round.noUnit');
  if (!isDay(round.due) || round.due < today) return refusal('round.past', { due: round.due });
  const strange = round.fields?.find((name) => !Object.hasOwn(register.fields, name));
  if (strange !== undefined || round.name.trim() === '') return refusal('round.unfit', { what: strange ?? round.name });
  const { id, name, reason, due, fields, units, filter } = round;
  const body = { act: 'round.open', register: register.name, name, reason, due, filter };
  const seq = office.tell('district', id, '', { ...body, fields: fields && [...fields], units: [...units] });
  await insertRound(tx, author.district, round, seq);
  return null;
}

/** Units of today in which the author may make or change records of the register. */
function reachOf({ house, author, units, today }: Office, name: string): ReadonlySet<string> | null {
  const register: Register | undefined = Object.hasOwn(house.registers, name) ? house.registers[name] : undefined;
  if (!register) return null;
  const there = [...units.values()].filter((one) => one.validFrom <= today && (one.validTo ?? today) >= today);
  const within = (['create', 'edit'] as const).flatMap((action) =>
    unitsWithin(action, register, author.grants, there, today),
  );
  return new Set(within.map((one) => one.id));
}

async function ownUnplaced(tx: Transaction, { author }: Office, { id, round }: Pick<RoundFile, 'id' | 'round'>) {
  const files = await roundFiles(tx, author.district, [round]);
  return files.find((one) => one.id === id && one.unit === null && one.account === author.account) ?? null;
}
