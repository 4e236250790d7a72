import { VectorTile } from '@mapbox/vector-tile';
import { tickAt } from '@yicun/kernel/clock';
import { wgs84ToGcj02 } from '@yicun/kernel/datum';
import type { Position } from '@yicun/kernel/geometry';
import { sought } from '@yicun/server/db/places';
import { loadSample } from '@yicun/server/demo';
import { boxOf, inTile, type TileAddress } from '@yicun/server/map/tile';
import type { UnitInfo } from '@yicun/server/wire';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chance, idOf } from '../intake/world.ts';
import { type Server, server, type Visitor } from './server.ts';

/** Tiles and the list beside the map hold what the lists hold, within the same reach. */

/** 利通区, about 60 by 60 km: its tile at zoom 8. */
const around: Position = [106.2, 37.98];

let house: Server;
let office: Visitor;
let township: Visitor;
let villages: readonly UnitInfo[];
const placed = new Map<string, { readonly at: Position; readonly village: UnitInfo; readonly type: string }>();

beforeAll(async () => {
  house = await server();
  const loaded = await loadSample(house.deps);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.why));
  office = await house.demo('officeOfficer');
  township = await house.demo('townshipOfficer');
  const { units }: { units: readonly UnitInfo[] } = (await office.ask('GET', '/api/units')).body;
  villages = units.filter(({ kind }) => kind === 'village');
  const bytes = chance('map')(1200);
  const share = (n: number) => ((bytes[n * 2] ?? 0) * 256 + (bytes[n * 2 + 1] ?? 0)) / 65_536;
  const changes = Array.from({ length: 300 }, (_, n) => {
    const village = villages[n % villages.length];
    if (!village) throw new Error('no village');
    // Every third in one yard, so that near tiles hold several; the last twenty nowhere.
    const spread = n % 3 === 0 ? 0.004 : 0.4;
    const at: Position = [around[0] + (share(n) - 0.5) * spread, around[1] + (share(n + 300) - 0.5) * spread];
    const type = ['threeChamber', 'dryPit'][n % 2] ?? '';
    const record = idOf(`toilet ${n}`);
    if (n < 280) placed.set(record, { at, village, type });
    return {
      ...{ id: idOf(`change ${n}`), record, device: 'desk', register: 'householdToilet', base: 0 },
      ...{ at: tickAt(house.clock + n), unit: village.id, ...(n % 4 === 0 ? { stage: 'applied' } : {}) },
      set: { recordNo: `厕-${n}`, toiletType: type, ...(n < 280 ? { location: { at } } : {}) },
    };
  });
  await submitted([
    ...changes,
    {
      ...{ id: idOf('a road'), record: idOf('road'), device: 'desk', register: 'ruralRoad', base: 0 },
      ...{ at: tickAt(house.clock), unit: villages[0]?.id },
      set: { name: '金银滩路', course: [around, [around[0] + 0.01, around[1]], [around[0] + 0.01, around[1] + 0.01]] },
    },
  ]);
});
afterAll(() => house.close());

async function submitted(changes: readonly object[]): Promise<void> {
  const { body } = await office.ask('POST', '/api/changes', { changes });
  const refused = body.verdicts.filter((one: { is: string }) => one.is !== 'accepted');
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
}

interface Sign {
  readonly tags: Readonly<Record<string, unknown>>;
  readonly x: number;
  readonly y: number;
}

async function tile(who: Visitor, { z, x, y }: TileAddress, query: string, layer = 'signs'): Promise<readonly Sign[]> {
  const answer = await who.bytes(`/api/map/tiles/${z}/${x}/${y}?${query}`, {});
  expect(answer.headers['content-type']).toBe('application/vnd.mapbox-vector-tile');
  const found = new VectorTile(new PbfReader(answer.bytes)).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, n) => {
    const feature = found?.feature(n);
    const point = feature?.loadGeometry()[0]?.[0];
    return { tags: { ...feature?.properties }, x: point?.x ?? 0, y: point?.y ?? 0 };
  });
}

/** The tile of a zoom that a place lies in: down from the whole world, one quarter after the other. */
function tileAt(z: number, at: Position): TileAddress {
  let found = { z: 0, x: 0, y: 0 };
  while (found.z < z) {
    const { x, y } = found;
    const quarters = [0, 1, 2, 3].map((n) => ({ z: found.z + 1, x: 2 * x + (n % 2), y: 2 * y + Math.floor(n / 2) }));
    found = quarters.find((one) => within(one, at)) ?? { z: found.z + 1, x: 0, y: 0 };
  }
  return found;
}

function within(one: TileAddress, [longitude, latitude]: Position): boolean {
  const { west, south, east, north } = boxOf(one, 'wgs84');
  return longitude >= west && longitude < east && latitude >= south && latitude < north;
}

function counted(signs: readonly Sign[]): number {
  return signs.reduce((sum, { tags }) => sum + Number(tags.count ?? 1), 0);
}

const dry = `registers=householdToilet&filter=${encodeURIComponent('{"field":"toiletType","op":"eq","value":"dryPit"}')}`;

describe('a tile', () => {
  it('holds at every zoom what a list of the same filter holds within it', async () => {
    for (const z of [6, 9, 11, 13, 14]) {
      const one = tileAt(z, around);
      const inside = [...placed.values()].filter((it) => within(one, it.at));
      expect(inside.length, `at zoom ${z}`).toBeGreaterThan(20);
      expect(counted(await tile(office, one, 'registers=householdToilet'))).toBe(inside.length);
      expect(counted(await tile(office, one, dry))).toBe(inside.filter((it) => it.type === 'dryPit').length);
    }
  });

  it('shows each record where it lies from near, once over neighbouring tiles', async () => {
    const middle = tileAt(16, around);
    const seen: string[] = [];
    for (const x of [-1, 0, 1]) {
      for (const y of [-1, 0, 1]) {
        const one = { z: 16, x: middle.x + x, y: middle.y + y };
        for (const sign of await tile(office, one, 'registers=householdToilet')) {
          const record = String(sign.tags.id);
          const at = placed.get(record)?.at ?? [0, 0];
          expect(within(one, at)).toBe(true);
          const [left, top] = inTile(one, 'wgs84', at);
          // Kept to a centimetre, which is a unit of the tile at the most.
          expect(Math.max(Math.abs(sign.x - left), Math.abs(sign.y - top))).toBeLessThanOrEqual(1);
          expect(sign.tags).toMatchObject({ register: 'householdToilet' });
          seen.push(record);
        }
      }
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is shifted as a whole where the base map is', async () => {
    const shown = wgs84ToGcj02(around);
    const one = tileAt(16, shown);
    const signs = await tile(office, one, 'registers=householdToilet&datum=gcj02');
    expect(signs.length).toBeGreaterThan(0);
    for (const sign of signs) {
      const at = placed.get(String(sign.tags.id))?.at ?? [0, 0];
      const [x, y] = inTile(one, 'wgs84', wgs84ToGcj02(at));
      expect(Math.abs(sign.x - x) + Math.abs(sign.y - y)).toBeLessThanOrEqual(2);
    }
  });

  it('draws lines from near', async () => {
    const lines = await tile(office, tileAt(14, around), 'registers=ruralRoad', 'shapes');
    expect(lines.map(({ tags }) => tags.id)).toEqual([idOf('road')]);
    expect(await tile(office, tileAt(11, around), 'registers=ruralRoad', 'shapes')).toEqual([]);
  });

  it('tells whoever keeps it that nothing has changed, and only them', async () => {
    const { z, x, y } = tileAt(9, around);
    const path = `/api/map/tiles/${z}/${x}/${y}?registers=householdToilet`;
    const { headers } = await office.ask('GET', path);
    const held = { 'if-none-match': String(headers.etag) };
    expect((await office.ask('GET', path, undefined, held)).status).toBe(304);
    expect((await township.ask('GET', path, undefined, held)).status).toBe(200);
  });
});

describe('reach', () => {
  it('is that of the lists: in tiles, beside the map, and in where the map begins', async () => {
    const { body: me } = await township.ask('GET', '/api/me');
    const own = [...placed].filter(([, one]) => one.village.path.startsWith(me.grants[0].path)).map(([id]) => id);
    const { body: list } = await township.ask('GET', '/api/records/householdToilet?limit=500');
    const living = list.rows
      .filter((row: { data: object }) => 'location' in row.data)
      .map((row: { id: string }) => row.id);
    expect(own.length).toBeGreaterThan(5);
    expect(new Set(living)).toEqual(new Set(own));

    const box = 'box=105,37,107,39&registers=householdToilet';
    const { body: beside } = await township.ask('GET', `/api/map/within?${box}`);
    expect(beside.total).toBe(own.length);
    for (const row of beside.rows) expect(own).toContain(row.id);
    for (const z of [8, 13]) {
      const one = tileAt(z, around);
      const inside = own.filter((id) => within(one, placed.get(id)?.at ?? [0, 0]));
      expect(counted(await tile(township, one, 'registers=householdToilet'))).toBe(inside.length);
    }
    const lies = own.map((id) => placed.get(id)?.at[0] ?? 0);
    const { body: span } = await township.ask('GET', '/api/map/span?registers=householdToilet');
    expect(span.span[0]).toBeCloseTo(Math.min(...lies), 6);
    expect(span.span[2]).toBeCloseTo(Math.max(...lies), 6);
  });

  it('hides a place from whoever may not see it, and everything from strangers', async () => {
    const district = (await office.ask('GET', '/api/me')).body.district.id;
    const toilet = house.deps.houses.of(district).registers.householdToilet;
    if (!toilet) throw new Error('no toilets');
    const reader = { district, grants: [], today: '2026-04-01' };
    const found = sought(reader, [toilet], {});
    expect(found).toMatchObject({ ok: true, value: { registers: [] } });
    expect((await house.visitor().ask('GET', '/api/map/span')).status).toBe(401);
  });

  it('refuses what it does not understand', async () => {
    expect((await office.ask('GET', '/api/map/within?box=1,2,3')).status).toBe(400);
    expect((await office.ask('GET', '/api/map/within?box=107,37,106,38')).status).toBe(400);
    // Where a single record lies is a box too.
    expect((await office.ask('GET', '/api/map/within?box=106.2,37.98,106.2,37.98')).status).toBe(200);
    expect((await office.ask('GET', '/api/map/tiles/3/9/1')).status).toBe(404);
    expect((await office.ask('GET', '/api/map/span?registers=nothing')).status).toBe(404);
    const amiss = encodeURIComponent('{"field":"nothing","op":"present"}');
    expect((await office.ask('GET', `/api/map/span?registers=householdToilet&filter=${amiss}`)).status).toBe(400);
  });
});

describe('work that is open and work that is over', () => {
  it('is told apart by the stages of each register', async () => {
    const at = 'registers=householdToilet&box=105,37,107,39';
    const total = async (state: string) => (await office.ask('GET', `/api/map/within?${at}&state=${state}`)).body.total;
    expect([await total('open'), await total('done')]).toEqual([placed.size / 4, (placed.size * 3) / 4]);
    const signs = await tile(office, tileAt(6, around), 'registers=householdToilet');
    const sum = (phase: string) =>
      signs.reduce((total, { tags }) => total + Number(tags[phase] ?? tags.phase === phase), 0);
    expect([sum('begun') + sum('going'), sum('over'), sum('plain')]).toEqual([70, 210, 0]);
  });
});
