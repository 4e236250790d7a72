/**
 * Pieces of SQL that carry their parameters with them (Kysely's `sql` tag), for statements whose shape depends on a
 * filter. run(db, statement): sends one.
 */
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql as written,
} from 'kysely';
import type { QueryResult, QueryResultRow } from 'pg';
import type { Queryable } from './database.ts';

/** Writes a piece of SQL; what stands in `${}` becomes a parameter, or another piece. */
export const sql = written;

/** A piece of SQL. What it selects, if anything, is said where it is run. */
export type Fragment = RawBuilder<unknown>;

/** Only writes statements down; the pool sends them. */
const compiler = new Kysely<Record<never, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Sends a statement made of fragments. */
export function run<Row extends QueryResultRow>(db: Queryable, statement: Fragment): Promise<QueryResult<Row>> {
  const { sql, parameters }: CompiledQuery = statement.compile(compiler);
  return db.query<Row>(sql, [...parameters]);
}
