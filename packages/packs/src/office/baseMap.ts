import type { Datum } from '@yicun/kernel/datum';
import type { Json } from '@yicun/kernel/kind';
import { choice } from '@yicun/kernel/kinds/choice';
import { text } from '@yicun/kernel/kinds/text';
import { setting } from '@yicun/kernel/setting';

/** The map that lies under the records: pictures from somewhere else, or none. Inside everything is WGS-84. */
export interface BaseMap {
  /** One or more layers, the lowest first, each an address with `{z}`, `{x}` and `{y}` (Web Mercator). */
  readonly layers: readonly string[];
  readonly datum: Datum;
  /** What has to be said beside it; '' where nothing has. */
  readonly credit: string;
}

const proposed = {
  zh: '建议值：默认不用底图，不向外网取任何内容；有密钥或内网地图服务时再设',
  en: 'Proposal: no base map, nothing is asked of other hosts; set it where there is a key or a service of one’s own',
};

const common = { byDefault: null, source: proposed, tasks: [] };

const baseMap = setting(
  choice({
    options: {
      none: { zh: '不用底图', en: 'No base map' },
      tianditu: { zh: '天地图（需密钥）', en: 'Tianditu (needs a key)' },
      wgs84: { zh: '自定地址，CGCS2000/WGS-84 坐标', en: 'An address, CGCS2000/WGS-84' },
      gcj02: { zh: '自定地址，GCJ-02 坐标（高德、腾讯等）', en: 'An address, GCJ-02 (Amap, Tencent and others)' },
    },
  }),
  { ...common, name: 'baseMap', label: { zh: '地图的底图', en: 'Base map' }, byDefault: 'none' },
);

const baseMapKey = setting(text({ most: 80 }), {
  ...common,
  name: 'baseMapKey',
  label: { zh: '天地图密钥（tk，浏览器端）', en: 'Key of Tianditu (tk, for browsers)' },
});

const baseMapAddress = setting(text({ most: 500, like: 'tileAddress' }), {
  ...common,
  name: 'baseMapAddress',
  label: { zh: '底图的瓦片地址', en: 'Address of the tiles of the base map' },
});

const baseMapNames = setting(text({ most: 500, like: 'tileAddress' }), {
  ...common,
  name: 'baseMapNames',
  label: { zh: '底图注记层的瓦片地址（没有可不填）', en: 'Address of the tiles of its names (if they are apart)' },
});

const baseMapCredit = setting(text(), {
  ...common,
  name: 'baseMapCredit',
  label: { zh: '底图的来源和审图号', en: 'Source and review number of the base map' },
});

export const baseMapSettings = [baseMap, baseMapKey, baseMapAddress, baseMapNames, baseMapCredit];

/** The base map that a district's settings say, or null: none, or what it needs is not set. */
export function baseMapOf(values: Readonly<Record<string, Json>>): BaseMap | null {
  const { [baseMap.name]: chosen } = values;
  const textOf = ({ name }: { readonly name: string }) => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  if (chosen === 'tianditu') {
    const key = textOf(baseMapKey);
    const credit = '天地图 · 国家地理信息公共服务平台';
    return key === '' ? null : { layers: [tianditu('vec', key), tianditu('cva', key)], datum: 'wgs84', credit };
  }
  const address = textOf(baseMapAddress);
  if (address === '' || (chosen !== 'wgs84' && chosen !== 'gcj02')) return null;
  const layers = [address, textOf(baseMapNames)].filter((one) => one !== '');
  return { layers, datum: chosen, credit: textOf(baseMapCredit) };
}

/** Hosts that the pictures of a base map come from, as a content security policy names them. */
export function hostsOf(base: BaseMap | null): readonly string[] {
  return [...new Set((base?.layers ?? []).flatMap((one) => /^https?:\/\/[^/]+/i.exec(one)?.[0] ?? []))];
}

/** A layer of 天地图 (WMTS 1.0.0): `w` is its cut in Web Mercator, in CGCS2000. */
function tianditu(layer: 'vec' | 'cva', key: string): string {
  const asked = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`;
  const place = `TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;
  return `https://t0.tianditu.gov.cn/${layer}_w/wmts?${asked}&${place}`;
}
