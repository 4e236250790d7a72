/** From the command to a served page: the first time on an empty folder, with the pages to be built, and later. */

import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startYicun, type Yicun } from '../tests/harness/yicun.ts';
import { ask, percentiles } from './load.ts';
import { memory } from './processes.ts';
import { number, type Row } from './table.ts';

const laterStarts = 5;

/** Leaves it running, for what is measured next. */
export async function measureStart(data: string): Promise<{ rows: Row[]; yicun: Yicun }> {
  rmSync('packages/web/dist', { recursive: true, force: true });
  const first = await startAndServe(data);
  await first.yicun.close();
  const later: number[] = [];
  for (let start = 1; start < laterStarts; start++) {
    const { yicun, seconds } = await startAndServe(data);
    later.push(seconds);
    await yicun.close();
  }
  const last = await startAndServe(data);
  later.push(last.seconds);
  const median = percentiles(later).p50;
  // What was needed for starting is given back in a while.
  await pause(5_000);
  const idle = memory(last.yicun.pid);
  return {
    yicun: last.yicun,
    rows: [
      {
        work: 'first start, pages built and sample read',
        ours: `${number(first.seconds, 1)} s`,
        asked: '≤ 30 s',
        reached: first.seconds <= 30,
      },
      {
        work: `start on existing data, median of ${laterStarts}`,
        ours: `${number(median, 2)} s`,
        asked: '≤ 2 s',
        reached: median <= 2,
      },
      {
        work: 'memory of the server, idle',
        ours: `${number(idle)} MiB`,
        asked: '≤ 160 MiB, aim 120',
        reached: idle <= 160,
      },
    ],
  };
}

async function startAndServe(data: string): Promise<{ yicun: Yicun; seconds: number }> {
  const began = performance.now();
  const yicun = await startYicun({ data });
  const { status } = await ask(yicun.url, { method: 'GET', path: '/' });
  if (status !== 200) throw new Error(`The first page answered ${status}.`);
  return { yicun, seconds: (performance.now() - began) / 1000 };
}
