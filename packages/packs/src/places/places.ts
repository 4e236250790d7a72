/**
 * Every province, city and county of the mainland's official list, and how one is found by name or pinyin.
 *
 * The index is a text of lines with tabs: first the edition (source, day it stands for, day it was published, number of
 * villages), then a line per place: code, name, pinyin; for a county also its numbers of townships and villages. A
 * syllable with several spellings that people type gives them all: `shan/shaan`.
 */

export interface Place {
  /** GB/T 2260: two digits for a province, four for a city, six for a county. */
  readonly code: string;
  readonly name: string;
  /** One entry per character: the spellings it is found by, the best first. */
  readonly pinyin: readonly (readonly string[])[];
}

export interface City extends Place {
  readonly province: Place;
}

export interface County extends Place {
  readonly city: City;
  readonly townships: number;
  readonly villages: number;
}

export interface PlaceIndex {
  readonly source: string;
  /** The day the codes stand for, `2023-06-30`. */
  readonly asOf: string;
  readonly published: string;
  readonly villages: number;
  readonly provinces: readonly Place[];
  readonly cities: readonly City[];
  readonly counties: readonly County[];
}

/** Reads the index. A line that cannot be one is a spoilt file, and thrown. */
export function parsePlaceIndex(text: string): PlaceIndex {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const [source = '', asOf = '', published = '', villages = ''] = head.split('\t');
  const provinces = new Map<string, Place>();
  const cities = new Map<string, City>();
  const counties: County[] = [];
  for (const line of lines) {
    const [code = '', name = '', spellings = '', townshipCount, villageCount] = line.split('\t');
    const place = { code, name, pinyin: spellings.split(' ').map((syllable) => syllable.split('/')) };
    const province = provinces.get(code.slice(0, 2));
    const city = cities.get(code.slice(0, 4));
    if (code.length === 2) provinces.set(code, place);
    else if (code.length === 4 && province) cities.set(code, { ...place, province });
    else if (code.length === 6 && city)
      counties.push({ ...place, city, townships: Number(townshipCount), villages: Number(villageCount) });
    else throw new Error(`The place index cannot be read at "${line.slice(0, 40)}". Write it again: npm run places.`);
  }
  return {
    source,
    asOf,
    published,
    villages: Number(villages),
    provinces: [...provinces.values()],
    cities: [...cities.values()],
    counties,
  };
}

/** Names that stand in the list only to fill the level of the city. */
const filler = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/;

/**
 * Province, city and county, outermost first, without what only fills a level: 北京市 › 东城区, 河南省 › 济源市,
 * 广东省 › 东莞市 (a city without counties stands for both).
 */
export function placePath(county: County): readonly Place[] {
  const { city } = county;
  const shown = !filler.test(city.name) && city.name !== county.name;
  return shown ? [city.province, city, county] : [city.province, county];
}
