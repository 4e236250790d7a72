import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCounties } from '../src/places/find.ts';
import { parsePlaceIndex, placePath } from '../src/places/places.ts';

const file = join(import.meta.dirname, '../places/index.txt.br');
const index = parsePlaceIndex(brotliDecompressSync(readFileSync(file)).toString('utf8'));
const all = Number.POSITIVE_INFINITY;

const codes = (query: string, limit = all) => findCounties(index, query, limit).map(({ code }) => code);
const first = (query: string) => codes(query, 1)[0];

describe('利通区 is found', () => {
  test.each([
    '利通',
    '利通区',
    ' 利通 ',
    '吴忠利通',
    '吴忠市 利通区',
    '宁夏利通',
    '宁夏回族自治区吴忠市利通区',
    'litong',
    'LiTong',
    "li'tong",
    'litongqu',
    'wuzhong litong',
    'litong wuzhong',
    'wuzhonglitong',
    'ningxia ltq',
    'wzlt',
    '吴忠ltq',
    '640302',
  ])('alone, by "%s"', (query) => expect(codes(query)).toEqual(['640302']));

  test('by its first letters, among the four that share them', () => {
    expect(codes('ltq')).toEqual(['220203', '410202', '610115', '640302']);
  });

  test('before its word is finished', () => {
    for (const query of ['利', 'lit', 'lito', 'liton']) expect(codes(query)).toContain('640302');
  });
});

describe('what is meant comes first', () => {
  test('a name before the city that bears it, and the city before nothing else', () => {
    const found = codes('朝阳');
    expect(found.slice(0, 3)).toEqual(['110105', '211321', '220104']);
    expect(found.slice(3).every((code) => code.startsWith('2113'))).toBe(true);
    expect(found).toHaveLength(9);
  });

  test('a whole name before one that only begins so, and that before one that only holds it', () => {
    const names = findCounties(index, '安', all).map(({ name }) => name);
    expect(names.indexOf('安县')).toBe(-1);
    expect(findCounties(index, '高新', 1)[0]?.name).toContain('高新');
    expect(codes('宁')[0]).toBe('621026');
    expect(names[0]).toMatch(/^安/);
  });

  test('a city offers its counties, a province all of its own', () => {
    expect(codes('吴忠')).toEqual(['640302', '640303', '640323', '640324', '640381']);
    expect(codes('宁夏')).toEqual(index.counties.flatMap(({ code }) => (code.startsWith('64') ? [code] : [])));
    expect(codes('海南').filter((code) => code.startsWith('46'))).toHaveLength(
      index.counties.filter(({ code }) => code.startsWith('46')).length,
    );
  });

  test('pinyin does not run from one name into the next while a single name fits', () => {
    expect(codes('beijing').every((code) => code.startsWith('11'))).toBe(true);
    expect(codes('西安')).not.toContain('540624');
    expect(codes('吉林吉林市船营')).toEqual(['220204']);
  });

  test('nothing typed, or nothing like it, finds nothing', () => {
    for (const query of ['', '  ', '，', 'qqqq', '利通县', '999999']) expect(codes(query)).toEqual([]);
  });

  test('no more than asked for', () => expect(codes('a', 7)).toHaveLength(7));
});

/** Names whose characters have several readings, by the one that is theirs. */
const readings = `
  重庆 chongqing, 厦门 xiamen, 六安 luan, 蚌埠 bengbu, 长治 changzhi, 朝阳 chaoyang, 成都 chengdu, 昌都 changdu,
  攀枝花 panzhihua, 六盘水 liupanshui, 亳州 bozhou, 台州 taizhou, 丽水 lishui, 衢州 quzhou, 宿迁 suqian, 喀什 kashi,
  巴彦淖尔 bayannaoer, 西安 xian, 吕梁 lvliang, 吕梁 lyuliang, 西双版纳 xishuangbanna, 克孜勒苏 kezilesu, 百色 baise,
  儋州 danzhou, 漯河 luohe, 濮阳 puyang, 郴州 chenzhou, 泸州 luzhou, 阜新 fuxin, 阜阳 fuyang, 池州 chizhou, 汕尾 shanwei
`;
const countyReadings = `
  乐清市 yueqing, 乐亭县 laoting, 乐陵市 laoling, 乐昌市 lechang, 民乐县 minle, 长乐区 changle, 单县 shanxian,
  长子县 zhangzi, 子长市 zichang, 大城县 daicheng, 大埔县 dabu, 黄埔区 huangpu, 番禺区 panyu, 东阿县 donge, 洪洞县 hongtong,
  蔚县 yuxian, 涡阳县 guoyang, 砀山县 dangshan, 歙县 shexian, 黟县 yixian, 枞阳县 zongyang, 莘县 shenxian, 郯城县 tancheng,
  中牟县 zhongmu, 牟平区 muping, 兖州区 yanzhou, 曲阜市 qufu, 天台县 tiantai, 鄞州区 yinzhou, 缙云县 jinyun, 黄陂区 huangpi,
  监利市 jianli, 秭归县 zigui, 猇亭区 xiaoting, 硚口区 qiaokou, 耒阳市 leiyang, 汨罗市 miluo, 邛崃市 qionglai, 郫都区 pidu,
  犍为县 qianwei, 筠连县 junlian, 荥经县 yingjing, 荥阳市 xingyang, 什邡市 shifang, 阆中市 langzhong, 会理市 huili,
  勐腊县 mengla, 漾濞彝族自治县 yangbi, 铅山县 yanshan, 弋阳县 yiyang, 余干县 yugan, 将乐县 jiangle, 长汀县 changting,
  柘荣县 zherong, 浚县 xunxian, 泌阳县 biyang, 尉氏县 weishi, 尉犁县 yuli, 渑池县 mianchi, 召陵区 shaoling, 南召县 nanzhao,
  郏县 jiaxian, 隰县 xixian, 繁峙县 fanshi, 岢岚县 kelan, 井陉县 jingxing, 藁城区 gaocheng, 蠡县 lixian, 磴口县 dengkou,
  珲春市 hunchun, 岫岩满族自治县 xiuyan, 讷河市 nehe, 穆棱市 muling, 绥棱县 suiling, 丹棱县 danleng, 闵行区 minhang,
  邗江区 hanjiang, 邳州市 pizhou, 睢宁县 suining, 盱眙县 xuyi, 沭阳县 shuyang, 句容市 jurong, 埇桥区 yongqiao, 六合区 luhe,
  六枝特区 liuzhi, 濉溪县 suixi, 蚌山区 bengshan, 浠水县 xishui, 曾都区 zengdu, 覃塘区 qintang, 万柏林区 wanbolin,
  万柏林区 wanbailin, 吴堡县 wubu, 红寺堡区 hongsibao, 红寺堡区 hongsipu, 柞水县 zhashui, 鄠邑区 huyi, 宕昌县 tanchang,
  称多县 chenduo, 都匀市 duyun, 望都县 wangdu, 都江堰市 dujiangyan, 昆都仑区 kundulun, 克什克腾旗 keshiketeng,
  乌什县 wushi, 昭觉县 zhaojue, 册亨县 ceheng, 个旧市 gejiu, 莎车县 shache, 若羌县 ruoqiang, 且末县 qiemo, 焉耆回族自治县 yanqi,
  尖扎县 jianzha, 绿春县 lvchun, 绿春县 lyuchun, 芝罘区 zhifu, 莒县 juxian, 临朐县 linqu, 茌平区 chiping, 无棣县 wudi,
  鄄城县 juancheng, 即墨区 jimo, 崆峒区 kongtong, 珙县 gongxian, 綦江区 qijiang, 北碚区 beibei, 涪陵区 fuling, 垫江县 dianjiang
`;
const pairs = (text: string) => text.split(',').map((pair) => pair.trim().split(' ') as [string, string]);

describe('the readings of names', () => {
  test.each(pairs(readings))('%s is found by %s', (name, typed) => {
    const found = findCounties(index, typed, all);
    expect(found.some((county) => placePath(county).some((place) => place.name.startsWith(name)))).toBe(true);
  });

  test.each(pairs(countyReadings))('%s is found by %s', (name, typed) => {
    expect(findCounties(index, typed, 3).map((county) => county.name)).toContain(name);
  });

  test('every character has one', () => {
    const places = [...index.provinces, ...index.cities, ...index.counties];
    const wrong = places.filter(
      ({ name, pinyin }) =>
        pinyin.length !== name.length || !pinyin.flat().every((spelling) => /^[a-z]+$/.test(spelling)),
    );
    expect(wrong).toEqual([]);
  });
});

test('every county is found first by its whole path, in characters and in pinyin, and by its code', () => {
  fc.assert(
    fc.property(fc.constantFrom(...index.counties), (county) => {
      const path = placePath(county);
      const spelled = path.map(({ pinyin }) => pinyin.map(([best]) => best).join(''));
      expect(first(path.map(({ name }) => name).join(''))).toBe(county.code);
      expect(first(path.map(({ name }) => name).join(' '))).toBe(county.code);
      expect(codes(spelled.join(' '))).toContain(county.code);
      expect(first(county.code)).toBe(county.code);
    }),
    { numRuns: 30 },
  );
});
