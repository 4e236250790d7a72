import { everything } from '@yicun/kernel/filter';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger, personal, sensitive } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';

const village = { villageClerk: true, villageHead: true } as const;
const township = { townshipOfficer: true, townshipLeader: true } as const;
const bureau = { leadOfficer: everything, leadLeader: everything } as const;

/**
 * 红白事报备: a wedding or funeral told to the village's own council. It is for persuasion alone and never public, so
 * patrollers, grid workers and inspectors do not read it, and only the village writes it.
 */
export const weddingFuneral = ledger({
  name: 'weddingFuneral',
  label: { zh: '红白事报备', en: 'Wedding or funeral' },
  day: 'at',
  tasks: ['20'],
  fields: {
    household: field(ref({ register: 'household' }), { zh: '农户', en: 'Household' }, { ...personal, ...asked }),
    kind: field(
      choice({
        options: {
          wedding: { zh: '婚事', en: 'Wedding' },
          funeral: { zh: '丧事', en: 'Funeral' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '事项', en: 'Occasion' },
      { ...asked, filter: true },
    ),
    at: field(day(), { zh: '日期', en: 'Day' }, { ...asked, filter: true }),
    // Guidance only: told by whoever wants to tell it.
    betrothalGift: field(money(), { zh: '彩礼', en: 'Betrothal gift' }, sensitive),
    tables: field(
      number({ min: 0, decimals: 0, unit: { zh: '桌', en: 'tables' } }),
      { zh: '席数', en: 'Tables' },
      asked,
    ),
    overLimit: field(yesNo(), { zh: '超出村规', en: 'Beyond the covenant' }, { ...asked, filter: true }),
    persuaded: field(
      longText(),
      { zh: '劝导情况', en: 'What was said' },
      { wanted: { field: 'overLimit', op: 'eq', value: true } },
    ),
  },
  stages: logStages,
  list: ['household', 'kind', 'at', 'tables', 'overLimit', 'stage'],
  may: {
    read: { ...village, villageSupervisor: true, ...township, ...bureau },
    create: village,
    edit: { ...village, ...township },
    remove: { villageHead: true, ...township },
  },
});
