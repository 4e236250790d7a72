/**
 * The yardstick for reads: node:http and `pg`, one statement for the page and one for its total, over the very table
 * that ours reads. No sign-in, no rights, no masking. Started by lists.ts with YICUN_BENCH_DATABASE; prints its address.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

const pool = new Pool({ ...JSON.parse(process.env.YICUN_BENCH_DATABASE ?? '{}'), max: 8 });

const server = createServer(async (asked, answer) => {
  try {
    const url = new URL(asked.url ?? '/', 'http://localhost');
    const unit = url.searchParams.get('unit');
    answer.setHeader('content-type', 'application/json');
    answer.end(url.pathname === '/list' ? await list(unit) : await counts());
  } catch (error) {
    answer.writeHead(500).end(String(error));
  }
});

async function list(unit: string | null): Promise<string> {
  const { rows: found } = await pool.query(`select district, path from unit where id = $1`, [unit]);
  const { district, path } = found[0];
  const [page, total] = await Promise.all([
    pool.query(
      `select id, register, unit, scope, seq, stage, title, day, data from record
       where district = $1 and register = 'householdToilet' and not gone and split_part(scope, '/', 2) = $2
       order by day desc, id limit 51`,
      [district, path.split('/')[1]],
    ),
    pool.query(
      `select sum(r.total)::int as total from rollup r join unit u on u.district = r.district and u.id = r.unit
       where r.district = $1 and r.indicator = 'householdToilet.count' and r.version = 1
         and split_part(u.path, '/', 2) = $2`,
      [district, path.split('/')[1]],
    ),
  ]);
  return JSON.stringify({ rows: page.rows, total: total.rows[0].total });
}

async function counts(): Promise<string> {
  const { rows } = await pool.query(
    `select split_part(scope, '/', 2) as township, stage, count(*)::int as total from record
     where register = 'householdToilet' and not gone group by 1, 2`,
  );
  return JSON.stringify(rows);
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
