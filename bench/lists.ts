/** Lists and counts of a large register, in turn with the yardstick, at two sizes. */

import { startYicun, type Yicun } from '../tests/harness/yicun.ts';
import { clerk, demoUser, signIn } from './door.ts';
import { fill } from './fill.ts';
import { type Answer, type Call, drive, type LoadResult, percentiles } from './load.ts';
import { number, type Row } from './table.ts';
import { startYardstick } from './yardstick.ts';

const connections = 8;
const rounds = 3;

interface Question {
  readonly work: string;
  /** Requests of a slice. */
  readonly count: number;
  readonly path: string;
  /** Asked by the office, of the whole district; else by a township. */
  readonly byOffice?: boolean;
  /** The yardstick's name for it; without one there is none. */
  readonly bare?: string;
  readonly asked?: string;
  readonly reached?: (ours: LoadResult, bare: LoadResult | null) => boolean;
}

const choice = encodeURIComponent(JSON.stringify({ field: 'toiletType', op: 'eq', value: 'dryPit' }));
const stage = encodeURIComponent(JSON.stringify({ field: 'stage', op: 'eq', value: 'accepted' }));
const list = '/api/records/householdToilet?limit=50';

const questions: readonly Question[] = [
  {
    ...{ work: 'list 50 + exact total, one township', count: 400, path: list, bare: '/list' },
    asked: '≥ 0.65 × bare',
    reached: (ours, bare) => bare !== null && ours.perSecond >= 0.65 * bare.perSecond,
  },
  { work: '… at one stage', count: 300, path: `${list}&filter=${stage}` },
  {
    ...{ work: '… with one choice, counted', count: 60, path: `${list}&filter=${choice}` },
    asked: 'p50 ≤ 150 ms',
    reached: (ours) => ours.p50 <= 150,
  },
  { work: '… with words', count: 60, path: `${list}&search=${encodeURIComponent('第49建')}` },
  {
    ...{ work: 'counts by township × stage, whole district', count: 60 },
    ...{ path: '/api/records/householdToilet/townships', byOffice: true },
    ...{ bare: '/counts', asked: '≥ 20 × bare' },
    reached: (ours, bare) => bare !== null && ours.perSecond >= 20 * bare.perSecond,
  },
];

/** Fills the folder up to each size in turn, restarts on it, and asks. */
export async function measureLists(data: string, sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const filling = await startYicun({ data });
    const owner = await fill(data, size).finally(() => filling.close());
    // The first start after a register has grown makes its indexes; in use the door has them made meanwhile.
    await (await startYicun({ data })).close();
    const yicun = await startYicun({ data });
    try {
      rows.push({
        work: `start with ${number(size)} records`,
        ours: `${number(yicun.startMs)} ms`,
        asked: '≤ 2,000 ms',
        reached: yicun.startMs <= 2_000,
      });
      rows.push(...(await measureAt(yicun, owner, size)));
    } finally {
      await yicun.close();
    }
  }
  return rows;
}

async function measureAt(yicun: Yicun, owner: object, size: number): Promise<Row[]> {
  const { headers, unit } = await clerk(yicun.url);
  const office = await signIn(yicun.url, await demoUser(yicun.url, 'officeOfficer'));
  const bare = await startYardstick('bench/bareLists.ts', owner);
  try {
    const rows: Row[] = [];
    for (const question of questions) {
      const headersOfOne = question.byOffice ? office : headers;
      rows.push(await ask(question, { url: yicun.url, headers: headersOfOne }, { url: bare.url, unit }, size));
    }
    return rows;
  } finally {
    await bare.close();
  }
}

interface Side {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function ask(it: Question, us: Side, bare: { url: string; unit: string }, size: number): Promise<Row> {
  const ours: LoadResult[] = [];
  const theirs: LoadResult[] = [];
  const mine = (): Call => ({ method: 'GET', path: it.path, headers: us.headers });
  const other = (): Call => ({ method: 'GET', path: `${it.bare}?unit=${bare.unit}` });
  const isAnswer = ({ status, text }: Answer) => status === 200 && text.length > 20;
  for (let round = 0; round <= rounds; round++) {
    // The first round warms both up.
    const count = round === 0 ? Math.ceil(it.count / 4) : it.count;
    const mineNow = await drive(us.url, { connections, count }, mine, isAnswer);
    const bareNow = it.bare ? await drive(bare.url, { connections, count }, other, isAnswer) : null;
    if (round === 0) continue;
    ours.push(mineNow);
    if (bareNow) theirs.push(bareNow);
  }
  const mid = median(ours);
  const bareMid = theirs.length > 0 ? median(theirs) : null;
  return {
    work: `${it.work}, ${number(size)} records`,
    ours: `${number(mid.perSecond)} /s${bareMid ? ` (${number(mid.perSecond / bareMid.perSecond, 2)} × bare)` : ''}, p50 ${number(mid.p50, 1)} ms`,
    ...(bareMid ? { beside: `bare ${number(bareMid.perSecond)} /s, p50 ${number(bareMid.p50, 1)} ms` } : {}),
    ...(it.asked ? { asked: it.asked } : {}),
    ...(it.reached ? { reached: it.reached(mid, bareMid) } : {}),
  };
}

function median(slices: readonly LoadResult[]): LoadResult {
  const of = (figure: (slice: LoadResult) => number) => percentiles(slices.map(figure)).p50;
  return {
    ...{ count: of((s) => s.count), perSecond: of((s) => s.perSecond) },
    ...{ p50: of((s) => s.p50), p95: of((s) => s.p95), p99: of((s) => s.p99) },
  };
}
