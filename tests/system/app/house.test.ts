import { brotliDecompressSync } from 'node:zlib';
import { tickAt } from '@yicun/kernel/clock';
import { loadSample } from '@yicun/server/demo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../intake/world.ts';
import { type Server, server, type Visitor } from './server.ts';

describe('the declarations of a district', () => {
  let house: Server;
  let office: Visitor;
  let root: string;

  beforeAll(async () => {
    house = await server();
    const loaded = await loadSample(house.deps);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.why));
    office = await house.demo('officeLeader');
    root = (await office.ask('GET', '/api/me')).body.grants[0].unit;
  });

  afterAll(() => house.close());

  let made = 0;
  const change = (register: string, record: string, set: object, unit = root) => ({
    ...{ id: idOf(`change ${made++}`), record: idOf(record), device: 'desk', register, base: 0, unit },
    ...{ at: tickAt(house.clock + made * 1000), set },
  });
  const submit = async (one: object, who = office) => {
    return (await who.ask('POST', '/api/changes', { changes: [one] })).body.verdicts[0];
  };
  const parking = {
    label: { zh: '停车场' },
    title: 'xName',
    fields: { xName: { kind: 'text', label: { zh: '名称' } } },
  };
  const declares = (declared: object) =>
    change('declaration', 'parking', {
      ledger: 'xParking',
      declared: JSON.stringify(declared),
      version: 1,
      reason: '试',
    });

  it('have an address for each version, compressed once, that a browser keeps', async () => {
    const { body: me } = await office.ask('GET', '/api/me');
    const plain = await office.ask('GET', `/api/house/${me.house}`);
    expect(plain.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    expect(plain.body.registers.task.label.zh).toBe('任务');
    const raw = await office.bytes(`/api/house/${me.house}`, { 'accept-encoding': 'br, gzip' });
    expect(raw.headers['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(raw.bytes).toString())).toEqual(plain.body);
    expect(raw.bytes.length).toBeLessThan(JSON.stringify(plain.body).length / 5);
    const again = await office.ask('GET', '/api/house', undefined, { 'if-none-match': `"${me.house}"` });
    expect(again.status).toBe(304);
    expect((await office.ask('GET', '/api/house/0123456789abcdef')).headers.location).toBe('/api/house');
  });

  it('are another version as soon as the district declares something, and every answer says so', async () => {
    const before = (await office.ask('GET', '/api/me')).body.house;
    expect(await submit(declares(parking))).toMatchObject({ is: 'accepted' });
    const me = await office.ask('GET', '/api/me');
    expect(me.body.house).not.toBe(before);
    expect(me.headers['x-yicun-house']).toBe(me.body.house);
    const { body } = await office.ask('GET', `/api/house/${me.body.house}`);
    expect(body.registers.xParking.label).toEqual({ zh: '停车场', en: '停车场' });
  });

  it('take records at once, listed and counted like any other', async () => {
    const made1 = await submit(change('xParking', 'lot', { xName: '村口停车场' }));
    expect(made1).toMatchObject({ is: 'accepted' });
    const { body } = await office.ask('GET', '/api/records/xParking');
    expect(body).toMatchObject({ total: 1, rows: [{ title: '村口停车场' }] });
    await house.deps.intake.recount((await office.ask('GET', '/api/me')).body.district.id);
    const { body: state } = await office.ask('GET', '/api/house-state');
    expect(state).toEqual({ recounting: [], troubles: [] });
  });

  it('are checked before they are published, by the rules of what is published', async () => {
    const check = (declared: object) =>
      office.ask('POST', '/api/declarations/check', {
        ...{ record: idOf('parking'), ledger: 'xParking', declared: JSON.stringify(declared) },
      });
    expect(
      await check({ ...parking, fields: { ...parking.fields, xMore: { kind: 'day', label: { zh: '日期' } } } }),
    ).toMatchObject({
      ...{ status: 200, body: { ok: true } },
    });
    const less = { ...parking, title: undefined, fields: {} };
    const { status, body } = await check(less);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'declaration.wrong' });
    expect(body.zh).toContain('停用');
    expect(await submit(declares(less))).toMatchObject({ is: 'refused', why: { zh: body.zh } });
  });

  it('are the business of the office alone', async () => {
    const clerk = await house.demo('townshipOfficer');
    expect((await clerk.ask('GET', '/api/house-state')).status).toBe(404);
    expect(
      (await clerk.ask('POST', '/api/declarations/check', { record: root, ledger: 'x', declared: '{}' })).status,
    ).toBe(404);
    expect(await submit(declares(parking), clerk)).toMatchObject({ is: 'refused' });
    expect((await clerk.ask('GET', '/api/records/settingValue')).status).toBe(200);
  });

  it('a setting is refused when it is no value of its kind, or nobody knows it', async () => {
    const sets = (setting: string, value: string) =>
      submit(change('settingValue', setting, { setting, value, effectiveOn: '2026-01-01', reason: '试' }));
    expect(await sets('noSuchSetting', '1')).toMatchObject({ is: 'refused', why: { code: 'declaration.wrong' } });
  });
});
