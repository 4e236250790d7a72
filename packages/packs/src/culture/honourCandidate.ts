import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger, personal } from '../ledger.ts';
import { titleStages } from '../lifecycles.ts';

const ofStars = { wanted: { field: 'honour', op: 'eq', value: 'starHousehold' } } as const;

/** 荣誉候选户（人）: one candidate for one title in one round. */
export const honourCandidate = ledger({
  name: 'honourCandidate',
  label: { zh: '荣誉候选户（人）', en: 'Candidate for an honour' },
  tasks: ['20'],
  fields: {
    household: field(ref({ register: 'household' }), { zh: '农户', en: 'Household' }, { ...personal, ...asked }),
    honour: field(
      choice({
        options: {
          starHousehold: { zh: '星级文明户', en: 'Star household' },
          goodNeighbour: { zh: '好邻居', en: 'Good neighbour' },
          goodDaughter: { zh: '好媳妇', en: 'Good daughter-in-law' },
          goodParents: { zh: '好公婆', en: 'Good parents-in-law' },
          moral: { zh: '道德模范', en: 'Moral model' },
        },
      }),
      { zh: '荣誉类别', en: 'Honour' },
      { ...asked, filter: true },
    ),
    period: field(text({ most: 40 }), { zh: '评选周期', en: 'Round' }, { ...asked, filter: true }),
    stars: field(
      choices({
        options: {
          loyal: { zh: '爱党爱国星', en: 'Loyalty' },
          law: { zh: '遵纪守法星', en: 'Law-abiding' },
          honest: { zh: '诚实守信星', en: 'Honesty' },
          harmony: { zh: '团结和睦星', en: 'Harmony' },
          filial: { zh: '孝老爱亲星', en: 'Care for the old' },
          diligent: { zh: '勤劳致富星', en: 'Diligence' },
          study: { zh: '崇文重教星', en: 'Learning' },
          custom: { zh: '移风易俗星', en: 'Simple customs' },
          clean: { zh: '环境卫生星', en: 'Cleanliness' },
          charity: { zh: '热心公益星', en: 'Public spirit' },
        },
      }),
      { zh: '申报星级', en: 'Stars applied for' },
      ofStars,
    ),
    starCount: field(number({ min: 0, max: 10, decimals: 0, unit: { zh: '颗', en: 'stars' } }), {
      zh: '认定星数',
      en: 'Stars awarded',
    }),
    veto: field(
      choices({
        options: {
          crime: { zh: '违法犯罪', en: 'Crime' },
          gamble: { zh: '赌博', en: 'Gambling' },
          drug: { zh: '吸毒', en: 'Drugs' },
          illegalBuild: { zh: '违建', en: 'Illegal building' },
          burn: { zh: '焚烧垃圾秸秆', en: 'Burning of waste or straw' },
          unfilial: { zh: '不赡养老人', en: 'Old people not supported' },
          highGift: { zh: '高额彩礼', en: 'High betrothal gift' },
        },
      }),
      { zh: '否决情形', en: 'Ground for refusal' },
      // What is held against a family is nobody else's business, whatever form it takes.
      personal,
    ),
    deeds: field(longText({ most: 300 }), { zh: '事迹', en: 'Deeds' }, asked),
    consent: field(yesNo(), { zh: '同意公开', en: 'Agrees to be named' }, { ...asked, filter: true }),
  },
  stages: titleStages,
  rules: [
    {
      name: 'nothingAgainst',
      when: { field: 'stage', op: 'in', value: ['publicised', 'awarded'] },
      must: { not: { field: 'veto', op: 'present' } },
      field: 'veto',
      message: { zh: '有否决情形的，不能公示或命名。', en: 'With a ground for refusal, no honour is given.' },
    },
    {
      name: 'publicWithConsent',
      when: { field: 'stage', op: 'eq', value: 'publicised' },
      must: { field: 'consent', op: 'eq', value: true },
      field: 'consent',
      message: { zh: '公示前须本人同意公开。', en: 'Nobody is made public without agreeing to it.' },
    },
  ],
  list: ['household', 'honour', 'period', 'starCount', 'consent', 'stage'],
});
