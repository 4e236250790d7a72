import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sentence } from '@yicun/kernel/refusal';
import { house } from '@yicun/packs/house';
import type { Config } from '../config.ts';
import { demoAccounts } from '../db/accounts.ts';
import type { Database } from '../db/database.ts';
import type { District } from '../db/districts.ts';
import { fillDistrict } from '../demo/fill.ts';
import { noteRefused } from '../demo/refused.ts';
import { type Kept, openUsers, removeDemo } from '../demo/remove.ts';
import { districtHouses } from '../houses.ts';
import { intake } from '../intake.ts';
import { sealing } from '../sealing.ts';
import { sealingKeys } from '../sealingKeys.ts';
import { withDistrict } from './district.ts';
import { complain } from './say.ts';

/** What `yicun demo` was asked for, and what is left of the line for the configuration. */
interface Asked {
  readonly scale: number;
  readonly seed: number;
  readonly remove: boolean;
  /** Also what somebody real went on with. */
  readonly changedToo: boolean;
  readonly rest: readonly string[];
}

/** Beyond it a village would have more households than its numbers of identity can tell apart. */
const scaleMost = 15;

/**
 * Fills a demonstration with records, or takes it out again; with the server running or not. Ctrl-C stops it between two
 * batches; asked again it goes on, and what is there already is left as it is.
 */
export async function run(args: readonly string[]): Promise<number> {
  const asked = read(args);
  if (asked === null) {
    complain({
      en: `demo takes --scale (a number up to ${scaleMost}; 1: a county of 40,000 households), --seed (a whole number), --remove and with it --changed-too.`,
      zh: `demo 可用 --scale（不大于 ${scaleMost} 的数，1 即四万户的县区）、--seed（整数）、--remove，后者可加 --changed-too。`,
    });
    return 2;
  }
  return withDistrict(asked.rest, 'yicun demo', (database, district, config) =>
    work(database, district, config, asked),
  );
}

function read(args: readonly string[]): Asked | null {
  const own = {
    scale: { type: 'string' },
    seed: { type: 'string' },
    remove: { type: 'boolean' },
    'changed-too': { type: 'boolean' },
  } as const;
  const { tokens } = parseArgs({ args: [...args], options: own, strict: false, allowPositionals: true, tokens: true });
  const mine = new Map<string, string | undefined>();
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option' || !Object.hasOwn(own, token.name)) continue;
    mine.set(token.name, token.value);
    taken.add(token.index);
    if (token.value !== undefined && token.inlineValue === false) taken.add(token.index + 1);
  }
  const scale = Number(mine.get('scale') ?? 1);
  const seed = Number(mine.get('seed') ?? 1);
  if (!(scale > 0 && scale <= scaleMost) || !Number.isSafeInteger(seed)) return null;
  return {
    scale,
    seed,
    remove: mine.has('remove'),
    changedToo: mine.has('changed-too'),
    rest: args.filter((_, i) => !taken.has(i)),
  };
}

async function work(database: Database, { id, demo }: District, config: Config, asked: Asked): Promise<number> {
  const now = () => new Date();
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  const keys = config.keys ?? join(config.data, 'keys', 'sealing');
  if (!existsSync(keys) || (await demoAccounts(database, id)).length === 0) {
    complain({
      en: 'This district was not set up as a demonstration: generated records do not belong among real ones. Use another folder (--data), started once without --empty.',
      zh: '此县区不是演示用的：生成的记录不应与真实记录混在一起。请另用一个文件夹（--data），先不带 --empty 启动一次。',
    });
    return 1;
  }
  const houses = districtHouses(house, database, now);
  await houses.load(id);
  const seals = sealing(sealingKeys(keys, random, true));
  const door = intake({ database, houses, seals, now, random });
  const deps = { database, houses, intake: door, now, blobs: join(config.data, 'blobs') };
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const began = performance.now();
  try {
    if (asked.remove) {
      const { changedToo } = asked;
      const progress = (removed: number) => tell(removed, null);
      const gone = await removeDemo(deps, id, { changedToo, signal: stop.signal, progress });
      if (!gone.ok) throw new Error(sentence(gone.why, 'en'));
      const { removed, restored, kept, keptFirst } = gone.value;
      console.log(`\nRemoved 已移除: ${removed} records 条; restored 已还原: ${restored}; kept 保留: ${kept}`);
      for (const one of keptFirst) console.log(`${one.register} ${one.record}: ${whyKept(one)}`);
      return 0;
    }
    if (!demo) await openUsers(deps, id);
    const { made, there, refused } = await fillDistrict(deps, id, { ...asked, signal: stop.signal, progress: tell });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `\nMade 已生成: ${made} records 条; already there 已有: ${there}; refused 未接受: ${refused.length}; ${seconds} s`,
    );
    const said = await noteRefused(config.data, refused);
    if (said) complain(said);
    return 0;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    complain({
      en: '\nStopped. What is made stays; the same command goes on from here.',
      zh: '已停止。已完成的部分保留；再次运行同一命令即可继续。',
    });
    return 1;
  } finally {
    await door.close();
  }
}

function whyKept({ why }: Kept): string {
  return why === null ? 'somebody went on with it 有人接着填写过' : sentence(why, 'en');
}

/** A line that is written over, on a terminal; elsewhere nothing but the end is worth a line. */
function tell(done: number, total: number | null): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${done}${total === null ? '' : ` / ${total}`}`);
}
