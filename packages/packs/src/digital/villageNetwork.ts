import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { households } from '../measures.ts';

/** 行政村网络覆盖: what networks one village has. One record a village, brought up to date after each test. */
export const villageNetwork = ledger({
  name: 'villageNetwork',
  label: { zh: '行政村网络覆盖', en: 'Village network' },
  tasks: ['14'],
  fields: {
    signal4g: field(yesNo(), { zh: '4G覆盖', en: '4G' }, { ...asked, filter: true }),
    signal5g: field(yesNo(), { zh: '5G覆盖', en: '5G' }, { ...asked, filter: true }),
    fibre: field(yesNo(), { zh: '光网覆盖', en: 'Fibre' }, { ...asked, filter: true }),
    gigabit: field(yesNo(), { zh: '千兆光纤', en: 'Gigabit fibre' }, { ...asked, filter: true }),
    keyVillage: field(yesNo(), { zh: '重点村', en: 'Key village' }, { ...asked, filter: true }),
    fibreHouseholds: field(number({ min: 0, decimals: 0, unit: households }), {
      zh: '宽带户数',
      en: 'Households with broadband',
    }),
    testedOn: field(day(), { zh: '测试日期', en: 'Tested on' }, asked),
  },
  list: ['recordNo', 'signal4g', 'signal5g', 'fibre', 'gigabit', 'keyVillage'],
  may: bureauMay,
});
