/**
 * theDistrict(db): the district this installation serves, or null before it is set up.
 * headOf(db, district): where its chain has got to. takeStock(db): renews the planner's statistics.
 * In the door: lockHead(tx, district), advanceHead(tx, district, head), markHouse(tx, district, seq),
 * insertDistrict(tx, it), markDemo(tx, district, demo), takeUnitNos(tx, district, count).
 */
import { bytes, often, type Queryable, type Transaction } from './database.ts';

export interface District {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly demo: boolean;
}

/** Where a district's chain has got to. `hash` in hexadecimal. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The head with what else stands in its row, for whoever judges by it. */
export interface LockedHead extends Head {
  /** Last event that changed what the district declares itself. */
  readonly houseSeq: number;
  /** Raised whenever another version of an indicator becomes the live one. */
  readonly counting: number;
}

/** The district this installation serves: the one that was set up first. Null: none is set up yet. */
export async function theDistrict(db: Queryable): Promise<District | null> {
  const { rows } = await db.query<District>(
    'select district as id, code, name, demo from district order by created_at, district limit 1',
  );
  return rows[0] ?? null;
}

/**
 * Waits for whoever writes in this district, and keeps others waiting until the transaction ends. Rows that point to the
 * district (a draft, a session) may still be written meanwhile: hence `no key`.
 */
export async function lockHead(tx: Transaction, district: string): Promise<LockedHead | null> {
  const { rows } = await often<LockedHead>(
    tx,
    'lockHead',
    `select head_seq as seq, encode(head_hash, 'hex') as hash, house_seq as "houseSeq", counting
     from district where district = $1 for no key update`,
    [district],
  );
  return rows[0] ?? null;
}

/** The head as it was last committed. */
export async function headOf(db: Queryable, district: string): Promise<Head | null> {
  const { rows } = await db.query<Head>(
    `select head_seq as seq, encode(head_hash, 'hex') as hash from district where district = $1`,
    [district],
  );
  return rows[0] ?? null;
}

export async function advanceHead(tx: Transaction, district: string, head: Head): Promise<void> {
  await often(tx, 'advanceHead', 'update district set head_seq = $2, head_hash = $3 where district = $1', [
    district,
    head.seq,
    bytes(head.hash),
  ]);
}

/** Says which event last changed what the district declares and sets itself. */
export async function markHouse(tx: Transaction, district: string, seq: number): Promise<void> {
  await tx.query('update district set house_seq = $2 where district = $1', [district, seq]);
}

export async function insertDistrict(tx: Transaction, it: District, at: string): Promise<void> {
  await tx.query('insert into district (district, code, name, demo, created_at) values ($1, $2, $3, $4, $5)', [
    it.id,
    it.code,
    it.name,
    it.demo,
    at,
  ]);
}

/** Says whether demonstration data is loaded: every page shows it. */
export async function markDemo(tx: Transaction, district: string, demo: boolean): Promise<void> {
  await tx.query('update district set demo = $2 where district = $1', [district, demo]);
}

/** Takes that many numbers for paths of units; gives the first. */
export async function takeUnitNos(tx: Transaction, district: string, count: number): Promise<number> {
  const { rows } = await tx.query<{ first: number }>(
    `update district set next_unit_no = next_unit_no + $2 where district = $1 returning next_unit_no - $2 as first`,
    [district, count],
  );
  if (!rows[0]) throw new Error(`The district ${district} is not there.`);
  return rows[0].first;
}

/** Renews what the planner knows of the tables that grow: without it a new district is read whole to find a few ids. */
export async function takeStock(db: Queryable): Promise<void> {
  await db.query('select take_stock()');
}
