import { pointerOf } from '@yicun/kernel/kinds/links';
import { theDistrict } from '@yicun/server/db/districts';
import { loadSample } from '@yicun/server/demo';
import { openNamedObjects } from '@yicun/server/programme/named';
import type { ProgrammeFile, RecordRow, UnitInfo } from '@yicun/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Server, server, type Visitor } from './server.ts';

/** What the sample names and has a ledger for: words, and the village or township they name (else the district). */
const opened: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  villagePlan: { 郭家桥乡马家大湾村: '马家大湾村', 上桥镇牛家坊民俗文化村现代服务业集聚区: '上桥镇' },
  wasteCollectionPoint: { 五里坡养殖园区: null },
  ruralRoad: {
    清二沟道路: null,
    金水河湾产业路: null,
    板桥乡蔡桥劳务移民村智慧农业种植园区道路: '板桥乡',
    吴高路: null,
    巴浪湖农场二道湾一队道路: null,
    金积秦坝关道路: null,
    金银滩镇二支沟路: '金银滩镇',
    郭家桥乡秦渠北岸道路: '郭家桥乡',
  },
  riverReach: { 苦水河: null, 清水沟: null, 双吉沟: null },
  villageWater: { 同利村: '同利村', 利同新村: null },
  beautifulVillage: {
    牛家坊村: '牛家坊村',
    白寺滩村: '白寺滩村',
    李桥村: '李桥村',
    新华桥村: '新华桥村',
    大庙桥村: '大庙桥村',
  },
  project: {
    赵家沟村道路硬化工程: '赵家沟村',
    '“互联网+城乡供水”工程': null,
    苦水河利通区段综合治理工程: null,
    利通区双吉沟综合治理工程: null,
    头道沟防汛岁修工程: null,
    马莲渠乡马莲渠村高标准农田建设项目: '马莲渠村',
    吴忠监狱片区高效节水灌溉工程: null,
    宁夏昊泽新能源科技有限公司分布式光伏发电项目: null,
    吴忠市三帆新能源有限公司12MWp屋顶分布式光伏发电项目: null,
    宁储利通区板桥330kV变电站配套储能电站新建工程: null,
    北京奇点利通区同利新型电化学储能电站项目: null,
    宁储利通区同利330kV变电站配套储能电站新建工程: null,
    国电电力牛首山330kV变电站共享储能项目: null,
    '“双替代”工程': null,
    '“4G乡村”工程': null,
    '“数字利通”项目': null,
    '“千村示范、万村整治”工程': null,
  },
};

describe('what the table names', () => {
  let it: Server;
  let office: Visitor;
  let programme: string;
  let objects: readonly RecordRow[];

  beforeAll(async () => {
    it = await server();
    const loaded = await loadSample(it.deps);
    expect(loaded.ok).toBe(true);
    office = await it.demo('officeLeader');
    programme = (await office.ask('GET', '/api/programmes')).body.programmes[0].id;
    const file: ProgrammeFile = (await office.ask('GET', `/api/programmes/${programme}`)).body;
    objects = file.records.namedObject ?? [];
  });
  afterAll(() => it.close());

  test('opens a row in its ledger, in the village it names, with the words it was read from', async () => {
    const units: readonly UnitInfo[] = (await office.ask('GET', '/api/units')).body.units;
    const nameOf = new Map(units.map((one) => [one.id, one.kind === 'district' ? null : one.name]));
    const found: Record<string, Record<string, string | null | undefined>> = {};
    for (const { id, data } of objects) {
      const to = pointerOf(Array.isArray(data.opened) ? data.opened[0] : null);
      if (to === null) continue;
      const { body } = await office.ask('GET', `/api/records/${to.register}/${to.id}`);
      const record: RecordRow = body.record;
      expect(record.data.readFrom, `${id} ${data.name}`).toEqual(data.readFrom);
      found[to.register] = { ...found[to.register], [String(data.name)]: nameOf.get(record.unit) };
    }
    expect(found).toEqual(opened);
  });

  test('and opens none twice', async () => {
    const district = await theDistrict(it.deps.database);
    const before = await it.deps.database.query('select count(*)::int as n, max(seq) as seq from record');
    expect(await openNamedObjects(it.deps, district?.id ?? '', programme)).toBeNull();
    const after = await it.deps.database.query('select count(*)::int as n, max(seq) as seq from record');
    expect(after.rows).toEqual(before.rows);
  });
});
