import { house } from '@yicun/packs/house';
import { districtHouses } from '../houses.ts';
import { type Verification, verify } from '../verify.ts';
import { withDistrict } from './district.ts';
import { complain } from './say.ts';

/** Checks the log and all that follows from it, with the server running or stopped. 0: all holds; 1: it does not. */
export function run(args: readonly string[]): Promise<number> {
  return withDistrict(args, 'yicun verify', async (database, district) => {
    const houses = districtHouses(house, database, () => new Date());
    await houses.load(district.id);
    return say(await verify(database, houses.of(district.id), district.id));
  });
}

function say(found: Verification): number {
  if (!found.ok) {
    const { en, zh } = found.why;
    complain({
      en: `The chain does not hold: ${en}. Keep the data folder as it is, and restore the last backup beside it.`,
      zh: `链条不完整：${zh}。请保留数据文件夹原样，并另行恢复最近的备份。`,
    });
    return 1;
  }
  const { events, records, head } = found;
  console.log(`The chain holds: ${events} events, ${records} records, head ${head.hash}`);
  console.log(`链条完整：${events} 个事件，${records} 条记录，链首 ${head.hash}`);
  return 0;
}
