import { number } from '@yicun/kernel/kinds/number';
import { setting } from '@yicun/kernel/setting';
import { points } from '../measures.ts';

const sortingScore = setting(number({ min: 0, max: 100, unit: points }), {
  name: 'sortingScore',
  label: { zh: '垃圾分类示范村合格分', en: 'Score that a model village of sorting needs' },
  byDefault: 85,
  source: { zh: '建议值，待主管部门确认', en: 'A proposal, to be confirmed by the bureau' },
  tasks: ['08'],
});

export const wasteSettings = [sortingScore];
