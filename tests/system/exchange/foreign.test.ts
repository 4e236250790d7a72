import { readFile } from 'node:fs/promises';
import { setUpDistrict } from '@yicun/server/setup';
import type { FirstAccount } from '@yicun/server/wire';
import type { FoundSheet, SheetMapping } from '@yicun/server/wireForeign';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, server, type Visitor } from '../app/server.ts';
import { bring, enter, fetched, importFile, rowsOf, workbook, wrongRows } from './desk.ts';

const register = 'householdToilet';

describe('a table of other people’s making', () => {
  let house: Server;
  let office: Visitor;
  let villages: ReadonlyMap<string, string>;

  beforeAll(async () => {
    house = await server();
    const made = await setUpDistrict(house.deps, '640302', { demo: false });
    if (!made.ok) throw new Error('no district');
    office = await house.signedIn(
      made.value.accounts.find((one: FirstAccount) => one.name === 'office') as FirstAccount,
    );
    const { units } = (await office.ask('GET', '/api/units')).body;
    villages = new Map(units.map((one: { id: string; name: string }) => [one.name, one.id]));
  });
  afterAll(() => house.close());

  const fixture = (name: string) => readFile(new URL(`../../fixtures/exchange/${name}`, import.meta.url));
  const records = async () => (await office.ask('GET', `/api/records/${register}?limit=50`)).body;

  const surveyed = async (id: string): Promise<{ sheets: FoundSheet[]; best: number }> => {
    const { status, body } = await office.ask('GET', `/api/imports/${id}/survey`);
    if (status !== 200) throw new Error(`The survey answered ${status}: ${JSON.stringify(body)}`);
    return body.file;
  };
  const mappingOf = ({ sheet, first, last, columns, unit }: FoundSheet): SheetMapping => {
    return { sheet, first, last, columns: columns.map(({ to }) => to), unit, fixed: {}, match: [] };
  };
  const map = async (id: string, mapping: SheetMapping, remember: boolean) => {
    const begun = await office.ask('POST', `/api/imports/${id}/mapping`, { mapping, remember });
    if (begun.status !== 200) return begun;
    await fetched(office, begun.body.job).catch(() => null);
    return begun;
  };

  it.each(['foreign.xlsx', 'foreign.xls', 'foreign-gb18030.csv'])(
    '%s is understood by what its columns say',
    async (name) => {
      const it = await bring(office, register, name, await fixture(name));
      expect(it).toMatchObject({ state: 'mapping', counts: null });
      const { sheets, best } = await surveyed(it.id);
      const sheet = sheets[best];
      expect(sheet).toMatchObject({ first: 3, last: 4 });
      expect(sheet?.columns.map(({ path, to }) => [path.join('/'), to?.to ?? null, to?.from ?? null])).toEqual([
        ['序号', null, null],
        ['村名', '@village', null],
        ['户厕情况/厕所类型', 'toiletType', null],
        ['户厕情况/是否卫生厕所', 'sanitary', null],
        ['户厕情况/化粪池有效容积（升）', 'tankVolume', '升'],
        ['改造情况/改造年度', 'reformYear', null],
        ['改造情况/造价（万元）', 'cost', '万元'],
        ['施工单位名称', 'builder', null],
        ['联系人', null, null],
      ]);
      await office.ask('DELETE', `/api/imports/${it.id}`);
    },
  );

  it('comes in as it was mapped, in our units, without sums and headings, and is remembered', async () => {
    const it = await bring(office, register, '金积镇户厕.xlsx', await fixture('foreign.xlsx'));
    const { sheets, best } = await surveyed(it.id);
    const sheet = sheets[best] as FoundSheet;
    expect((await map(it.id, mappingOf(sheet), true)).status).toBe(200);
    const report = await importFile(office, it.id);
    expect(await wrongRows(office, report)).toEqual([]);
    expect(report).toMatchObject({ state: 'ready', counts: { rows: 3, new: 3, wrong: 0 } });
    expect(report.columns?.unknown).toEqual(['序号', '联系人']);
    expect(report.columns?.foreign).toEqual({
      skipped: [
        { line: 5, why: 'numbers' },
        { line: 8, why: 'total' },
        { line: 9, why: 'heading' },
        { line: 10, why: 'heading' },
        { line: 12, why: 'total' },
        { line: 13, why: 'note' },
      ],
      skippedCount: 6,
      remembered: null,
    });
    expect(await enter(office, report)).toMatchObject({ state: 'written', result: { written: 3, refused: 0 } });
    const { rows } = await records();
    const said = rows.map(({ unit, data }: { unit: string; data: Record<string, unknown> }) => {
      return [unit, data.tankVolume, data.cost, data.builder];
    });
    // Litres are m³, 万元 are fen; the village that spans two rows is said of both.
    expect(said).toEqual(
      expect.arrayContaining([
        [villages.get('黎花桥村'), 1.5, 260_000, '甲建设公司'],
        [villages.get('黎花桥村'), 2, 250_500, '乙建设公司'],
        [villages.get('马家桥村'), 1.8, 300_000, '丙建设公司'],
      ]),
    );

    const known = (await office.ask('GET', `/api/registers/${register}/mappings`)).body.mappings;
    expect(known).toEqual([
      { print: sheet.print, by: expect.any(String), at: expect.any(String), fields: expect.any(Array) },
    ]);
    // The very same heading, over other rows.
    const lines = await rowsOf(await fixture('foreign.xlsx'));
    const next = await bring(office, register, '第二批.xlsx', await workbook(lines.slice(0, 6)));
    expect(next).toMatchObject({ state: 'ready', counts: { rows: 1, new: 1 } });
    expect(next.columns?.foreign?.remembered).toEqual({ by: known[0].by, at: known[0].at, print: sheet.print });

    expect((await office.ask('DELETE', `/api/registers/${register}/mappings/${sheet.print}`)).status).toBe(200);
    expect((await office.ask('DELETE', `/api/registers/${register}/mappings/${sheet.print}`)).status).toBe(404);
    const asked = await bring(office, register, '第三批.xlsx', await workbook(lines.slice(0, 7)));
    expect(asked.state).toBe('mapping');
  });

  it('changes the record it means, where columns were chosen to know it again', async () => {
    const before = (await records()).total;
    const lines = await rowsOf(await fixture('foreign.xlsx'));
    const changed = lines.map((cells) => cells.map((cell) => (cell === 1800 ? 1900 : cell)));
    const it = await bring(office, register, '更正.xlsx', await workbook(changed));
    const { sheets, best } = await surveyed(it.id);
    const mapping = { ...mappingOf(sheets[best] as FoundSheet), match: ['builder'] };
    expect(await map(it.id, { ...mapping, match: ['remark'] }, false)).toMatchObject({ status: 422 });
    await map(it.id, mapping, false);
    const report = await importFile(office, it.id);
    expect(report.counts).toMatchObject({ rows: 3, new: 0, changed: 1, unchanged: 2 });
    await enter(office, report);
    const after = await records();
    expect(after.total).toBe(before);
    expect(after.rows.map((one: { data: { tankVolume: number } }) => one.data.tankVolume)).toContain(1.9);
  });

  it('says what is still missing, and takes one value for the whole sheet', async () => {
    const rows = [
      ['户厕清单', null],
      ['厕所的类型', '施工单位名称'],
      ['旱厕', '甲'],
      ['双瓮漏斗式', '乙'],
    ];
    const it = await bring(office, register, '清单.xlsx', await workbook(rows));
    const { sheets, best } = await surveyed(it.id);
    const mapping = mappingOf(sheets[best] as FoundSheet);
    expect(await map(it.id, mapping, false)).toMatchObject({ status: 422, body: { code: 'mapping.lacking' } });
    const unit = villages.get('黎花桥村') ?? '';
    await map(it.id, { ...mapping, unit, fixed: { sanitary: '否' } }, false);
    expect(await importFile(office, it.id)).toMatchObject({ state: 'ready', counts: { rows: 2 } });
  });

  it('is shown to whoever brought it alone', async () => {
    const it = await bring(office, register, '他人.xlsx', await fixture('foreign.xlsx'));
    const path = `/api/imports/${it.id}/survey`;
    expect((await office.ask('GET', path)).status).toBe(200);
    expect((await house.visitor().ask('GET', path)).status).toBe(401);
    expect(
      (await office.ask('GET', `/api/imports/${it.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}/survey`))
        .status,
    ).toBe(404);
  });
});
