import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { places } from '../measures.ts';

/** 病媒生物防制记录: one action against rats, flies, mosquitoes and cockroaches. */
export const vectorControl = ledger({
  name: 'vectorControl',
  label: { zh: '病媒生物防制记录', en: 'Pest control' },
  day: 'at',
  tasks: ['25'],
  fields: {
    at: field(day(), { zh: '日期', en: 'Day' }, { ...asked, filter: true }),
    target: field(
      choices({
        options: {
          rat: { zh: '鼠', en: 'Rats' },
          fly: { zh: '蝇', en: 'Flies' },
          mosquito: { zh: '蚊', en: 'Mosquitoes' },
          cockroach: { zh: '蟑螂', en: 'Cockroaches' },
        },
      }),
      { zh: '防制对象', en: 'Against' },
      { ...asked, filter: true },
    ),
    breedingSpots: field(
      number({ min: 0, decimals: 0, unit: places }),
      { zh: '清理孳生地', en: 'Breeding places cleared' },
      asked,
    ),
    drug: field(text(), { zh: '药品', en: 'Agent' }),
  },
  stages: logStages,
  list: ['recordNo', 'at', 'target', 'breedingSpots', 'drug', 'stage'],
});
