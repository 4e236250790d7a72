import type { Cell } from '@yicun/kernel/kind';
import { loadSample } from '@yicun/server/demo';
import type { OneRound, Outcome, RoundUnit } from '@yicun/server/wireRounds';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, server, type Visitor } from '../app/server.ts';
import { bring, enter, fetched, importFile, staleRows, workbook } from './desk.ts';

/** Sheets that go out to villages and come back by any way. */

const register = 'householdToilet';

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string;
}

describe('a fill-in round', () => {
  let house: Server;
  let office: Visitor;
  let township: Visitor;
  let towns: readonly Unit[];
  /** Two of the township officer's villages, and one of another township. */
  let [near, second, far]: Unit[] = [];

  beforeAll(async () => {
    house = await server();
    if (!(await loadSample(house.deps)).ok) throw new Error('no district');
    office = await house.demo('officeOfficer');
    township = await house.demo('townshipOfficer');
    const units: readonly Unit[] = (await office.ask('GET', '/api/units')).body.units;
    towns = units.filter(({ kind }) => kind === 'township');
    const grants = (await township.ask('GET', '/api/me')).body.grants;
    const own = towns.find(({ id }) => grants.some((one: { unit: string }) => one.unit === id));
    const villages = units.filter(({ kind }) => kind === 'village');
    [near, second] = villages.filter(({ parent }) => parent === own?.id);
    far = villages.find(({ parent }) => parent !== own?.id);
    const rows = [near, second, far].flatMap((unit) =>
      ['甲公司', '乙公司'].map((builder) => [written(unit), '三格化粪池式', '是', builder, '', '2022/5/31']),
    );
    const heading = ['所属单位', '厕所类型', '是否卫生厕所', '施工单位', '备注', '验收日期'];
    const report = await bring(office, register, '起始.xlsx', await workbook([heading, ...rows]));
    expect((await enter(office, report)).result).toMatchObject({ written: 6 });
  });
  afterAll(() => house.close());

  const written = (unit: Unit | undefined) => `${towns.find(({ id }) => id === unit?.parent)?.name}/${unit?.name}`;
  const open = async (who: Visitor, units: readonly (Unit | undefined)[], name = '户厕摸排'): Promise<string> => {
    const body = {
      ...{ register, name, reason: '《利通区户厕摸排通知》', due: '2026-04-10' },
      ...{ fields: ['toiletType', 'sanitary', 'builder', 'remark', 'acceptedOn'], units: units.map((one) => one?.id) },
    };
    const answer = await who.ask('POST', '/api/rounds', body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body.id;
  };
  const sheets = async (who: Visitor, round: string): Promise<Readonly<Record<string, Uint8Array>>> => {
    const { info, bytes } = await fetched(who, (await who.ask('POST', `/api/rounds/${round}/sheets`, {})).body.job);
    expect(info.file).toMatchObject({ format: 'zip' });
    return unzipSync(bytes);
  };
  const sheetOf = (files: Readonly<Record<string, Uint8Array>>, unit: Unit | undefined): Uint8Array => {
    const name = Object.keys(files).find((one) => one.startsWith(`${written(unit).replace('/', '_')}_`));
    if (name === undefined) throw new Error(`No sheet of ${unit?.name} among ${Object.keys(files)}`);
    return files[name] ?? new Uint8Array();
  };
  /** What a spreadsheet program makes of it when somebody writes into cells and saves. */
  const edited = async (bytes: Uint8Array, edit: (rows: Cell[][]) => void, keepMark = true): Promise<Uint8Array> => {
    const { sheets: all } = await readXlsx(bytes);
    const rows = all[0]?.rows.map((row) => [...row]) ?? [];
    edit(rows as Cell[][]);
    const rest = keepMark ? all.slice(1).map(({ name, rows: its }) => ({ name, rows: its, hidden: true })) : [];
    return writeXlsx({ sheets: [{ name: '填写', rows }, ...rest] });
  };
  const at = (rows: readonly Cell[][], name: string): number => rows[0]?.indexOf(name) ?? -1;
  /** Brings files and waits until they are checked. */
  const back = async (who: Visitor, round: string, name: string, bytes: Uint8Array): Promise<readonly Outcome[]> => {
    const { status, body } = await who.upload(`/api/rounds/${round}/answers`, name, bytes);
    expect(status, JSON.stringify(body)).toBe(200);
    await settled(who, round);
    return body.outcomes;
  };
  const settled = (who: Visitor, round: string): Promise<unknown> =>
    expect
      .poll(async () => (await seen(who, round)).units.filter(({ standing }) => standing === 'checking').length, {
        timeout: 30_000,
      })
      .toBe(0);
  const seen = async (who: Visitor, round: string): Promise<OneRound> =>
    (await who.ask('GET', `/api/rounds/${round}`)).body;
  const unitIn = (round: OneRound, unit: Unit | undefined): RoundUnit => {
    const found = round.units.find((one) => one.unit === unit?.id);
    if (!found) throw new Error(`${unit?.name} is not there.`);
    return found;
  };
  const write = async (who: Visitor, round: string, onlyGood = false): Promise<number> => {
    const { body } = await who.ask('POST', `/api/rounds/${round}/write`, { onlyGood });
    await settled(who, round);
    return body.begun;
  };
  const total = async (): Promise<number> => (await office.ask('GET', `/api/records/${register}?limit=1`)).body.total;

  it('comes back as it went out and changes nothing; whoever has not answered is missing', async () => {
    const round = await open(office, [near, second, far]);
    const files = await sheets(office, round);
    expect(Object.keys(files)).toHaveLength(3);
    const outcomes = await back(office, round, '收回.zip', zipSync({ a: strToU8('?'), ...pick(files, near, second) }));
    expect(outcomes.map(({ is, unit }) => [is, unit])).toEqual([
      ['taken', written(near)],
      ['taken', written(second)],
    ]);
    const now = await seen(office, round);
    expect(now.round.standings).toEqual({ missing: 1, checking: 0, wrong: 0, ready: 0, answered: 2 });
    expect(unitIn(now, near).files[0]?.counts).toEqual({
      ...{ rows: 2, new: 0, changed: 0, unchanged: 2, stale: 0, wrong: 0 },
    });
    expect(now.story.map(({ act, unit }) => [act, unit])).toEqual([
      ['round.take', written(second)],
      ['round.take', written(near)],
      ['round.open', null],
    ]);
    expect((await back(office, round, '又一次.xlsx', sheetOf(files, near)))[0]).toMatchObject({ is: 'same' });
    expect(await total()).toBe(6);
  });

  function pick(files: Readonly<Record<string, Uint8Array>>, ...units: readonly (Unit | undefined)[]) {
    return Object.fromEntries(units.map((unit) => [`${unit?.name}.xlsx`, sheetOf(files, unit)]));
  }

  it('brings changes and new rows of its unit, wrong rows as a file to mend, and a lost mark is asked for', async () => {
    const round = await open(office, [near, second, far]);
    const files = await sheets(office, round);
    const before = await total();
    const filled = await edited(sheetOf(files, near), (rows) => {
      const [, one = []] = rows;
      one[at(rows, '备注')] = '已整改';
      // A new row does not say of which village it is: the sheet does.
      const fresh: Cell[] = [];
      fresh[at(rows, '厕所类型')] = '三格化粪池式';
      fresh[at(rows, '是否卫生厕所')] = '是';
      const wrong: Cell[] = [];
      wrong[at(rows, '厕所类型')] = '太空厕所';
      rows.push(fresh, wrong);
      for (const row of rows) for (let place = 0; place < row.length; place++) row[place] ??= null;
    });
    expect(await back(office, round, '微信文件.xlsx', filled)).toMatchObject([{ is: 'taken', unit: written(near) }]);
    const answer = unitIn(await seen(office, round), near);
    expect(answer).toMatchObject({
      standing: 'wrong',
      files: [{ known: 'mark', counts: { rows: 4, new: 1, changed: 1, unchanged: 1, wrong: 1 } }],
    });
    const mend = await office.ask('POST', `/api/imports/${answer.files[0]?.import}/mend`);
    expect((await fetched(office, mend.body.job)).info.file).toMatchObject({ rows: 1 });
    expect(await write(office, round)).toBe(0);
    expect(await write(office, round, true)).toBe(1);
    expect(await total()).toBe(before + 1);

    // The mark is lost, the name of the file tells; then both are lost, and a person is asked.
    const lost = await edited(
      sheetOf(files, second),
      (rows) => (rows[1] ?? []).splice(at(rows, '备注'), 1, '补'),
      false,
    );
    const name = `${written(second).replace('/', '_')}_农村户厕_2026-04-10(1).xlsx`;
    expect(await back(office, round, name, lost)).toMatchObject([{ is: 'taken', unit: written(second) }]);
    const nameless = await edited(
      sheetOf(files, far),
      (rows) => (rows[1] ?? []).splice(at(rows, '备注'), 1, '补'),
      false,
    );
    expect(await back(office, round, '新建 Microsoft Excel 工作表.xlsx', nameless)).toMatchObject([{ is: 'unplaced' }]);
    const [asked] = (await seen(office, round)).unplaced;
    await office.ask('POST', `/api/rounds/${round}/answers/${asked?.id}`, { unit: far?.id });
    await settled(office, round);
    expect(unitIn(await seen(office, round), far)).toMatchObject({ standing: 'ready', files: [{ known: 'person' }] });
    expect(await write(office, round)).toBe(2);
    expect((await seen(office, round)).round.standings).toMatchObject({ answered: 2, wrong: 1, missing: 0 });
  });

  it('shows where two answers of one unit differ, and loses neither', async () => {
    const round = await open(office, [near]);
    const files = await sheets(office, round);
    const say = (remark: string, builder: string) =>
      edited(sheetOf(files, near), (rows) => {
        const [, one = []] = rows;
        one[at(rows, '备注')] = remark;
        if (builder !== '') one[at(rows, '施工单位')] = builder;
      });
    await back(office, round, '一.xlsx', await say('支书填', ''));
    await write(office, round);
    await back(office, round, '二.xlsx', await say('会计填', '丙公司'));
    const [, last] = unitIn(await seen(office, round), near).files;
    const report = await importFile(office, last?.import ?? '');
    expect(report.counts).toMatchObject({ stale: 1, wrong: 0, new: 0 });
    const [stale] = await staleRows(office, report);
    expect(stale?.aside).toMatchObject([{ column: 'remark', now: '支书填', mine: '会计填' }]);
    await write(office, round);
    const { data } = (await office.ask('GET', `/api/records/${register}/${stale?.record}`)).body.record;
    expect(data).toMatchObject({ remark: '支书填', builder: '丙公司' });
  });

  it('refuses what is of another round, of a unit that is not asked, or no sheet of the register', async () => {
    const [round, other] = [await open(office, [near]), await open(office, [second], '另一次')];
    const files = await sheets(office, other);
    const why = async (name: string, bytes: Uint8Array) => (await back(office, round, name, bytes))[0]?.why?.code;
    expect(await why('别的.xlsx', sheetOf(files, second))).toBe('round.other');
    expect(await why('坏的.xlsx', strToU8('PK 不是表'))).toMatch(/^sheet\./);
    expect(
      await why(
        '别的表.xlsx',
        await workbook([
          ['姓名', '电话'],
          ['甲', '1'],
        ]),
      ),
    ).toBe('round.heading');
    expect(await why('坏的.zip', strToU8('PK 不是压缩包'))).toBe('round.zip');
    expect((await office.ask('POST', `/api/rounds/${round}/close`)).status).toBe(200);
    const late = await office.upload(`/api/rounds/${round}/answers`, '晚了.xlsx', sheetOf(files, second));
    expect(late).toMatchObject({ status: 409, body: { code: 'round.closed' } });
  });

  it('is seen by a township as far as its villages go, and not at all where none is asked', async () => {
    const both = await open(office, [near, far], '两镇');
    const others = await open(office, [far], '别镇');
    const names = (await township.ask('GET', '/api/rounds')).body.rounds.map((one: { name: string }) => one.name);
    expect(names).toContain('两镇');
    expect(names).not.toContain('别镇');
    const mine = await seen(township, both);
    expect(mine.units.map(({ unit }) => unit)).toEqual([near?.id]);
    expect(mine.round.mayClose).toBe(false);
    expect(Object.keys(await sheets(township, both))).toHaveLength(1);
    for (const path of ['', '/sheets', '/answers', '/close', '/write']) {
      const { status } = await township.ask(path === '' ? 'GET' : 'POST', `/api/rounds/${others}${path}`, {
        ...(path === '/write' ? { onlyGood: false } : {}),
      });
      expect(status, path).toBe(404);
    }
    expect((await township.ask('POST', `/api/rounds/${both}/close`)).status).toBe(403);
    const files = await sheets(office, both);
    expect((await back(township, both, '邻镇.xlsx', sheetOf(files, far)))[0]).toMatchObject({
      is: 'refused',
      unit: null,
      why: { code: 'round.foreign' },
    });
    const body = {
      register,
      name: '越权',
      reason: '',
      due: '2026-04-10',
      units: [far?.id],
    };
    expect((await township.ask('POST', '/api/rounds', body)).body.code).toBe('round.noUnit');
  });
});
