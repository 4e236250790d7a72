import type { Connection } from '../db/connection.ts';
import { type ServerFacts, serverFacts } from '../db/server.ts';
import { CannotStart, type Sentence } from '../sentence.ts';

const OLDEST = 15;

/**
 * A PostgreSQL of one's own, by its address.
 *
 * @throws CannotStart where it cannot be reached, is older than version 15, or keeps text in another encoding
 */
export async function openRemote(url: string): Promise<Connection> {
  const address = new URL(url);
  const name = `${address.host}${address.pathname}`;
  // What stands in the address goes before what a connection asks for: these two we set ourselves.
  const options = address.searchParams.get('options') ?? '';
  address.searchParams.delete('options');
  address.searchParams.delete('application_name');
  const connection: Connection = { connectionString: address.href, connectionTimeoutMillis: 10_000, options };
  const why = unfit(await reach(connection, name), name);
  if (why) throw new CannotStart(why);
  return connection;
}

/** Why a server cannot be used, or null. */
export function unfit(facts: ServerFacts, name: string): Sentence | null {
  if (facts.version < OLDEST * 10_000) {
    const version = `${Math.floor(facts.version / 10_000)}.${facts.version % 10_000}`;
    return {
      en: `The database ${name} is PostgreSQL ${version}; Yicun needs ${OLDEST} or newer. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
      zh: `数据库 ${name} 为 PostgreSQL ${version}，宜村需要 ${OLDEST} 或更高版本。请升级，或不设 DATABASE_URL 以使用内置数据库。`,
    };
  }
  if (facts.encoding !== 'UTF8') {
    return {
      en: `The database ${name} keeps text as ${facts.encoding}; Chinese needs UTF8. Make one with "create database … encoding 'UTF8' template template0".`,
      zh: `数据库 ${name} 的编码为 ${facts.encoding}，中文需要 UTF8。请用“create database … encoding 'UTF8' template template0”另建。`,
    };
  }
  return null;
}

async function reach(connection: Connection, name: string): Promise<ServerFacts> {
  try {
    return await serverFacts(connection);
  } catch (error) {
    // One attempt per address of the host: each has its own reason.
    const why = (error instanceof AggregateError ? error.errors : [error])
      .map((each) => (each instanceof Error ? each.message : String(each)))
      .join('; ');
    throw new CannotStart({
      en: `The database ${name} cannot be used: ${why}. Check DATABASE_URL (host, port, name, account) and that it runs.`,
      zh: `无法使用数据库 ${name}：${why}。请检查 DATABASE_URL（主机、端口、库名、账户）以及数据库是否在运行。`,
    });
  }
}
