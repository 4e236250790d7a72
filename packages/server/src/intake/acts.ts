import { shanghaiDay, tickAt } from '@yicun/kernel/clock';
import type { House } from '@yicun/kernel/pack';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import { no, ok, type Result } from '@yicun/kernel/result';
import { uuid7 } from '@yicun/kernel/uuid';
import { accountNames, accountsById, putAccounts } from '../db/accounts.ts';
import { inDistrict, type Transaction } from '../db/database.ts';
import { advanceHead, insertDistrict, lockHead, markDemo, takeUnitNos } from '../db/districts.ts';
import { insertEvents } from '../db/events.ts';
import { grantRows, putGrants } from '../db/grants.ts';
import { insertKeys } from '../db/keys.ts';
import { putOutlines } from '../db/outlines.ts';
import { isRefusedBySql } from '../db/trouble.ts';
import { allUnits, moveSubtree, putUnits } from '../db/units.ts';
import { type AccountAct, accountAct } from './accountActs.ts';
import type { Author } from './author.ts';
import { chain, type Told } from './chain.ts';
import type { Deps } from './deps.ts';
import { type GrantAct, grantAct } from './grantActs.ts';
import { type KeyAct, keyAct } from './keyActs.ts';
import { Office } from './office.ts';
import { type OpeningAct, openingAct } from './openingActs.ts';
import { type OutlineAct, outlineAct } from './outlineActs.ts';
import { type RoundAct, roundAct } from './roundActs.ts';
import { type UnitAct, unitAct } from './unitActs.ts';

/**
 * What is done to a district, its units, accounts, grants, outlines and rounds, and who looks at what is personal. All of it is
 * told in the log, passwords and what was seen never.
 */
export type Act = DistrictAct | UnitAct | AccountAct | GrantAct | KeyAct | OpeningAct | OutlineAct | RoundAct;

export type DistrictAct =
  /** Makes the district whose id is the author's. The first act of all, by the program itself. */
  | { readonly act: 'district.create'; readonly code: string; readonly name: string; readonly demo: boolean }
  /** Demonstration data was loaded or removed. */
  | { readonly act: 'district.change'; readonly demo: boolean };

/** Judges acts one after the other and writes all of them, or refuses all with what was wrong about the first. */
export async function writeActs(deps: Deps, author: Author, acts: readonly Act[]): Promise<Result<number>> {
  try {
    const seq = await inDistrict(deps.database, author.district, (tx) => perform(deps, tx, author, acts));
    return ok(seq);
  } catch (error) {
    if (error instanceof Refused) return no(error.why);
    if (isRefusedBySql(error)) return no(refusal('request.malformed', { part: 'act' }));
    throw error;
  }
}

/** Takes the transaction back; caught where it was begun. */
class Refused extends Error {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(why.code);
    this.why = why;
  }
}

async function perform(deps: Deps, tx: Transaction, author: Author, acts: readonly Act[]): Promise<number> {
  const at = deps.now();
  const now = at.toISOString();
  const today = shanghaiDay(at.getTime());
  const { district } = author;
  for (const it of acts) {
    if (it.act !== 'district.create') continue;
    if (author.via !== 'system') throw new Refused(refusal('right.absent'));
    if (await lockHead(tx, district)) throw new Refused(refusal('setup.done'));
    await insertDistrict(tx, { id: district, code: it.code, name: it.name, demo: it.demo }, now);
  }
  const head = await lockHead(tx, district);
  if (!head) throw new Error(`The district ${district} is not there.`);
  const office = await openOffice(tx, author, acts, { house: deps.houses.of(author.district), today, seq: head.seq });
  for (const it of acts) {
    const why = await judge(tx, office, it);
    if (why) throw new Refused(why);
  }

  for (const { from, to } of office.moves) await moveSubtree(tx, district, from, to);
  await putUnits(tx, district, office.changedUnits(), today);
  await putAccounts(tx, district, office.changedAccounts(), now);
  await insertKeys(tx, district, office.keys);
  await putGrants(tx, district, office.changedGrants());
  for (const one of office.outlines) await putOutlines(tx, district, one);
  const told = office.told.map(
    ({ kind, record, scope, movedFrom, body }, index): Told => ({
      ...{ seq: head.seq + 1 + index, changeId: uuid7(at.getTime(), deps.random(10)), at: now },
      ...{ editedAt: tickAt(at.getTime()), actor: author.account, device: 'server', via: author.via },
      ...{ kind, record, scope, movedFrom, body },
    }),
  );
  const { events, head: next } = chain(district, head, told, deps.random);
  await insertEvents(tx, district, events);
  await advanceHead(tx, district, next);
  return next.seq;
}

/** What is there of all that the acts name. */
async function openOffice(
  tx: Transaction,
  author: Author,
  acts: readonly Act[],
  { house, today, seq }: { readonly house: House; readonly today: string; readonly seq: number },
): Promise<Office> {
  const { district } = author;
  const created = acts.filter((it) => it.act === 'unit.create').length;
  const nextNo = created === 0 ? 1 : await takeUnitNos(tx, district, created);
  const ids = acts.flatMap((it) => ('id' in it ? [it.id] : []));
  const grants = await grantRows(tx, district, {
    ids,
    accounts: [...ids, ...acts.flatMap((it) => (it.act === 'grant.give' ? [it.account] : []))],
  });
  const named = acts.flatMap((it) => (it.act === 'grant.give' ? [it.account, it.actingFor ?? it.account] : []));
  const accounts = await accountsById(tx, district, [...ids, ...named, ...grants.map((one) => one.account)]);
  const names = acts.flatMap((it) => (it.act === 'account.create' ? [it.name] : []));
  const taken = await accountNames(tx, district, names);
  const units = await allUnits(tx, district);
  return new Office({ author, house, today, seq, nextNo, units, accounts, grants, taken });
}

async function judge(tx: Transaction, office: Office, it: Act): Promise<Refusal | null> {
  switch (it.act) {
    case 'district.create':
      office.tell('district', office.author.district, '', { act: it.act, changed: { name: [null, it.name] } });
      return null;
    case 'district.change':
      if (!office.mayAct('systemAdmin')) return refusal('right.absent');
      await markDemo(tx, office.author.district, it.demo);
      office.tell('district', office.author.district, '', { act: it.act, changed: { demo: [!it.demo, it.demo] } });
      return null;
    case 'unit.create':
    case 'unit.change':
      return unitAct(office, it);
    case 'account.create':
    case 'account.change':
      return accountAct(office, it);
    case 'grant.give':
    case 'grant.end':
      return grantAct(office, it);
    case 'key.make':
    case 'key.revoke':
      return keyAct(office, it);
    case 'record.open':
      return openingAct(tx, office, it);
    case 'outlines.replace':
      return outlineAct(tx, office, it);
    case 'round.open':
    case 'round.close':
    case 'round.take':
    case 'round.place':
    case 'round.drop':
      return roundAct(tx, office, it);
  }
}
