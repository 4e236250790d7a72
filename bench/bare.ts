/**
 * The yardstick: the least a program can do to keep a record. node:http, `pg`, one insert into a table of the same shape
 * with the same indexes, on the same server with the same durability. No sign-in, no access, no validation, no log.
 * Started by run.ts with YICUN_BENCH_DATABASE; prints its address.
 */

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

const pool = new Pool({ ...JSON.parse(process.env.YICUN_BENCH_DATABASE ?? '{}'), max: 8 });

await pool.query(`
  drop table if exists record;
  create table record (
    district uuid not null, id uuid not null, register text not null, unit uuid not null, scope text collate "C" not null,
    seq bigint not null, stage text, title text, day date, place point, data jsonb not null, stamps jsonb not null,
    gone boolean not null default false, primary key (district, id));
  create index on record (district, scope, seq);
  create index on record (district, register, scope, stage, day desc, id);
  create index on record using gist (place);`);

const insert = {
  name: 'insert',
  text: `insert into record (district, id, register, unit, scope, seq, title, day, data, stamps)
         values ($1, $2, $3, $4, '1.2.3', 1, $5, $6, $7, '{}')`,
};

const server = createServer(async (asked, answer) => {
  try {
    const { change, district } = JSON.parse(await bodyOf(asked));
    const { id, register, unit, set } = change;
    await pool.query({
      ...insert,
      values: [district, id, register, unit, set.wording, set.reportedOn, JSON.stringify(set)],
    });
    answer.writeHead(201, { 'content-type': 'application/json' }).end('{"is":"accepted"}');
  } catch (error) {
    answer.writeHead(500).end(String(error));
  }
});

async function bodyOf(asked: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of asked.setEncoding('utf8')) text += part;
  return text;
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}`);
});
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
