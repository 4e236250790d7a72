import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { setting } from '@yicun/kernel/setting';

const source = {
  zh: '国办发〔2007〕4号；自治区限额由区农业农村局填入',
  en: 'State Council Office 2007 No. 4; the caps of the region are entered by the agriculture bureau',
};

/** Caps on what villagers may be asked for. No default: nothing is compared until the bureau has entered them. */
export const participationSettings = [
  setting(money(), {
    name: 'levyMoneyCap',
    label: { zh: '一事一议人均筹资上限', en: 'Most money a head' },
    byDefault: null,
    source,
    tasks: ['24'],
  }),
  setting(number({ min: 0, unit: { zh: '工日', en: 'days of work' } }), {
    name: 'levyLabourCap',
    label: { zh: '一事一议劳均筹劳上限', en: 'Most labour a head' },
    byDefault: null,
    source,
    tasks: ['24'],
  }),
];
