import { number } from '@yicun/kernel/kinds/number';
import { setting } from '@yicun/kernel/setting';
import { points } from '../measures.ts';

const source = {
  zh: '参照外地美丽庭院评分办法，待区妇联确认',
  en: 'As other counties score courtyards, to be confirmed by the women’s federation',
};

export const covenantSettings = [
  setting(number({ min: 0, max: 100, unit: points }), {
    name: 'courtyardTotal',
    label: { zh: '美丽庭院合格总分', en: 'Total that a beautiful courtyard reaches' },
    byDefault: 90,
    source,
    tasks: ['26'],
  }),
  setting(number({ min: 0, max: 20, unit: points }), {
    name: 'courtyardPart',
    label: { zh: '美丽庭院单项最低分', en: 'Least score of one part' },
    byDefault: 12,
    source,
    tasks: ['26'],
  }),
];
