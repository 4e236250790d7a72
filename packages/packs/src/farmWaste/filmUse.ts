import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { mu } from '../measures.ts';
import { oughtToReach } from '../rules.ts';
import { countedOn } from './countedOn.ts';

/** 农膜使用台账: how much film of one kind a village used in one season. */
export const filmUse = ledger({
  name: 'filmUse',
  label: { zh: '农膜使用台账', en: 'Film used' },
  day: 'countedOn',
  tasks: ['17'],
  core: true,
  fields: {
    season: field(
      choice({
        options: {
          spring: { zh: '春季', en: 'Spring' },
          summer: { zh: '夏季', en: 'Summer' },
          autumn: { zh: '秋季', en: 'Autumn' },
        },
      }),
      { zh: '季别', en: 'Season' },
      { ...asked, filter: true },
    ),
    countedOn,
    kind: field(
      choice({
        options: {
          mulch: { zh: '地膜', en: 'Mulch film' },
          greenhouse: { zh: '棚膜', en: 'Greenhouse film' },
          degradable: { zh: '全生物降解膜', en: 'Degradable film' },
        },
      }),
      { zh: '类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    coveredArea: field(number({ min: 0, unit: mu }), { zh: '覆膜面积', en: 'Area covered' }, asked),
    // In kilograms, as it is bought back: what is recovered is divided by what was used.
    used: field(number({ min: 0, unit: 'kg' }), { zh: '使用量', en: 'Film used' }, asked),
    thickness: field(number({ min: 0, unit: 'mm' }), { zh: '厚度', en: 'Thickness' }, asked),
  },
  rules: [
    oughtToReach(
      'thickness',
      'filmThickness',
      { zh: '地膜厚度不到标准。', en: 'The mulch film is thinner than the standard allows.' },
      { field: 'kind', op: 'eq', value: 'mulch' },
    ),
  ],
  list: ['recordNo', 'season', 'countedOn', 'kind', 'coveredArea', 'used'],
});
