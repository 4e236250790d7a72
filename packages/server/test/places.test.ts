import { findCounties } from '@yicun/packs/places/find';
import { expect, test } from 'vitest';
import { loadCounty, loadPlaceIndex } from '../src/places.ts';

test('利通区 is found by pinyin and comes with its townships and villages', async () => {
  const [county] = findCounties(await loadPlaceIndex(), 'wuzhong litong');
  expect(county).toMatchObject({ code: '640302', name: '利通区', townships: 13, villages: 139 });
  const places = await loadCounty('640302');
  expect(places?.townships.map(({ name }) => name)).toEqual(
    '金积镇 金银滩镇 高闸镇 扁担沟镇 上桥镇 古城镇 金星镇 胜利镇 东塔寺乡 板桥乡 马莲渠乡 郭家桥乡 宁夏吴忠国家农业科技园区'.split(
      ' ',
    ),
  );
  expect(places?.townships.flatMap(({ villages }) => villages)).toHaveLength(139);
});

test('东莞, a city without counties, has townships of its own', async () => {
  expect((await loadCounty('441900'))?.townships.length).toBeGreaterThan(30);
});

test.each(['640399', '810000', '64', '', '../../package'])('"%s" is no county', async (code) => {
  expect(await loadCounty(code)).toBeUndefined();
});
