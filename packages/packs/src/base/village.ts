import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger, ledgerMay } from '../ledger.ts';
import { households, people } from '../measures.ts';

/** The five classes that village planning works with. */
export const villageTypes = {
  clustering: { zh: '集聚提升类', en: 'Growing' },
  suburban: { zh: '城郊融合类', en: 'Suburban' },
  featured: { zh: '特色保护类', en: 'Of special character' },
  improving: { zh: '整治改善类', en: 'To be improved' },
  relocating: { zh: '搬迁撤并类', en: 'To be relocated' },
};

/**
 * 行政村: what holds of a village itself, once, so that no other ledger asks for it again. Its record belongs to the
 * unit that it describes; parks and state farms that carry work have one too.
 */
export const village = ledger({
  name: 'village',
  label: { zh: '行政村', en: 'Village' },
  title: 'name',
  place: 'centre',
  core: true,
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    villageType: field(
      choice({ options: villageTypes }),
      { zh: '村庄分类', en: 'Class' },
      {
        ...asked,
        filter: true,
      },
    ),
    areaKind: field(
      choice({
        options: {
          village: { zh: '行政村', en: 'Village' },
          park: { zh: '园区', en: 'Park' },
          stateFarm: { zh: '国有农林场', en: 'State farm' },
        },
      }),
      { zh: '区域性质', en: 'Kind of area' },
      { ...asked, filter: true },
    ),
    isImmigrant: field(yesNo(), { zh: '移民村', en: 'Immigrant village' }, { ...asked, filter: true }),
    isCentral: field(yesNo(), { zh: '中心村', en: 'Central village' }),
    urbanRuralCode: field(
      choice({
        options: {
          mainCity: { zh: '111 主城区', en: '111 Main city' },
          cityFringe: { zh: '112 城乡结合区', en: '112 City fringe' },
          townCentre: { zh: '121 镇中心区', en: '121 Town centre' },
          townFringe: { zh: '122 镇乡结合区', en: '122 Town fringe' },
          special: { zh: '123 特殊区域', en: '123 Special area' },
          townshipCentre: { zh: '210 乡中心区', en: '210 Township centre' },
          village: { zh: '220 村庄', en: '220 Village' },
        },
      }),
      { zh: '城乡分类代码', en: 'Urban-rural code' },
    ),
    households: field(
      number({ min: 0, decimals: 0, unit: households }),
      { zh: '户籍户数', en: 'Registered households' },
      asked,
    ),
    residentHouseholds: field(
      number({ min: 0, decimals: 0, unit: households }),
      { zh: '常住户数', en: 'Resident households' },
      asked,
    ),
    population: field(number({ min: 0, decimals: 0, unit: people }), { zh: '户籍人口', en: 'Population' }, asked),
    permanentPop: field(number({ min: 0, decimals: 0, unit: people }), { zh: '常住人口', en: 'Residents' }),
    villageArea: field(number({ min: 0, unit: 'km²' }), { zh: '村域面积', en: 'Area' }),
    boundary: field(area(), { zh: '村界', en: 'Boundary' }),
    centre: field(place(), { zh: '村委会位置', en: 'Village office' }, asked),
    validFrom: field(day(), { zh: '启用日期', en: 'Valid from' }),
  },
  list: ['name', 'villageType', 'isImmigrant', 'households', 'residentHouseholds', 'population'],
  may: { ...bureauMay, edit: ledgerMay.edit },
});
