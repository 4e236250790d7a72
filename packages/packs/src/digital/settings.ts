import { number } from '@yicun/kernel/kinds/number';
import { type Setting, setting } from '@yicun/kernel/setting';
import { days } from '../measures.ts';

export const digitalSettings: readonly Setting[] = [
  setting(number({ min: 0, unit: 'cm' }), {
    name: 'subsoilDepth',
    label: { zh: '深松最小深度', en: 'Least depth of subsoiling' },
    byDefault: 25,
    source: {
      zh: '农机深松作业补助的通行要求，凭经验填写，待农业农村局确认',
      en: 'What subsidies for subsoiling usually ask for; from memory, to be confirmed by the agriculture bureau',
    },
    tasks: ['14'],
  }),
  setting(number({ min: 0, decimals: 0, unit: days }), {
    name: 'videoStorageDays',
    label: { zh: '视频最少存储天数', en: 'Least days that video is kept' },
    byDefault: 30,
    source: {
      zh: '公共安全视频的通行要求，凭经验填写，待公安分局确认',
      en: 'What is usual for public security video; from memory, to be confirmed by the police',
    },
    tasks: ['14'],
  }),
];
