import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { migrate } from '@yicun/server/db/migrate';
import { openPool } from '@yicun/server/db/pool';
import { type Database, startPostgres } from '@yicun/server/postgres';
import { verify } from '@yicun/server/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Flood, floodChange } from './intake/flood.ts';
import { testHouse } from './intake/house.ts';
import { type World, world } from './intake/world.ts';

/** A cluster of its own, as in use: everything is forced to the disk before it is acknowledged. */
let folder: string;
let postgres: Database;
let pool: ReturnType<typeof openPool>;
let it: World;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yicun-crash-'));
  chmodSync(folder, 0o755);
  postgres = await startPostgres({ dataDir: join(folder, 'data') });
  const migrated = await migrate(postgres.owner);
  if (!migrated.ok) throw new Error(migrated.why.en);
  pool = openPool(postgres.app, { size: 2 });
  it = await world(pool, 'crash');
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await pool.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const children: ChildProcess[] = [];

/** What was acknowledged: number of the change → seq. */
const acknowledged = new Map<number, number>();

/** Runs the door in a process of its own; `until` waits for that many acknowledgements more. */
async function flooded(from: number) {
  const author = await it.person('clerk', it.units.town);
  const told: Flood = { connection: postgres.app, author, unit: it.units.east, from };
  const script = new URL('./intake/flood.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, JSON.stringify(told)], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async (): Promise<boolean> => {
    const { value, done } = await lines.next();
    const [n, seq] = String(value ?? '')
      .split(' ')
      .map(Number);
    if (!done && n !== undefined && seq !== undefined) acknowledged.set(n, seq);
    return !done;
  };
  return {
    child,
    async until(count: number): Promise<void> {
      for (let n = 0; n < count; n++) if (!(await read())) throw new Error('The flooding server ended by itself.');
    },
    /** Kills it, and reads what it had said before it died. */
    async end(): Promise<void> {
      await killed(child);
      while (await read());
    },
  };
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

function killPostgres(): void {
  const [pid = ''] = readFileSync(join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

test.each([
  ['the server', { server: true, database: false }],
  ['the database', { server: false, database: true }],
  ['both', { server: true, database: true }],
  ['both, once more', { server: true, database: true }],
])('kill -9 of %s under load loses nothing that was acknowledged, and doubles nothing', async (_what, kill) => {
  const before = acknowledged.size;
  // Far beyond what any earlier server had begun: numbers are never shared, only resent below.
  const server = await flooded(Math.max(0, ...acknowledged.keys()) + 1000);
  await server.until(200);
  if (kill.database) killPostgres();
  if (kill.server) await server.end();
  if (kill.database) await postgres.revive();
  if (!kill.server) {
    // The same server goes on with the database that came back.
    await server.until(100);
    await server.end();
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(before + 200);

  expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true });
  // Whoever is not sure sends again: the answer is the same, and nothing is written twice.
  const clerk = await it.person('clerk', it.units.town);
  const numbers = [...acknowledged.keys()];
  const events = await count();
  const verdicts = await it.door.submit(
    clerk,
    numbers.map((n) => floodChange(n, it.units.east)),
  );
  const answers = verdicts.map((one, index) => [numbers[index], one.is === 'accepted' ? one.seq : one]);
  expect(answers).toEqual([...acknowledged]);
  expect(await count()).toBe(events);
});

async function count(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*) from event where district = $1', [it.district]);
  return rows[0]?.count ?? 0;
}
