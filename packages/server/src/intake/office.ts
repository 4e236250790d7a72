import { type Grant, rolesOf } from '@yicun/kernel/access';
import { canonical } from '@yicun/kernel/hash';
import type { Json } from '@yicun/kernel/kind';
import type { House } from '@yicun/kernel/pack';
import { administrators } from '@yicun/packs/roles';
import type { Account } from '../db/accounts.ts';
import type { EventKind } from '../db/events.ts';
import type { GrantRow } from '../db/grants.ts';
import type { KeyRow } from '../db/keys.ts';
import type { putOutlines } from '../db/outlines.ts';
import type { Unit } from '../db/units.ts';
import type { Author } from './author.ts';
import type { Told } from './chain.ts';

/** What an event of an act says, before it gets a number. */
type Saying = Pick<Told, 'kind' | 'record' | 'scope' | 'movedFrom' | 'body'>;

/** Field → before and after. */
export type Changed = Readonly<Record<string, readonly [before: Json, after: Json]>>;

interface Opened {
  readonly author: Author;
  readonly house: House;
  /** Day in Asia/Shanghai. */
  readonly today: string;
  /** Of the head of the chain. */
  readonly seq: number;
  /** First free number for paths. */
  readonly nextNo: number;
  readonly units: Map<string, Unit>;
  readonly accounts: readonly Account[];
  readonly grants: readonly GrantRow[];
  /** User names that are taken, and by whom. */
  readonly taken: readonly { readonly id: string; readonly name: string }[];
}

/** Units, accounts and grants in memory while acts are judged, each on what the ones before it have left. */
export class Office {
  readonly author: Author;
  readonly house: House;
  readonly today: string;
  readonly units: Map<string, Unit>;
  readonly accounts: Map<string, Account>;
  readonly grants: Map<string, GrantRow>;
  readonly names: Map<string, string>;
  /** Keys that were made. */
  readonly keys: KeyRow[] = [];
  /** Outlines that were loaded, by the event that tells of them. */
  readonly outlines: Parameters<typeof putOutlines>[2][] = [];
  readonly told: Saying[] = [];
  /** Subtrees to put under another path, in order. */
  readonly moves: { readonly from: string; readonly to: string }[] = [];
  private no: number;
  private readonly seq: number;
  private readonly changed = new Map<string, number>();

  constructor({ author, house, today, seq, nextNo, units, accounts, grants, taken }: Opened) {
    this.author = author;
    this.house = house;
    this.today = today;
    this.seq = seq;
    this.no = nextNo;
    this.units = units;
    this.accounts = new Map(accounts.map((one) => [one.id, one]));
    this.grants = new Map(grants.map((one) => [one.id, one]));
    this.names = new Map(taken.map((one) => [one.name, one.id]));
  }

  /** Does the author have this role today, or is it the program itself? */
  mayAct(role: string): boolean {
    const held: readonly Grant[] = this.author.grants;
    return this.author.via === 'system' || rolesOf(held, this.today).has(role);
  }

  /** Is somebody one of the three administrators today? */
  administrates(account: string): boolean {
    return this.rolesHeldBy(account).some(isAdministrator);
  }

  /** Roles of an account today, as the acts so far have left them. */
  rolesHeldBy(account: string): readonly string[] {
    const grants = [...this.grants.values()].filter((one) => one.account === account);
    return grants.flatMap((one) => (one.until === null || one.until >= this.today ? [one.role] : []));
  }

  takeNo(): number {
    return this.no++;
  }

  /** The unit, if it exists today. */
  unit(id: string | null): Unit | undefined {
    const unit = id === null ? undefined : this.units.get(id);
    const valid = unit && unit.validFrom <= this.today && (unit.validTo === null || unit.validTo >= this.today);
    return valid ? unit : undefined;
  }

  /** Tells the log, and marks what it tells of as changed. Gives the number the event will have. */
  tell(kind: EventKind, record: string, scope: string, body: Json, movedFrom: string | null = null): number {
    this.told.push({ kind, record, scope, movedFrom, body });
    const seq = this.seq + this.told.length;
    this.changed.set(record, seq);
    return seq;
  }

  changedUnits() {
    return this.changedOf(this.units);
  }

  changedAccounts() {
    return this.changedOf(this.accounts);
  }

  changedGrants() {
    return this.changedOf(this.grants);
  }

  private changedOf<T extends object>(all: ReadonlyMap<string, T>): readonly (T & { readonly seq: number })[] {
    return [...this.changed].flatMap(([id, seq]) => {
      const it = all.get(id);
      return it ? [{ ...it, seq }] : [];
    });
  }
}

/** Is it one of the three roles that are never one person (GB/T 22239-2019: 三员分立)? */
export function isAdministrator(role: string): boolean {
  const three: readonly string[] = administrators;
  return three.includes(role);
}

/** What differs between two states of something, for the log; `before` null: all of it is new. */
export function differences<T extends object>(
  before: T | null,
  after: T,
  names: readonly (keyof T & string)[],
): Changed {
  const pairs = names.map((name): [string, [Json, Json]] => [name, [plain(before?.[name]), plain(after[name])]]);
  return Object.fromEntries(pairs.filter(([, [was, is]]) => canonical(was) !== canonical(is)));
}

function plain(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  throw new Error('Units, accounts and grants are made of plain values and lists.');
}
