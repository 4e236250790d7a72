import { number } from '@yicun/kernel/kinds/number';
import { type Setting, setting } from '@yicun/kernel/setting';

export const farmWasteSettings: readonly Setting[] = [
  setting(number({ min: 0, unit: 'mm' }), {
    name: 'filmThickness',
    label: { zh: '达标地膜最小厚度', en: 'Least thickness of mulch film' },
    byDefault: 0.01,
    source: {
      zh: 'GB 13735-2017 聚乙烯吹塑农用地面覆盖薄膜，凭经验填写，待确认',
      en: 'GB 13735-2017; from memory, to be confirmed',
    },
    tasks: ['17'],
  }),
];
