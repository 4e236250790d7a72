/** The place files of packages/packs/places, read from disk when somebody asks. Not kept: a first run asks a few times, ever. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type CountyPlaces, countyText, parseCounty } from '@yicun/packs/places/county';
import { type PlaceIndex, parsePlaceIndex } from '@yicun/packs/places/places';

const folder = join(import.meta.dirname, '../../packs/places');
const decompress = promisify(brotliDecompress);

/** Every province, city and county, to be searched by `findCounties`. */
export async function loadPlaceIndex(): Promise<PlaceIndex> {
  return parsePlaceIndex(await read('index'));
}

/**
 * The townships and villages of a county.
 *
 * @param code six digits, as in the index. Undefined when the list has no such county.
 */
export async function loadCounty(code: string): Promise<CountyPlaces | undefined> {
  const { counties } = await loadPlaceIndex();
  if (!counties.some((county) => county.code === code)) return undefined;
  const text = countyText(await read(code.slice(0, 2)), code);
  return text === undefined ? undefined : parseCounty(text);
}

async function read(name: string): Promise<string> {
  return (await decompress(await readFile(join(folder, `${name}.txt.br`)))).toString('utf8');
}
