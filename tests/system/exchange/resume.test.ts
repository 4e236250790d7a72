import type { ImportFile } from '@yicun/server/wireSheets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../harness/folder.ts';
import { startYicun, type Yicun } from '../../harness/yicun.ts';
import type { Visitor } from '../app/server.ts';
import { until } from '../harness/program.ts';
import { bring, enter, importFile, undo } from './desk.ts';
import { remote } from './over.ts';

/** Work that is cut off: by a kill of the program in the middle of an import, and by whoever asked for it. */

const register = 'householdToilet';
const rows = 4000;

function sheet(builder: string, count: number): Buffer {
  const lines = Array.from({ length: count }, (_, no) => `金积镇,三格化粪池式,是,${builder},第${no}户`);
  return Buffer.from(`\uFEFF所属单位,厕所类型,是否卫生厕所,施工单位,备注\r\n${lines.join('\r\n')}\r\n`);
}

describe('an import that is cut off', () => {
  const folder = temporaryFolder();
  let yicun: Yicun;
  let office: Visitor;

  beforeAll(async () => {
    yicun = await startYicun({ data: `${folder.path}/data` });
    office = await remote(yicun.url, 'officeOfficer');
  }, 180_000);
  afterAll(async () => {
    await yicun?.close();
    folder.remove();
  });

  const totalOf = async (builder: string): Promise<number> => {
    const filter = encodeURIComponent(JSON.stringify({ field: 'builder', op: 'eq', value: builder }));
    return (await office.ask('GET', `/api/records/${register}?limit=1&filter=${filter}`)).body.total;
  };
  /** Begins to write, and waits until some of it is there. */
  const underWay = async ({ id }: ImportFile, builder: string): Promise<string> => {
    const { body } = await office.ask('POST', `/api/imports/${id}/write`, { onlyGood: false });
    await until('some rows are written', async () => (await totalOf(builder)) > 0);
    return body.job;
  };

  it('goes on when the program is started again, and makes nothing twice', { timeout: 180_000 }, async () => {
    const report = await bring(office, register, '断电.csv', sheet('断电公司', rows));
    expect(report.counts).toMatchObject({ new: rows, wrong: 0 });
    await underWay(report, '断电公司');
    await yicun.kill();
    yicun = await startYicun({ data: `${folder.path}/data` });
    office = await remote(yicun.url, 'officeOfficer');
    await until('the import is written', async () => (await importFile(office, report.id)).state === 'written');
    expect(await totalOf('断电公司')).toBe(rows);
  });

  it('stops when it is cancelled, and is gone on with or taken back', { timeout: 180_000 }, async () => {
    const report = await bring(office, register, '停止.csv', sheet('停止公司', rows));
    const job = await underWay(report, '停止公司');
    expect((await office.ask('POST', `/api/jobs/${job}/cancel`)).status).toBe(200);
    const stopped = await importFile(office, report.id);
    expect(stopped.state).toBe('stopped');
    const written = await totalOf('停止公司');
    expect(written).toBe(stopped.result?.written);
    expect(written).toBeLessThan(rows);

    await office.ask('POST', `/api/imports/${report.id}/resume`);
    await until('the rest is written', async () => (await importFile(office, report.id)).state === 'written');
    expect(await totalOf('停止公司')).toBe(rows);
    expect(await undo(office, report)).toMatchObject({ state: 'undone', result: { taken: rows, kept: 0 } });
    expect(await totalOf('停止公司')).toBe(0);
  });

  it('is refused to somebody else, who does not learn that it is there', async () => {
    const report = await bring(office, register, '别人.csv', sheet('别人公司', 2));
    const township = await remote(yicun.url, 'townshipOfficer');
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/rows?fate=wrong'],
      ['POST', '/undo'],
      ['POST', '/mend'],
      ['DELETE', ''],
    ] as const) {
      expect((await township.ask(method, `/api/imports/${report.id}${path}`)).status).toBe(404);
    }
    for (const path of ['', '/file']) {
      expect((await township.ask('GET', `/api/jobs/${report.job}${path}`)).status).toBe(404);
    }
    expect((await township.ask('POST', `/api/jobs/${report.job}/cancel`)).status).toBe(404);
  });

  it('of a township officer ends at the border of the township, and so does what they export', async () => {
    const township = await remote(yicun.url, 'townshipOfficer');
    const lines = ['所属单位,厕所类型,备注', '金积镇,旱厕,自己的', '高闸镇,旱厕,别人的'];
    const report = await bring(township, register, '越界.csv', Buffer.from(lines.join('\n')));
    expect(report.counts).toMatchObject({ rows: 2, new: 1, wrong: 1 });
    expect(report.reasons).toMatchObject([{ code: 'right.absent', column: '@row', count: 1 }]);
    await enter(township, report, true);

    const other = await bring(office, register, '高闸.csv', Buffer.from('所属单位,厕所类型,备注\n高闸镇,旱厕,高闸的'));
    await enter(office, other);
    const begun = await township.ask('POST', `/api/registers/${register}/exports`, { format: 'csv' });
    await until('the export is there', async () => {
      return (await township.ask('GET', `/api/jobs/${begun.body.job}`)).body.job.state === 'done';
    });
    const file = Buffer.from((await township.bytes(`/api/jobs/${begun.body.job}/file`, {})).bytes).toString('utf8');
    expect(file).toContain('自己的');
    expect(file).not.toContain('高闸');
    // The record of another township cannot be changed by its id either.
    const filter = encodeURIComponent(JSON.stringify({ field: 'remark', op: 'eq', value: '高闸的' }));
    const [theirs] = (await office.ask('GET', `/api/records/${register}?filter=${filter}`)).body.rows;
    const sneaked = await bring(township, register, '偷改.csv', Buffer.from(`编号（系统）,备注\n${theirs.id},改了`));
    expect(sneaked.reasons).toMatchObject([{ code: 'record.absent', column: '@key', count: 1 }]);
  });
});
