import { number } from '@yicun/kernel/kinds/number';
import { setting } from '@yicun/kernel/setting';
import { points } from '../measures.ts';

export const demonstrationSettings = [
  setting(number({ min: 0, max: 100, unit: points }), {
    name: 'demoScore',
    label: { zh: '示范村达标分数', en: 'Score of a village that is ready' },
    byDefault: 90,
    source: { zh: '设计建议，待领导小组办公室确认', en: 'A proposal, to be confirmed by the office' },
    tasks: ['21'],
  }),
];
