import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { titleStages } from '../lifecycles.ts';
import { points } from '../measures.ts';

/** 健康村镇与卫生村: a village or township that works towards the title; its record belongs to that unit. */
export const healthyVillage = ledger({
  name: 'healthyVillage',
  label: { zh: '健康村镇与卫生村', en: 'Healthy village or town' },
  tasks: ['25'],
  fields: {
    titleKind: field(
      choice({
        options: {
          healthyVillage: { zh: '健康村', en: 'Healthy village' },
          healthyTown: { zh: '健康乡镇', en: 'Healthy township' },
          cleanVillage: { zh: '卫生村', en: 'Clean village' },
          cleanTown: { zh: '卫生乡镇', en: 'Clean township' },
        },
      }),
      { zh: '创建类型', en: 'Title' },
      { ...asked, filter: true },
    ),
    awardLevel: field(
      choice({
        options: {
          nation: { zh: '国家级', en: 'National' },
          region: { zh: '自治区级', en: 'Of the region' },
          city: { zh: '市级', en: 'Of the city' },
          county: { zh: '区级', en: 'Of the county' },
        },
      }),
      { zh: '级别', en: 'Level' },
      { ...asked, filter: true },
    ),
    score: field(number({ min: 0, max: 100, decimals: 1, unit: points }), { zh: '得分', en: 'Score' }),
  },
  stages: titleStages,
  list: ['recordNo', 'titleKind', 'awardLevel', 'score', 'stage'],
});
