import { VectorTile } from '@mapbox/vector-tile';
import { tickAt } from '@yicun/kernel/clock';
import { wgs84ToGcj02 } from '@yicun/kernel/datum';
import type { Position } from '@yicun/kernel/geometry';
import { loadSample } from '@yicun/server/demo';
import type { UnitInfo } from '@yicun/server/wire';
import type { OutlinesInfo, OutlinesRead } from '@yicun/server/wireMap';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../intake/world.ts';
import { type Answered, type Server, server, type Visitor } from './server.ts';

/** Outlines of units: read from a file, given to units, drawn for everybody; and the base map beneath them. */

let house: Server;
let office: Visitor;
let township: Visitor;
let townships: readonly UnitInfo[];
let villages: readonly UnitInfo[];

beforeAll(async () => {
  house = await server();
  const loaded = await loadSample(house.deps);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.why));
  office = await house.demo('officeOfficer');
  township = await house.demo('townshipOfficer');
  const { units }: { units: readonly UnitInfo[] } = (await office.ask('GET', '/api/units')).body;
  townships = units.filter(({ kind }) => kind === 'township');
  villages = units.filter(({ kind }) => kind === 'village');
});
afterAll(() => house.close());

/** A square of so many degrees whose south-western corner lies there. */
function square([x, y]: Position, size = 0.05): readonly Position[] {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
}

function collection(features: readonly { properties: object; rings: unknown }[]): Buffer {
  return Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map(({ properties, rings }) => ({
        ...{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: rings } },
      })),
    }),
  );
}

const at = (n: number): Position => [106.1 + 0.06 * (n % 5), 37.9 + 0.06 * Math.floor(n / 5)];

/** By name, by a longer name, by code, and one nobody knows. */
function fileOfTownships(): Buffer {
  const [first, second, third] = townships;
  return collection([
    { properties: { XZQMC: first?.name }, rings: [square(at(0))] },
    { properties: { name: `${second?.name}人民政府` }, rings: [square(at(1))] },
    { properties: { XZQDM: third?.code?.slice(0, 9), XZQMC: '旧名' }, rings: [square(at(2))] },
    { properties: { name: '不知何处' }, rings: [square(at(3))] },
  ]);
}

const asked = 'level=township&datum=wgs84';
const read = (who: Visitor, bytes: Buffer, query = asked) =>
  who.upload(`/api/map/outlines?${query}`, 'x.geojson', bytes);
const take = (who: Visitor, bytes: Buffer, assigned: object, query = asked): Promise<Answered> =>
  who.upload(
    ...([`/api/map/outlines?${query}`, '乡镇.geojson', bytes, 'application/geo+json'] as const),
    ...([{ assigned: JSON.stringify(assigned) }, 'PUT'] as const),
  );
const info = async (who: Visitor): Promise<OutlinesInfo> => (await who.ask('GET', '/api/map/outlines')).body;

async function drawn(who: Visitor, layer: string, [z, x, y]: readonly number[], datum = 'wgs84') {
  const { bytes } = await who.bytes(`/api/map/outlines/${z}/${x}/${y}?datum=${datum}`, {});
  const found = new VectorTile(new PbfReader(bytes)).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, n) => {
    const feature = found?.feature(n);
    return { tags: { ...feature?.properties }, lines: feature?.loadGeometry() ?? [] };
  });
}

/** The tile that holds all of them. */
const wide = [8, 203, 98] as const;

describe('a file of outlines', () => {
  it('is read without being kept: each is taken for a unit by code or name, or for none', async () => {
    const { status, body }: { status: number; body: OutlinesRead } = await read(office, fileOfTownships());
    expect(status).toBe(200);
    const [first, second, third] = townships.map(({ id }) => id);
    expect(body.outlines.map(({ unit }) => unit)).toEqual([first, second, third, null]);
    expect(body.outlines[3]?.name).toBe('不知何处');
    // 0.05° by 0.05° at 38° N.
    expect((body.outlines[0]?.size ?? 0) / 1e6).toBeCloseTo(24.4, 0);
    expect(body.without).toContain(townships[3]?.id);
    expect(body.without).not.toContain(first);
    expect(await info(office)).toEqual({ levels: [], span: null });
  });

  it('is taken as it was assigned by hand, tells the log which it was, and is replaced as a whole', async () => {
    const [first, second, , fourth] = townships.map(({ id }) => id);
    const done = await take(office, fileOfTownships(), { 0: first, 1: null, 3: fourth });
    expect(done).toMatchObject({ status: 200, body: { count: 2 } });
    const kept = await info(township);
    expect(kept.levels).toMatchObject([{ level: 'township', count: 2, file: '乡镇.geojson' }]);
    expect(kept.span?.[0]).toBeCloseTo(106.1, 6);
    expect(kept.span?.[3]).toBeCloseTo(37.95, 6);
    const { rows } = await house.deps.database.query(`select body from event where kind = 'district' order by seq`);
    expect(rows.at(-1)?.body).toMatchObject({
      ...{ act: 'outlines.replace', level: 'township', file: '乡镇.geojson', changed: { outlines: [0, 2] } },
    });
    expect(rows.at(-1)?.body.digest).toMatch(/^[0-9a-f]{64}$/);

    expect((await take(office, fileOfTownships(), { 0: second })).status).toBe(200);
    const shown = await drawn(township, 'outlines', wide);
    expect(shown.map(({ tags }) => tags)).toEqual([{ unit: second, level: 'township' }]);
    expect((await drawn(township, 'names', wide)).map(({ tags }) => tags.name)).toEqual([townships[1]?.name]);
  });

  it('may hold a unit in several parts, and holds villages for near only', async () => {
    const [village, other] = villages.map(({ id }) => id);
    const parts = collection([
      { properties: {}, rings: [square(at(0), 0.01)] },
      { properties: {}, rings: [square(at(1), 0.01)] },
      { properties: {}, rings: [square(at(2), 0.01)] },
    ]);
    const done = await take(office, parts, { 0: village, 1: village, 2: other }, 'level=village&datum=wgs84');
    expect(done).toMatchObject({ status: 200, body: { count: 2 } });
    const ofVillages = async (tile: readonly number[]) =>
      (await drawn(office, 'outlines', tile)).filter(({ tags }) => tags.level === 'village');
    expect(await ofVillages(wide)).toEqual([]);
    const first = await ofVillages([10, 813, 395]);
    expect(first.map(({ tags }) => tags.unit)).toEqual([village]);
    expect(first[0]?.lines.length).toBe(2);
    expect((await ofVillages([10, 814, 395])).map(({ tags }) => tags.unit)).toContain(other);
    expect((await office.ask('DELETE', '/api/map/outlines?level=village')).status).toBe(200);
    expect((await info(office)).levels.map(({ level }) => level)).toEqual(['township']);
  });

  it('in GCJ-02 is brought back to WGS-84, and shown where the base map has it', async () => {
    const corner = at(0);
    const bytes = collection([{ properties: {}, rings: [square(corner).map(wgs84ToGcj02)] }]);
    const [first] = townships.map(({ id }) => id);
    expect((await take(office, bytes, { 0: first }, 'level=township&datum=gcj02')).status).toBe(200);
    expect((await info(office)).span?.[0]).toBeCloseTo(corner[0], 6);
    expect((await info(office)).span?.[1]).toBeCloseTo(corner[1], 6);
    const west = async (datum: string) => {
      const [one] = await drawn(office, 'outlines', wide, datum);
      return Math.min(...(one?.lines.flat() ?? []).map(({ x }) => x));
    };
    // 390 m eastward, of a tile 123 km wide with 4096 units.
    expect((await west('gcj02')) - (await west('wgs84'))).toBeCloseTo(13, -1);
  });

  it('of GB 18030, as offices write it, is understood', async () => {
    const name = townships[0]?.name ?? '';
    const marked = collection([{ properties: { name: 'HERE' }, rings: [square(at(0))] }]).toString('latin1');
    // 金 银 滩 镇 and the like: encoded by hand, because Node only decodes it.
    const bytes = Buffer.from(marked.replace('HERE', gb18030(name)), 'latin1');
    const { body } = await read(office, bytes);
    expect(body.outlines[0]).toMatchObject({ name, unit: townships[0]?.id });
  });

  it('is refused with what is wrong with it', async () => {
    const code = async (bytes: Buffer) => (await read(office, bytes)).body.code;
    const one = (rings: unknown) => collection([{ properties: { name: '一处' }, rings }]);
    expect(await code(Buffer.from('{"type":"Feature'))).toBe('outlines.unreadable');
    expect(await code(Buffer.from('{"type":"Topology"}'))).toBe('outlines.unreadable');
    expect(await code(collection([]))).toBe('outlines.empty');
    expect(await code(one([square([36_400_000, 4_200_000], 1000)]))).toBe('outlines.projected');
    expect(await code(one([square(at(0)).map(([x, y]) => [y, x])]))).toBe('outlines.projected');
    expect(await code(one([square([10, 50])]))).toBe('outlines.outside');
    expect(await code(one([square(at(0)).slice(0, 2)]))).toBe('outlines.ring');
    expect(await code(one([]))).toBe('outlines.ring');
    const long = Array.from({ length: 200_001 }, (_, i) => [106 + i / 1e6, 37.9 + (i % 2) / 1e3]);
    expect(await code(one([long]))).toBe('outlines.tooMany');
    const [village] = villages;
    const taken = await take(office, fileOfTownships(), { 0: village?.id });
    expect(taken.body).toMatchObject({ code: 'outlines.unit', details: { name: village?.name } });
    expect((await take(office, fileOfTownships(), {})).body.code).toBe('outlines.none');
    expect((await take(office, fileOfTownships(), { 0: 'nobody' })).body.code).toBe('request.malformed');
  });

  it('is loaded by the office and the system administrator alone, and seen by nobody who is not signed in', async () => {
    const [first] = townships.map(({ id }) => id);
    expect((await read(township, fileOfTownships())).body.code).toBe('right.absent');
    expect((await take(township, fileOfTownships(), { 0: first })).body.code).toBe('right.absent');
    expect((await township.ask('DELETE', '/api/map/outlines?level=township')).body.code).toBe('right.absent');
    const admin = await house.demo('systemAdmin');
    expect((await read(admin, fileOfTownships())).status).toBe(200);
    const stranger = house.visitor();
    expect((await stranger.ask('GET', '/api/map/outlines')).status).toBe(401);
    expect((await stranger.ask('GET', '/api/map/outlines/8/203/98?datum=wgs84')).status).toBe(401);
    expect((await office.ask('GET', '/api/map/outlines/8/999/98?datum=wgs84')).status).toBe(404);
  });
});

describe('the base map', () => {
  const policy = async () => {
    const { headers } = await house.visitor().ask('GET', '/health');
    const parts = String(headers['content-security-policy']).split(';');
    const of = (name: string) => parts.find((one) => one.startsWith(`${name} `))?.split(' ') ?? [];
    return { img: of('img-src').slice(1), connect: of('connect-src').slice(1) };
  };
  const set = async (n: number, setting: string, value: string | null) => {
    const root = (await office.ask('GET', '/api/units')).body.units[0].id;
    const said = { setting, effectiveOn: '2026-04-01', reason: '试', ...(value === null ? {} : { value }) };
    const change = {
      ...{ id: idOf(`set ${n}`), record: idOf(`base ${n}`), device: 'desk', register: 'settingValue', base: 0 },
      ...{ at: tickAt(house.clock + n), unit: root, set: said },
    };
    return (await office.ask('POST', '/api/changes', { changes: [change] })).body.verdicts[0];
  };

  it('opens the policy of the pages for exactly its hosts, and closes it again', async () => {
    const closed = { img: ["'self'", 'data:', 'blob:'], connect: ["'self'"] };
    const bare = (one: Awaited<ReturnType<typeof policy>>) => ({
      ...{ img: one.img.filter(Boolean), connect: one.connect.filter(Boolean) },
    });
    expect(bare(await policy())).toEqual(closed);
    expect(await set(1, 'baseMapAddress', 'http://map.local:81/{z}/{x}/{y}.png')).toMatchObject({ is: 'accepted' });
    expect(bare(await policy())).toEqual(closed);
    expect(await set(2, 'baseMap', 'gcj02')).toMatchObject({ is: 'accepted' });
    expect(bare(await policy())).toEqual({
      img: [...closed.img, 'http://map.local:81'],
      connect: [...closed.connect, 'http://map.local:81'],
    });
    expect(await set(3, 'baseMap', 'none')).toMatchObject({ is: 'accepted' });
    expect(bare(await policy())).toEqual(closed);
  });

  it('refuses an address that is none', async () => {
    const verdict = await set(4, 'baseMapAddress', "https://a.cn; script-src 'unsafe-inline'/{z}/{x}/{y}");
    expect(verdict).toMatchObject({ is: 'refused', why: { code: 'declaration.wrong' } });
  });
});

/** Text as GB 18030 has it, as bytes of Latin 1: looked up by decoding every pair of bytes there is. */
function gb18030(text: string): string {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, string>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      known.set(decoder.decode(Uint8Array.of(high, low)), String.fromCharCode(high, low));
    }
  }
  return [...text].map((one) => known.get(one) ?? one).join('');
}
