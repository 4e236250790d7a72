/**
 * Sheets into a register and out of it, with the most memory the server came to. Beside the import stands the least a
 * program can do with the same rows: `pg`, batches of a thousand as JSON into a table of the same shape.
 */

import { randomUUID } from 'node:crypto';
import { createReadStream, rmSync, statSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '@yicun/server/db/server';
import { startPostgres } from '@yicun/server/postgres';
import type { UnitInfo } from '@yicun/server/wire';
import type { ImportFile, JobInfo } from '@yicun/server/wireSheets';
import { startYicun } from '../tests/harness/yicun.ts';
import { demoUser, signIn } from './door.ts';
import { ask } from './load.ts';
import { forgetPeak, peak } from './processes.ts';
import { writeSheet } from './sheets.ts';
import { number, type Row } from './table.ts';

const register = 'householdToilet';
const patienceMs = 900_000;

interface Desk {
  readonly url: string;
  readonly pid: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a size is asked: rows a second beside the yardstick, or minutes in all. */
interface Size {
  readonly rows: number;
  readonly formats: readonly ('csv' | 'xlsx')[];
}

const short: Size = { rows: 20_000, formats: ['csv', 'xlsx'] };
const large: Size = { rows: 1_000_000, formats: ['csv'] };

/** Brings sheets in by the desk's own way, dry run and all; exports the register as both formats afterwards. */
export async function measureExchange(data: string, isLarge: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of isLarge ? [short, large] : [short]) {
    const yicun = await startYicun({ data });
    try {
      const headers = { ...(await signIn(yicun.url, await demoUser(yicun.url, 'officeOfficer'))), 'x-yicun': '1' };
      const desk = { url: yicun.url, pid: yicun.pid, headers };
      const villages = await villageNames(desk);
      for (const format of size.formats) {
        const file = join(data, `bench.${format}`);
        await writeSheet(file, villages, size.rows);
        rows.push(...(await imports(desk, data, file, size.rows)));
        rmSync(file);
      }
      for (const format of ['csv', 'xlsx'] as const) rows.push(await exported(desk, format));
    } finally {
      await yicun.close();
    }
  }
  return rows;
}

async function imports(desk: Desk, data: string, file: string, count: number): Promise<Row[]> {
  const bare = await bareInsert(data, count);
  forgetPeak(desk.pid);
  const began = performance.now();
  const sent = await upload(desk, file);
  await over(desk, sent.job);
  const judged = performance.now();
  const { counts } = (await get<{ import: ImportFile }>(desk, `/api/imports/${sent.import}`)).import;
  if (counts?.new !== count) throw new Error(`The dry run says ${JSON.stringify(counts)}.`);
  const { job } = await post<{ job: string }>(desk, `/api/imports/${sent.import}/write`, { onlyGood: false });
  await over(desk, job);
  const written = performance.now();
  const perSecond = (count / (written - judged)) * 1000;
  const minutes = (written - began) / 60_000;
  const what = `${number(count)} rows ${file.endsWith('.csv') ? 'csv' : 'xlsx'}`;
  return [
    {
      work: `import of ${what}: dry run`,
      ours: `${number((count / (judged - began)) * 1000)} rows/s`,
    },
    {
      work: '… written through the door',
      ours: `${number(perSecond)} rows/s (${number(perSecond / bare, 2)} × bare)`,
      beside: `bare ${number(bare)} rows/s`,
      asked: '≥ 0.25 × bare',
      reached: perSecond >= 0.25 * bare,
    },
    {
      work: '… both together, and peak memory',
      ours: `${number(minutes * 60, 1)} s, ${number(peak(desk.pid))} MiB`,
      asked: count < 1_000_000 ? '≤ 300 MiB' : '≤ 240 s, ≤ 300 MiB',
      reached: peak(desk.pid) <= 300 && (count < 1_000_000 || minutes <= 4),
    },
  ];
}

async function exported(desk: Desk, format: 'csv' | 'xlsx'): Promise<Row> {
  forgetPeak(desk.pid);
  const began = performance.now();
  const { job } = await post<{ job: string }>(desk, `/api/registers/${register}/exports`, { format });
  const { file } = await over(desk, job);
  const seconds = (performance.now() - began) / 1000;
  const rows = file?.rows ?? 0;
  const most = format === 'csv' ? 60 : 240;
  const atMillion = (seconds / rows) * 1_000_000;
  return {
    work: `export of ${number(rows)} rows ${format}, and peak memory`,
    ours: `${number(seconds, 1)} s (${number(rows / seconds)} rows/s), ${number(peak(desk.pid))} MiB`,
    asked: `a million ≤ ${most} s, ≤ 300 MiB`,
    reached: atMillion <= most && peak(desk.pid) <= 300,
  };
}

/** Rows a second that `pg` writes of the same shape, in a table of its own beside ours. */
async function bareInsert(data: string, count: number): Promise<number> {
  // It runs already: this only finds it.
  const { owner } = await startPostgres({ dataDir: data });
  const most = Math.min(count, 100_000);
  let seconds = 0;
  await withClient(owner, async (client) => {
    await client.query(`create table bench_bare (
      district uuid not null, id uuid not null, register text not null, unit uuid not null, scope text collate "C" not null,
      seq bigint not null, stage text, title text, day date, place point, data jsonb not null, stamps jsonb not null,
      gone boolean not null default false, primary key (district, id));
      create index on bench_bare (district, scope, seq);
      create index on bench_bare (district, register, scope, stage, day desc, id);
      create index on bench_bare using gist (place)`);
    try {
      const [district, unit] = [randomUUID(), randomUUID()];
      const began = performance.now();
      for (let no = 0; no < most; no += 1000) {
        const rows = Array.from({ length: 1000 }, (_, at) => bareRow(district, unit, no + at));
        await client.query(
          `insert into bench_bare (district, id, register, unit, scope, seq, stage, title, day, data, stamps)
           select district, id, register, unit, scope, seq, stage, title, day, data, stamps
           from jsonb_to_recordset($1::jsonb) as g(district uuid, id uuid, register text, unit uuid, scope text,
             seq bigint, stage text, title text, day date, data jsonb, stamps jsonb)`,
          [JSON.stringify(rows)],
        );
      }
      seconds = (performance.now() - began) / 1000;
    } finally {
      await client.query('drop table bench_bare');
    }
  });
  return most / seconds;
}

function bareRow(district: string, unit: string, no: number): object {
  const data = {
    ...{
      recordNo: String(no).padStart(7, '0'),
      toiletType: 'threeChamber',
      sanitary: true,
      tankVolume: 1.5 + (no % 3),
    },
    ...{ reformYear: 2018 + (no % 5), cost: 260_050 + no, acceptedOn: '2022-05-31' },
    ...{ builder: `宁夏第${no % 50}建筑工程有限公司`, remark: `第${no}户，整村推进，已通水，待复核。` },
  };
  const spine = {
    register,
    unit,
    scope: '1/2/3/',
    seq: no,
    stage: 'inUse',
    title: data.recordNo,
    day: data.acceptedOn,
  };
  return { district, id: randomUUID(), ...spine, data, stamps: {} };
}

async function villageNames(desk: Desk): Promise<readonly string[]> {
  const { units } = await get<{ units: readonly UnitInfo[] }>(desk, '/api/units');
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return units
    .filter(({ kind }) => kind === 'village')
    .map(({ name, parent }) => `${names.get(parent ?? '') ?? ''}/${name}`);
}

/** Streams a file up, as a browser does. */
function upload({ url, headers }: Desk, path: string): Promise<{ readonly import: string; readonly job: string }> {
  const boundary = randomUUID();
  const name = path.replace(/^.*\//, '');
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const tail = `\r\n--${boundary}--\r\n`;
  const length = Buffer.byteLength(head) + statSync(path).size + Buffer.byteLength(tail);
  return new Promise((resolve, reject) => {
    const type = `multipart/form-data; boundary=${boundary}`;
    const sending = request(
      new URL(`/api/registers/${register}/imports`, url),
      { method: 'POST', headers: { ...headers, 'content-type': type, 'content-length': `${length}` } },
      (answer) => textOf(answer).then((text) => resolve(JSON.parse(text)), reject),
    );
    sending.on('error', reject);
    sending.write(head);
    const file = createReadStream(path).on('error', reject);
    file.on('end', () => sending.end(tail));
    file.pipe(sending, { end: false });
  });
}

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of answer.setEncoding('utf8')) text += part;
  if (answer.statusCode !== 200) throw new Error(`The upload answered ${answer.statusCode}: ${text}`);
  return text;
}

async function over(desk: Desk, id: string): Promise<JobInfo> {
  for (const began = performance.now(); ; await pause(100)) {
    const { job } = await get<{ job: JobInfo }>(desk, `/api/jobs/${id}`);
    if (job.state === 'done') return job;
    const isLost = performance.now() - began > patienceMs;
    if (isLost || (job.state !== 'waiting' && job.state !== 'running')) throw new Error(JSON.stringify(job));
  }
}

async function get<T>({ url, headers }: Desk, path: string): Promise<T> {
  const { status, text } = await ask(url, { method: 'GET', path, headers });
  if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

async function post<T>({ url, headers }: Desk, path: string, body: object): Promise<T> {
  const json = { ...headers, 'content-type': 'application/json' };
  const { status, text } = await ask(url, { method: 'POST', path, headers: json, body: JSON.stringify(body) });
  if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 300)}`);
  return JSON.parse(text);
}
