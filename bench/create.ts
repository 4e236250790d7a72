/** Creating one by one, in turn with the yardstick, so that whatever else the machine does falls on both. */

import { withClient } from '@yicun/server/db/server';
import { startPostgres } from '@yicun/server/postgres';
import type { Yicun } from '../tests/harness/yicun.ts';
import { type Clerk, clerk, entry, post } from './door.ts';
import { type Answer, type Call, drive, type LoadResult, percentiles } from './load.ts';
import { memory, processorTime } from './processes.ts';
import { number, type Row } from './table.ts';
import { startYardstick, type Yardstick } from './yardstick.ts';

const connections = 8;
const warmUp = 400;
const rounds = 4;
const perRound = 1_500;

interface Side {
  readonly url: string;
  readonly pid: number;
  readonly call: (index: number) => Call;
  readonly accept: (answer: Answer) => boolean;
  readonly slices: LoadResult[];
  processor: number;
}

export async function measureCreate(yicun: Yicun): Promise<Row[]> {
  const who = await clerk(yicun.url);
  const bare = await startBare(yicun.data);
  try {
    const ours: Side = {
      url: yicun.url,
      pid: yicun.pid,
      call: (index) => post(who, entry(who, index)),
      accept: ({ status, text }) => status === 200 && text.includes('"accepted"'),
      slices: [],
      processor: 0,
    };
    const theirs: Side = {
      ...bare,
      call: (index) => barePost(who, index),
      accept: ({ status }) => status === 201,
      slices: [],
      processor: 0,
    };
    for (const side of [ours, theirs]) await drive(side.url, { connections, count: warmUp }, side.call, side.accept);
    for (let round = 0; round < rounds; round++) for (const side of [ours, theirs]) await slice(side, round * perRound);
    return rows(ours, theirs);
  } finally {
    await bare.close();
  }
}

async function slice(side: Side, from: number): Promise<void> {
  const before = processorTime(side.pid);
  const result = await drive(
    side.url,
    { connections, count: perRound },
    (index) => side.call(from + index),
    side.accept,
  );
  side.processor += processorTime(side.pid) - before;
  side.slices.push(result);
}

function rows(ours: Side, theirs: Side): Row[] {
  const mine = summary(ours);
  const bare = summary(theirs);
  const share = mine.perSecond / bare.perSecond;
  return [
    {
      work: `create one by one, ${connections} connections`,
      ours: `${number(mine.perSecond)} /s (${number(share, 2)} × bare)`,
      beside: `bare ${number(bare.perSecond)} /s`,
      asked: '≥ 0.2 × bare, aim 0.3',
      reached: share >= 0.2,
    },
    {
      work: '… p50 / p95 / p99',
      ours: `${number(mine.p50, 1)} / ${number(mine.p95, 1)} / ${number(mine.p99, 1)} ms`,
      beside: `${number(bare.p50, 1)} / ${number(bare.p95, 1)} / ${number(bare.p99, 1)} ms`,
      asked: 'p99 ≤ 40 ms',
      reached: mine.p99 <= 40,
    },
    {
      work: '… processor time of the server per change',
      ours: `${number(ours.processor / (rounds * perRound), 2)} ms`,
      beside: `${number(theirs.processor / (rounds * perRound), 2)} ms`,
    },
    {
      work: 'memory of the server after this load',
      ours: `${number(memory(ours.pid))} MiB`,
      beside: `${number(memory(theirs.pid))} MiB`,
      asked: '≤ 250 MiB',
      reached: memory(ours.pid) <= 250,
    },
  ];
}

/** Median over the slices, each figure for itself. */
function summary({ slices }: Side): Omit<LoadResult, 'count'> {
  const median = (of: (slice: LoadResult) => number): number => percentiles(slices.map(of)).p50;
  return {
    perSecond: median((s) => s.perSecond),
    p50: median((s) => s.p50),
    p95: median((s) => s.p95),
    p99: median((s) => s.p99),
  };
}

function barePost(who: Clerk, index: number): Call {
  const body = JSON.stringify({ district: who.district, change: entry(who, index) });
  return { method: 'POST', path: '/', headers: { 'content-type': 'application/json' }, body };
}

/** The yardstick, on a database of its own in the same server. */
async function startBare(data: string): Promise<Yardstick> {
  // It runs already: this only finds it, and does not stop it either.
  const { owner } = await startPostgres({ dataDir: data });
  const name = 'bench_bare';
  const drop = `drop database if exists ${name} with (force)`;
  await withClient(owner, async (client) => {
    await client.query(drop);
    await client.query(`create database ${name}`);
  });
  const bare = await startYardstick('bench/bare.ts', { ...owner, database: name });
  return {
    ...bare,
    close: async () => {
      await bare.close();
      await withClient(owner, (client) => client.query(drop));
    },
  };
}
