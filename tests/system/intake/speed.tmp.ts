import { startPostgres } from '/work/main/packages/server/src/postgres.ts';
import { migrate } from '/work/main/packages/server/src/db/migrate.ts';
import { openPool } from '/work/main/packages/server/src/db/pool.ts';
import { declareHouse } from '/work/main/packages/server/src/db/declare.ts';
import { world, idOf } from '/work/main/tests/system/intake/world.ts';
import { testHouse } from '/work/main/tests/system/intake/house.ts';
const db = await startPostgres({ dataDir: '/tmp/heart/data', durable: true });
const m = await migrate(db.owner); if (!m.ok) throw new Error(m.why.en);
console.log((await declareHouse(db.owner, testHouse)).length, 'declared');
let t = performance.now(); await declareHouse(db.owner, testHouse); console.log('again', (performance.now()-t).toFixed(1), 'ms');
const pool = openPool(db.app);
const name = `speed ${Date.now()}`;
const w = await world(pool, name);
const clerk = await w.person('clerk', w.units.town);
import { readdirSync, readFileSync } from 'node:fs';
function pgCpu() { const main = readFileSync('/tmp/heart/data/postgres/postmaster.pid','utf8').split('\n')[0]; let sum = 0; for (const d of readdirSync('/proc')) if (/^\d+$/.test(d)) { try { const f = readFileSync(`/proc/${d}/stat`,'utf8').split(') ')[1]!.split(' '); if (f[1] === main || d === main) sum += Number(f[11]) + Number(f[12]); } catch {} } return sum; }
async function run(flight: number, count: number, tag: string) {
  const times: number[] = [];
  let next = 0;
  const cpu0 = process.cpuUsage();
  const pg0 = pgCpu(); const t0 = performance.now();
  await Promise.all(Array.from({ length: flight }, async () => {
    while (next < count) {
      const n = next++;
      const c = w.change(`${tag} ${n}`, { recordNo: `${tag}-${n}`, model: n % 3 ? 'flush' : 'pit', volume: 1.5 + n % 7, builtOn: '2022-03-0' + (1 + n % 9), inUse: n % 2 === 0, leads: [w.units.bureau], phone: '13800000000' }, { unit: n % 2 ? w.units.east : w.units.west });
      const a = performance.now();
      const [v] = await w.door.submit(clerk, [c]);
      times.push(performance.now() - a);
      if (v?.is !== 'accepted') throw new Error(JSON.stringify(v));
    }
  }));
  const s = (performance.now() - t0) / 1000;
  const cpu = process.cpuUsage(cpu0); const pg = pgCpu() - pg0;
  times.sort((a, b) => a - b);
  const p = (q: number) => times[Math.floor(q * (times.length - 1))]!.toFixed(1);
  console.log(`${flight} in flight: ${(count / s).toFixed(0)}/s p50 ${p(0.5)} p99 ${p(0.99)} max ${p(1)} ms, node cpu ${((cpu.user + cpu.system) / 1000 / count).toFixed(2)} ms each, pg ${(pg*10/count).toFixed(2)} ms each`);
}
await run(8, 500, 'warm');
for (const f of [1, 8, 16, 64]) await run(f, f === 1 ? 500 : 4000, `f${f}`);
await pool.end(); await db.stop();
