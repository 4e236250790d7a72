/**
 * A county with its townships and villages, as the place files hold it: one text per province, one block per county.
 *
 *     =640302利通区        a county
 *     -100金积镇           a township: its own three digits, its official name
 *     200西门村委会         a village: its own three digits, its official name
 *     北门村委会            a village whose number is one more than the number before it
 */

import { shortName, type TownshipKind, townshipKind, type VillageKind, villageKind } from './names.ts';

export interface Village {
  /** 统计用区划代码, 12 digits. It changes from year to year: an attribute with a date, never a key. */
  readonly areaCode: string;
  /** The name people say: 瓜儿渠村. */
  readonly name: string;
  /** The name in the official list: 瓜儿渠村委会. */
  readonly official: string;
  readonly kind: VillageKind;
}

export interface Township {
  readonly areaCode: string;
  readonly name: string;
  readonly official: string;
  readonly kind: TownshipKind;
  readonly villages: readonly Village[];
}

/** A county, or what stands in its place: a city without counties (东莞, 儋州), a city directly under its province. */
export interface CountyPlaces {
  /** GB/T 2260, six digits. */
  readonly code: string;
  readonly areaCode: string;
  readonly name: string;
  readonly townships: readonly Township[];
}

/** The block of one county in the text of its province; undefined when the province has no such county. */
export function countyText(provinceText: string, code: string): string | undefined {
  const start = `\n${provinceText}`.indexOf(`\n=${code}`);
  if (start < 0) return undefined;
  const end = provinceText.indexOf('\n=', start);
  return provinceText.slice(start, end < 0 ? undefined : end + 1);
}

/** Reads the block of one county. A line that cannot be one is a spoilt file, and thrown. */
export function parseCounty(text: string): CountyPlaces {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const county = /^=(\d{6})(.+)$/.exec(head);
  const code = county?.[1];
  const name = county?.[2];
  if (code === undefined || name === undefined) throw spoilt(head);

  const townships: (Township & { villages: Village[] })[] = [];
  let last = 0;
  for (const line of lines) {
    const township = /^-(\d{3})(.+)$/.exec(line);
    if (township) {
      const [, own = '', official = ''] = township;
      townships.push({
        areaCode: `${code}${own}000`,
        name: shortName(official),
        official,
        kind: townshipKind(own, official),
        villages: [],
      });
      last = 0;
      continue;
    }
    const parent = townships.at(-1);
    const village = /^(\d{3})?(.+)$/.exec(line);
    if (parent === undefined || village === null) throw spoilt(line);
    const own = village[1] ?? String(last + 1).padStart(3, '0');
    const official = village[2] ?? '';
    last = Number(own);
    parent.villages.push({
      areaCode: parent.areaCode.slice(0, 9) + own,
      name: shortName(official),
      official,
      kind: villageKind(own),
    });
  }
  return { code, areaCode: `${code}000000`, name, townships };
}

/** Writes the block that {@link parseCounty} reads. Villages stand in the order of their codes. */
export function writeCounty(county: CountyToWrite): string {
  const lines = [`=${county.code}${county.name}`];
  for (const township of county.townships) {
    lines.push(`-${township.areaCode.slice(6, 9)}${township.official}`);
    let last = 0;
    for (const { areaCode, official } of township.villages) {
      const own = areaCode.slice(9);
      const follows = Number(own) === last + 1 && !/^\d/.test(official);
      lines.push(follows ? official : own + official);
      last = Number(own);
    }
  }
  return `${lines.join('\n')}\n`;
}

interface Named {
  readonly areaCode: string;
  readonly official: string;
}

export interface CountyToWrite {
  readonly code: string;
  readonly name: string;
  readonly townships: readonly (Named & { readonly villages: readonly Named[] })[];
}

function spoilt(line: string): Error {
  return new Error(`The place file cannot be read at "${line.slice(0, 40)}". Write it again: npm run places.`);
}
