import type { Cell } from '@yicun/kernel/kind';
import { setUpDistrict } from '@yicun/server/setup';
import type { FirstAccount } from '@yicun/server/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, server, type Visitor } from '../app/server.ts';
import { bring, enter, exported, fetched, importFile, rowsOf, staleRows, undo, workbook, wrongRows } from './desk.ts';

const register = 'householdToilet';

describe('sheets into a register and out of it', () => {
  let house: Server;
  let office: Visitor;
  let villages: readonly string[];

  beforeAll(async () => {
    house = await server();
    const made = await setUpDistrict(house.deps, '640302', { demo: false });
    if (!made.ok) throw new Error('no district');
    office = await house.signedIn(
      made.value.accounts.find((one: FirstAccount) => one.name === 'office') as FirstAccount,
    );
    const { units } = (await office.ask('GET', '/api/units')).body;
    const named = new Map(units.map((one: { id: string; name: string }) => [one.id, one.name]));
    villages = units
      .filter((one: { kind: string }) => one.kind === 'village')
      .map((one: { parent: string; name: string }) => `${named.get(one.parent)}/${one.name}`);
  });
  afterAll(() => house.close());

  const heading = [
    '所属单位',
    '厕所类型',
    '是否卫生厕所',
    '化粪池有效容积（m³）',
    '改造年度',
    '造价',
    '验收日期',
    '施工单位',
    '备注',
  ];
  const row = (no: number, change: Partial<Record<string, Cell>> = {}): Cell[] => {
    const plain: Record<string, Cell> = {
      所属单位: villages[no % villages.length] ?? '',
      厕所类型: '三格化粪池式',
      是否卫生厕所: '是',
      '化粪池有效容积（m³）': 1.5 + (no % 3),
      改造年度: 2022,
      造价: 2600.5,
      验收日期: '2022/5/31',
      施工单位: `宁夏第${no}建设公司`,
      备注: null,
    };
    const all = { ...plain, ...change };
    return heading.map((name) => all[name] ?? null);
  };
  const total = async (): Promise<number> => (await office.ask('GET', `/api/records/${register}?limit=1`)).body.total;

  it('takes 5,000 toilets of which 40 are wrong in different ways, and has them mended', {
    timeout: 120_000,
  }, async () => {
    const wrongs: Partial<Record<string, Cell>>[] = [
      { 所属单位: '不存在村' },
      { 所属单位: null },
      { 厕所类型: '太空厕所' },
      { 是否卫生厕所: '也许' },
      { '化粪池有效容积（m³）': -3 },
      { '化粪池有效容积（m³）': '很大' },
      { 改造年度: 3022 },
      { 造价: '二十六万' },
      { 验收日期: '2022-02-30' },
      { 厕所类型: '旱厕' },
    ];
    const rows = Array.from({ length: 5000 }, (_, no) =>
      row(no, no % 125 === 7 ? wrongs[Math.floor(no / 125) % 10] : {}),
    );
    const bytes = await workbook([heading, ...rows]);
    const report = await bring(office, register, '户厕.xlsx', bytes);
    expect(report).toMatchObject({
      state: 'ready',
      counts: { rows: 5000, new: 4960, changed: 0, unchanged: 0, stale: 0, wrong: 40 },
    });
    expect(await total()).toBe(0);
    expect(report.reasons.map(({ code, column, count }) => [code, column, count])).toEqual(
      expect.arrayContaining([
        ['sheet.unitUnknown', '@unit', 4],
        ['change.noUnit', '@unit', 4],
        ['value.option', 'toiletType', 4],
        ['value.range', 'tankVolume', 4],
        ['value.type', 'tankVolume', 4],
        ['value.range', 'reformYear', 4],
        ['value.date', 'acceptedOn', 4],
        ['value.rule', 'sanitary', 4],
      ]),
    );
    const wrong = await wrongRows(office, report);
    expect(wrong).toHaveLength(40);
    expect(wrong[0]).toMatchObject({ sheet: 1, line: 9, faults: [{ column: '@unit', value: '不存在村' }] });
    expect(wrong[0]?.faults[0]?.why.zh).toContain('没有叫“不存在村”的单位');

    const refused = await office.ask('POST', `/api/imports/${report.id}/write`, { onlyGood: false });
    expect(refused).toMatchObject({ status: 409, body: { code: 'import.faulty' } });
    const done = await enter(office, report, true);
    expect(done).toMatchObject({ state: 'written', result: { written: 4960, refused: 0 } });
    expect(await total()).toBe(4960);

    const mend = await fetched(office, (await office.ask('POST', `/api/imports/${report.id}/mend`)).body.job);
    expect(mend.info.file).toMatchObject({ name: '户厕_待改.xlsx', rows: 40 });
    const [names = [], ...toMend] = await rowsOf(mend.bytes);
    expect(names).toEqual([...heading, '原因']);
    expect(toMend).toHaveLength(40);
    expect(toMend[0]?.at(-1)).toContain('不存在村');
    const mended = toMend.map((_, no) => row(no));
    const again = await bring(office, register, '户厕_待改.xlsx', await workbook([heading, ...mended]));
    expect((await enter(office, again)).state).toBe('written');
    expect(await total()).toBe(5000);

    const twice = await bring(office, register, '又一次.xlsx', bytes);
    expect(twice.counts).toMatchObject({ new: 0, changed: 0, unchanged: 4960, wrong: 40 });
    expect(await enter(office, twice, true)).toMatchObject({ result: { written: 0 } });
    expect(await total()).toBe(5000);
  });

  it('brings an edited export back as changes, and sets aside what was changed elsewhere since', async () => {
    const [names = [], ...rows] = await exported(office, register, { sort: 'id' });
    expect(rows).toHaveLength(5000);
    expect(names.slice(0, 3)).toEqual(['编号（系统）', '版本（系统）', '所属单位']);
    const at = (name: string) => names.indexOf(name);
    const [one = [], other = [], third = []] = rows.map((cells) => [...cells]);
    // Elsewhere, the builder of the second and the remark of the third are changed.
    const change = async (cells: Cell[], set: object) => {
      const sent = {
        ...{ id: crypto.randomUUID(), record: cells[0], register, device: 'desk', base: cells[1] },
        ...{ at: '2026-04-01T02:00:00.000Z0000', set },
      };
      const { verdicts } = (await office.ask('POST', '/api/changes', { changes: [sent] })).body;
      expect(verdicts[0].is).toBe('accepted');
    };
    await change(other, { builder: '别处改的公司' });
    await change(third, { remark: '别处写的备注' });
    one[at('造价（元）')] = 3000;
    other[at('施工单位')] = '表里改的公司';
    third[at('施工单位')] = '表里改的第三家';
    const report = await bring(
      office,
      register,
      '改.xlsx',
      await workbook([names, one, other, third, ...rows.slice(3, 500)]),
    );
    expect(report.counts).toEqual({ rows: 500, new: 0, changed: 2, unchanged: 497, stale: 1, wrong: 0 });
    const [stale] = await staleRows(office, report);
    expect(stale).toMatchObject({
      record: other[0],
      mine: false,
      aside: [{ column: 'builder', now: '别处改的公司', mine: '表里改的公司', by: expect.any(String) }],
    });
    await office.ask('POST', `/api/imports/${report.id}/choice`, { nos: [stale?.no], mine: true });
    expect(await enter(office, report)).toMatchObject({ state: 'written', result: { written: 3 } });
    const data = async (cells: Cell[]) =>
      (await office.ask('GET', `/api/records/${register}/${cells[0]}`)).body.record.data;
    expect(await data(one)).toMatchObject({ cost: 300_000 });
    expect(await data(other)).toMatchObject({ builder: '表里改的公司' });
    expect(await data(third)).toMatchObject({ builder: '表里改的第三家', remark: '别处写的备注' });

    const back = await undo(office, report);
    expect(back).toMatchObject({ state: 'undone', result: { taken: 3, kept: 0 } });
    expect(await data(one)).toMatchObject({ cost: 260_050 });
    expect(await data(other)).toMatchObject({ builder: '别处改的公司' });
  });

  it('takes back what it made, but nothing that somebody went on from, and takes the file again', async () => {
    const before = await total();
    const bytes = await workbook([heading, row(1, { 备注: '要退回的' }), row(2, { 备注: '有人改过的' })]);
    const report = await enter(office, await bring(office, register, '两行.xlsx', bytes));
    expect(await total()).toBe(before + 2);
    const asked = JSON.stringify({ field: 'remark', op: 'eq', value: '有人改过的' });
    const [kept] = (await office.ask('GET', `/api/records/${register}?filter=${encodeURIComponent(asked)}`)).body.rows;
    const set = { builder: '别家' };
    const moved = {
      id: crypto.randomUUID(),
      record: kept.id,
      register,
      device: 'desk',
      base: kept.seq,
      at: '2026-04-01T02:00:00.000Z0000',
      set,
    };
    await office.ask('POST', '/api/changes', { changes: [moved] });
    expect(await undo(office, report)).toMatchObject({ result: { taken: 1, kept: 1 } });
    expect(await total()).toBe(before + 1);
    const again = await bring(office, register, '两行.xlsx', bytes);
    expect(again.counts).toMatchObject({ new: 2, unchanged: 0 });
    await office.ask('DELETE', `/api/imports/${again.id}`);
    expect(await importFile(office, again.id)).toBeUndefined();
  });

  it('never makes a formula of what somebody wrote, and gives it back as it was', async () => {
    const evil = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', "'=already"];
    const rows = evil.map((words, no) => row(no, { 备注: words, 施工单位: '公式试验' }));
    await enter(office, await bring(office, register, '公式.xlsx', await workbook([heading, ...rows])));
    const filter = JSON.stringify({ field: 'builder', op: 'eq', value: '公式试验' });
    // In the order they are asked for, not in that of the register.
    const asked = { format: 'csv', filter, fields: ['remark', 'builder', 'sanitary'] };
    const { body } = await office.ask('POST', `/api/registers/${register}/exports`, asked);
    const csv = await fetched(office, body.job);
    const text = csv.bytes.toString('utf8');
    expect(text.startsWith('\uFEFF编号（系统）,版本（系统）,所属单位,备注,施工单位,是否卫生厕所,阶段')).toBe(true);
    for (const cell of text.split(/[\r\n,]+/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@-]/);
    const back = await bring(office, register, '公式.csv', csv.bytes);
    expect(back.counts).toMatchObject({ rows: 5, unchanged: 5 });
  });
});
