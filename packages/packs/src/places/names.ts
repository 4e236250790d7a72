/** What the name and the code of a township or village say: the name people use, and the sort of place. */

export type TownshipKind = 'subdistrict' | 'town' | 'township' | 'park' | 'farm' | 'other';

export type VillageKind = 'village' | 'community' | 'other';

/**
 * The name people say, from the official one: 瓜儿渠村委会 → 瓜儿渠村, 中华村村民委员会 → 中华村, 新民社区居民委员会 → 新民社区,
 * 乌审召嘎查村委员会 → 乌审召嘎查, 喀什街道办事处 → 喀什街道. It only leaves characters out and never adds one: a 居委会 that is
 * not called 社区 stays 居委会, a 生活区 or a 生产队 stays as it is.
 */
export function shortName(official: string): string {
  return official
    .replace(/街道办事处$/, '街道')
    .replace(/社区(?:居民|居|村民|村)?委(?:员)?会$/, '社区')
    .replace(/居民?委(?:员)?会$/, '居委会')
    .replace(/嘎查(?:村民?|人民|牧民)?委(?:员)?会$/, '嘎查')
    .replace(/村牧民?委(?:员)?会$/, '村')
    .replace(/村?村民?委(?:员)?会$/, '村');
}

/**
 * The sort of a township, from the first of its own three digits (统计用区划代码编制规则): 0 is a subdistrict, 1 a town, 2 and 3
 * a township. 4 and 5 are units like a township, where the name tells 街道, 镇 and 乡 as well as farms from parks. 000 only
 * fills the level (金门县).
 *
 * @param own the three digits of the township, '100' in 640302100
 */
export function townshipKind(own: string, official: string): TownshipKind {
  if (own === '000' || official.endsWith('直辖村级区划')) return 'other';
  const first = own.charAt(0);
  if (first === '0') return 'subdistrict';
  if (first === '1') return 'town';
  if (first === '2' || first === '3') return 'township';
  return namedKind(official);
}

function namedKind(official: string): TownshipKind {
  if (/街道(?:办事处)?$/.test(official)) return 'subdistrict';
  if (/(?:乡|苏木)$/.test(official)) return 'township';
  if (/镇$/.test(official)) return 'town';
  if (/农垦|农场|林场|牧场|渔场|林业局|(?<!机|市|广)场$|兵团.*团$/.test(official)) return 'farm';
  if (/(?<!社)区|园|基地|工业城|科技城|产业城|软件谷/.test(official)) return 'park';
  return 'other';
}

/**
 * The sort of a village, from the first of its own three digits (the same rules): 0 and 1 are residents' committees, 2 and
 * 3 villagers' committees, 4 and 5 what is only like one: living areas of farms, production teams, zones without residents. 000 only
 * fills the level.
 *
 * @param own the three digits of the village, '200' in 640302100200
 */
export function villageKind(own: string): VillageKind {
  if (own === '000') return 'other';
  const first = own.charAt(0);
  if (first === '0' || first === '1') return 'community';
  if (first === '2' || first === '3') return 'village';
  return 'other';
}
