import { kindNamed } from '@yicun/kernel/kinds';
import { baseMapOf, baseMapSettings, hostsOf } from '@yicun/packs/office/baseMap';
import { describe, expect, it } from 'vitest';

const address = 'https://map.example.cn:8443/{z}/{x}/{y}.png';

describe('the base map', () => {
  it('is none until one is chosen and has what it needs', () => {
    const byDefault = Object.fromEntries(baseMapSettings.map((one) => [one.name, one.byDefault]));
    expect(baseMapOf(byDefault)).toBeNull();
    expect(baseMapOf({ baseMap: 'tianditu' })).toBeNull();
    expect(baseMapOf({ baseMap: 'gcj02', baseMapKey: 'k' })).toBeNull();
    expect(hostsOf(null)).toEqual([]);
  });

  it('is 天地图 with its names, in WGS-84, from one host', () => {
    const base = baseMapOf({ baseMap: 'tianditu', baseMapKey: 'a&b' });
    expect(base).toMatchObject({ datum: 'wgs84' });
    expect(base?.layers.map((one) => /\/(\w+)\/wmts/.exec(one)?.[1])).toEqual(['vec_w', 'cva_w']);
    expect(base?.layers.every((one) => one.endsWith('&tk=a%26b'))).toBe(true);
    expect(hostsOf(base)).toEqual(['https://t0.tianditu.gov.cn']);
  });

  it('is an address of one’s own in the datum that is said, with names over it', () => {
    const names = 'http://10.1.2.3/names?z={z}&x={x}&y={y}';
    const base = baseMapOf({ baseMap: 'gcj02', baseMapAddress: address, baseMapNames: names, baseMapCredit: '某图' });
    expect(base).toEqual({ layers: [address, names], datum: 'gcj02', credit: '某图' });
    expect(hostsOf(base)).toEqual(['https://map.example.cn:8443', 'http://10.1.2.3']);
  });
});

describe('an address of tiles', () => {
  const setting = baseMapSettings.find(({ name }) => name === 'baseMapAddress');
  const isTaken = (text: string) => kindNamed('text').parse(text, setting?.options ?? {}).ok;

  it.each([
    address,
    'http://localhost:81/{z}/{y}/{x}',
    'https://wprd01.is.autonavi.com/appmaptile?style=7&x={x}&y={y}&z={z}',
  ])('%s is taken', (text) => expect(isTaken(text)).toBe(true));

  // What the content security policy would be made of must not be able to hold anything else.
  it.each([
    'https://map.example.cn/{z}/{x}.png',
    'ftp://map.example.cn/{z}/{x}/{y}',
    "https://a.cn; script-src 'unsafe-inline'/{z}/{x}/{y}",
    'https://a.cn,b.cn/{z}/{x}/{y}',
    'https://user@a.cn/{z}/{x}/{y}',
    'https://{z}.cn/{x}/{y}',
    'https://*/{z}/{x}/{y}',
    '地图',
  ])('%s is refused', (text) => expect(isTaken(text)).toBe(false));
});
