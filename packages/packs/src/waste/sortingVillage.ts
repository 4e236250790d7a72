import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { asked, ledger } from '../ledger.ts';
import { needing, titleStages } from '../lifecycles.ts';
import { points } from '../measures.ts';
import { oughtToReach } from '../rules.ts';

const rate = (label: Words) => field(number({ min: 0, max: 100, unit: '%' }), label, { group: 'result' });

/** 垃圾分类示范村: one village that pilots sorting, or has the title. */
export const sortingVillage = ledger({
  name: 'sortingVillage',
  label: { zh: '垃圾分类示范村', en: 'Model village of sorting' },
  day: 'pilotStart',
  tasks: ['08'],
  core: true,
  groups: { result: { zh: '成效与命名', en: 'Results and title' } },
  fields: {
    pilotStart: field(day(), { zh: '试点启动', en: 'Pilot started' }, { ...asked, filter: true }),
    mode: field(
      choice({
        options: {
          doorToDoor: { zh: '撤箱入户定时上门', en: 'From door to door, at set times' },
          fixed: { zh: '定点投放', en: 'Set places' },
          mixed: { zh: '混合', en: 'Both' },
        },
      }),
      { zh: '收集模式', en: 'Collection' },
      { ...asked, filter: true },
    ),
    company: field(text(), { zh: '参与企业', en: 'Company' }, asked),
    pointsShop: field(yesNo(), { zh: '积分超市', en: 'Points shop' }, asked),
    knowRate: rate({ zh: '知晓率', en: 'Know about it' }),
    joinRate: rate({ zh: '参与率', en: 'Take part' }),
    rightRate: rate({ zh: '准确率', en: 'Sort rightly' }),
    score: field(number({ min: 0, max: 100, unit: points }), { zh: '验收得分', en: 'Score' }, { group: 'result' }),
    awardLevel: field(
      choice({
        options: { county: { zh: '区级', en: 'County' }, region: { zh: '自治区级', en: 'Autonomous region' } },
      }),
      { zh: '命名级别', en: 'Title of' },
      { filter: true, group: 'result' },
    ),
  },
  stages: needing(titleStages, { assessed: ['score'], awarded: ['awardLevel'] }),
  rules: [
    oughtToReach('score', 'sortingScore', {
      zh: '验收得分低于示范村合格分。',
      en: 'The score is below what a model village needs.',
    }),
  ],
  list: ['recordNo', 'pilotStart', 'mode', 'company', 'score', 'awardLevel', 'stage'],
});
