import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { inStage } from '../counted.ts';
import { asked, ledger, personal } from '../ledger.ts';
import { needing, titleStages } from '../lifecycles.ts';
import { points } from '../measures.ts';
import { notLess, oughtToReach } from '../rules.ts';

const assessed = inStage('assessed', 'publicised', 'awarded');

const parts: Readonly<Record<string, Words>> = {
  tidyScore: { zh: '庭院美', en: 'Yard' },
  roomScore: { zh: '居室美', en: 'Rooms' },
  kitchenScore: { zh: '厨厕美', en: 'Kitchen and toilet' },
  greenScore: { zh: '绿化美', en: 'Green' },
  familyScore: { zh: '家风美', en: 'Family' },
};

/** 美丽庭院: one household that is put up for the title in one year. A photo of the yard shows no people. */
export const beautifulCourtyard = ledger({
  name: 'beautifulCourtyard',
  label: { zh: '美丽庭院', en: 'Beautiful courtyard' },
  day: 'awardedOn',
  tasks: ['26'],
  core: true,
  groups: { scores: { zh: '五美评分', en: 'Scores' } },
  fields: {
    household: field(ref({ register: 'household' }), { zh: '农户', en: 'Household' }, { ...personal, ...asked }),
    year: field(number({ min: 2000, max: 2199, decimals: 0 }), { zh: '年度', en: 'Year' }, { ...asked, filter: true }),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, label]) => [
        name,
        field(number({ min: 0, max: 20, decimals: 1, unit: points }), label, { group: 'scores' }),
      ]),
    ),
    total: field(
      number({ min: 0, max: 100, decimals: 1, unit: points }),
      { zh: '总分', en: 'Total' },
      { wanted: assessed, group: 'scores', filter: true },
    ),
    plate: field(text({ most: 40 }), { zh: '门牌号', en: 'Number of the plate' }),
    awardedOn: field(day(), { zh: '命名日期', en: 'Awarded on' }, { filter: true }),
    photos: field(photo(), { zh: '庭院照片', en: 'Photos of the yard' }),
  },
  stages: needing(titleStages, { awarded: ['awardedOn'] }),
  rules: [
    ...Object.keys(parts).map((part) =>
      notLess('total', part, { zh: '总分小于其中一项得分。', en: 'The total is less than one of its parts.' }),
    ),
    oughtToReach(
      'total',
      'courtyardTotal',
      { zh: '总分没有达到美丽庭院的分数。', en: 'The total does not reach what the title asks for.' },
      assessed,
    ),
    ...Object.keys(parts).map((part) =>
      oughtToReach(
        part,
        'courtyardPart',
        { zh: '有一项没有达到单项最低分。', en: 'One part does not reach its least score.' },
        assessed,
      ),
    ),
  ],
  list: ['household', 'year', 'total', 'plate', 'awardedOn', 'stage'],
});
