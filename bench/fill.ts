/**
 * Many household toilets in the villages of the running demonstration, written past the door: for measuring reads. Each
 * is as the door would have written it, and counted; only the log does not tell of them, so this data is for nothing else.
 */

import { countByStage } from '@yicun/kernel/pack';
import { house } from '@yicun/packs/house';
import { withClient } from '@yicun/server/db/server';
import { startPostgres } from '@yicun/server/postgres';

const register = 'householdToilet';

/** Fills up to so many. Gives the connection of the owner. */
export async function fill(data: string, upTo: number) {
  // It runs already: this only finds it.
  const { owner } = await startPostgres({ dataDir: data });
  const declared = house.registers[register];
  if (!declared) throw new Error(`No register is called ${register}.`);
  const { name, version } = countByStage(declared);
  await withClient(owner, async (client) => {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from record where register = $1`, [
      register,
    ]);
    const there = rows[0]?.n ?? 0;
    // A village's records lie together, as an import leaves them: the hardest case for a list of a township.
    await client.query(
      `with village as (
         select district, id, path, row_number() over (order by no) - 1 as at, count(*) over () as villages
         from unit where kind = 'village')
       insert into record (district, id, register, unit, scope, seq, stage, title, day, data, stamps)
       select district, ('0189' || lpad(to_hex(i), 8, '0') || '70008' || substr(md5(i::text), 1, 15))::uuid, $1, id, path,
         i, (array['inUse', 'applied', 'building', 'accepted'])[1 + i % 4], lpad(i::text, 7, '0'), null,
         jsonb_build_object(
           'recordNo', lpad(i::text, 7, '0'), 'houseState', (array['lived', 'seasonal', 'empty'])[1 + i % 3],
           'position', (array['indoor', 'yard', 'outside'])[1 + i % 3],
           'toiletType', (array['threeChamber', 'completeSewer', 'dryPit', 'doubleUrn', 'biogas'])[1 + i * 7 % 5],
           'sanitary', i % 5 <> 2, 'harmless', i % 5 = 0, 'drainTo', 'removal', 'tankVolume', 1.5 + i % 3,
           'ventPipe', true, 'antiFreeze', i % 2 = 0, 'waterOn', true, 'reformYear', 2013 + i % 10,
           'cost', 100000 + i % 4000, 'subsidy', 80000, 'builder', '宁夏第' || i % 50 || '建筑工程有限公司',
           'warrantyEnd', '2024-05-31', 'usage', 'normal', 'satisfied', 'good'),
         '{}'
       from generate_series($2::int, $3::int) i join village on village.at = i::bigint * villages / ($3::int + 1)`,
      [register, there + 1, upTo],
    );
    await client.query('delete from rollup where indicator = $1', [name]);
    await client.query(
      `insert into rollup (district, indicator, version, unit, period, dims, n, total)
       select district, $1, $2, unit, '', jsonb_build_array(stage), count(*), count(*)
       from record where register = $3 and not gone group by district, unit, stage`,
      [name, version, register],
    );
    await client.query('vacuum analyze');
  });
  return owner;
}
