/**
 * declareHouse(owner, house): brings indexes, statistics and views up to the declarations; quick when nothing changed.
 * duplicateField(register, indexName): which unique field an index of ours guards.
 */
import { createHash } from 'node:crypto';
import { kindNamed } from '@yicun/kernel/kinds';
import type { House } from '@yicun/kernel/pack';
import type { Field, Register } from '@yicun/kernel/register';
import { type Client, escapeIdentifier } from 'pg';
import type { Connection } from './connection.ts';
import { fieldExpression, quoted } from './fields.ts';
import { isPointing } from './names.ts';
import { withClient } from './server.ts';

/** Something of the database that follows from a declaration. Its name or comment holds a hash of what makes it. */
interface Declared {
  readonly sort: 'index' | 'statistics' | 'view';
  readonly name: string;
  readonly hash: string;
  readonly create: string;
}

/**
 * Below this many records a list reads its register as fast as an index would. Every index costs every statement of all
 * registers, for they share a table: with 500 of them planning a list took 8 ms instead of 1, and writing 1,000 records
 * 193 ms instead of 74 (PostgreSQL 18). A district has some ten large registers and a hundred small ones.
 */
const indexedFrom = 5_000;

/**
 * Makes what the declarations ask for and removes what they no longer do: for a register that has grown large, an index
 * for each field that lists filter by or that points to records (with statistics: without them an aggregate took
 * 4.8–8.4 s at a million records, with them 1.7 s); a unique index for each unique field; and one readable view per
 * register, `ledger."name"`, without personal fields. Only differences are touched, so a call that changes nothing costs two queries; writers go on while
 * an index is built. Call it at the start, and when a register may have grown. Gives what was made or removed.
 *
 * @param least records from which on a register is large
 */
export function declareHouse(owner: Connection, house: House, least = indexedFrom): Promise<readonly string[]> {
  return withClient(owner, async (client) => {
    const large = await largeRegisters(client, least);
    const wanted = new Map(
      Object.values(house.registers)
        .flatMap((one) => declaredBy(one, least <= 0 || large.has(one.name)))
        .map((one) => [keyOf(one), one]),
    );
    const there = await declaredThere(client);
    const useless = [...there.values()].filter((one) => !wanted.has(keyOf(one)));
    const lacking = [...wanted.values()].filter((one) => !there.has(keyOf(one)));
    for (const one of useless) {
      // An index is dropped beside writers and readers too; with the lock it takes otherwise they would queue behind it.
      await client.query(`drop ${one.sort}${one.sort === 'index' ? ' concurrently' : ''} if exists ${one.name}`);
    }
    const views = lacking.filter(({ sort }) => sort === 'view').map(({ create }) => create);
    if (views.length > 0) await client.query(['begin', ...views, 'commit'].join(';\n'));
    // One by one: an index that is built beside writers cannot be part of a transaction.
    for (const { sort, create } of lacking) if (sort !== 'view') await client.query(create);
    if (lacking.some(({ sort }) => sort === 'statistics')) await client.query('analyze record');
    return [...useless.map((one) => `drop ${one.sort} ${one.name}`), ...lacking.map(({ create }) => create)];
  });
}

/** Registers with so many living records in some district, by the count that the door keeps of each. */
async function largeRegisters(client: Client, least: number): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select left(indicator, -length('.count')) as name from rollup
     where indicator like '%.count' and version = 1 group by district, indicator having sum(total) >= $1`,
    [least],
  );
  return new Set(rows.map((one) => one.name));
}

/** The unique field of the register that this index guards, or null. */
export function duplicateField(register: Register, index: string): string | null {
  const field = Object.values(register.fields).find((one) => one.unique && uniqueIndex(register, one).name === index);
  return field?.name ?? null;
}

function declaredBy(register: Register, isLarge: boolean): readonly Declared[] {
  const fields = Object.values(register.fields);
  // What points to a record is asked for from there (links to it).
  const asked = fields.filter((one) => one.filter || isPointing(one));
  const filtered = asked.filter((one) => isLarge && kindNamed(one.kind).comparison !== 'none');
  return [
    ...filtered.map((one) => filterIndex(register, one)),
    ...filtered.map(statistics),
    ...fields.filter((one) => one.unique).map((one) => uniqueIndex(register, one)),
    view(register),
  ];
}

function filterIndex(register: Register, field: Field): Declared {
  const expression = fieldExpression(field);
  const only = `where register = ${quoted(register.name)}`;
  // Lists are read within a township as a rule; what points to a record is looked up wherever it is.
  const steps = kindNamed(field.kind).pointsTo ? '' : "split_part(scope, '/', 2), ";
  // A set is asked for an item it holds, and that is what an inverted index answers.
  return kindNamed(field.kind).comparison === 'set'
    ? index(`using gin (${expression} jsonb_path_ops) ${only}`)
    : index(`(district, register, ${steps}${expression}, day desc, id) ${only}`);
}

function uniqueIndex(register: Register, field: Field): Declared {
  const only = `where register = ${quoted(register.name)} and not gone`;
  return index(`(district, register, ${fieldExpression(field)}) ${only}`, 'unique ');
}

function index(definition: string, unique = ''): Declared {
  const hash = hashOf(unique + definition);
  const name = `declared_${hash}`;
  return { sort: 'index', name, hash, create: `create ${unique}index concurrently ${name} on record ${definition}` };
}

function statistics(field: Field): Declared {
  const expression = fieldExpression(field);
  const hash = hashOf(expression);
  const name = `declared_statistics_${hash}`;
  return { sort: 'statistics', name, hash, create: `create statistics ${name} on ${expression} from record` };
}

function view(register: Register): Declared {
  const columns = Object.values(register.fields)
    .filter((one) => one.personal === null)
    .map((one) => `${fieldExpression(one)} as ${escapeIdentifier(one.name)}`);
  const query = `select r.district as district_id, r.id, u.name as unit_name, ${[
    ...['r.unit', 'r.scope', 'r.seq', 'r.stage', 'r.title', 'r.day'],
    ...columns,
  ].join(', ')}
    from record r join unit u on u.district = r.district and u.id = r.unit
    where r.register = ${quoted(register.name)} and not r.gone`;
  const hash = hashOf(query);
  const name = `ledger.${escapeIdentifier(register.name)}`;
  const create = `create schema if not exists ledger;
    drop view if exists ${name}; create view ${name} as ${query}; comment on view ${name} is '${hash}'`;
  return { sort: 'view', name, hash, create };
}

async function declaredThere(client: Client): Promise<Map<string, Omit<Declared, 'create'>>> {
  const { rows } = await client.query<Omit<Declared, 'create'>>(
    // An index whose building broke off is left invalid: it is none, and is removed.
    `select 'index' as sort, relname::text as name,
       case when indisvalid then substr(relname, length('declared_') + 1) else 'broken' end as hash
     from pg_class join pg_index on indexrelid = pg_class.oid
     where relnamespace = 'public'::regnamespace and starts_with(relname, 'declared_')
     union all
     select 'statistics', stxname, substr(stxname, length('declared_statistics_') + 1)
     from pg_statistic_ext where starts_with(stxname, 'declared_statistics_')
     union all
     select 'view', format('ledger."%s"', relname), obj_description(oid, 'pg_class')
     from pg_class where relkind = 'v' and relnamespace = to_regnamespace('ledger')`,
  );
  return new Map(rows.map((one) => [keyOf(one), one]));
}

function keyOf({ sort, name, hash }: Omit<Declared, 'create'>): string {
  return `${sort} ${name} ${hash}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
