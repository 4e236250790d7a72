import { choice } from '@yicun/kernel/kinds/choice';
import { idCard } from '@yicun/kernel/kinds/idCard';
import { number } from '@yicun/kernel/kinds/number';
import { person } from '@yicun/kernel/kinds/person';
import { phone } from '@yicun/kernel/kinds/phone';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger, personal, personalPlace, sensitive } from '../ledger.ts';
import { people } from '../measures.ts';

export const residences = {
  always: { zh: '常住', en: 'All year' },
  seasonal: { zh: '季节性居住', en: 'Part of the year' },
  away: { zh: '长期外出', en: 'Away' },
  gone: { zh: '已迁出', en: 'Moved away' },
};

/**
 * 农户: one farm family. Names, identity cards, telephones and bank accounts of villagers stand here and nowhere else;
 * other ledgers point to it. An identity card is asked for only where money is paid or doubles must be found.
 */
export const household = ledger({
  name: 'household',
  label: { zh: '农户', en: 'Household' },
  title: 'householder',
  place: 'location',
  core: true,
  fields: {
    householder: field(person(), { zh: '户主姓名', en: 'Householder' }, { ...personal, required: true }),
    idCard: field(idCard(), { zh: '户主身份证号', en: 'Identity card' }, { ...sensitive, unique: true }),
    phone: field(phone(), { zh: '联系电话', en: 'Telephone' }, personal),
    members: field(number({ min: 1, max: 20, decimals: 0, unit: people }), { zh: '家庭人口', en: 'Members' }, asked),
    group: field(ref({ register: 'naturalVillage' }), { zh: '村民小组', en: 'Settlement' }, { filter: true }),
    residence: field(choice({ options: residences }), { zh: '居住情况', en: 'Residence' }, { ...asked, filter: true }),
    // Six classes of aid: 建村〔2021〕35号.
    incomeClass: field(
      choice({
        options: {
          none: { zh: '一般户', en: 'None' },
          monitored: { zh: '易返贫致贫户', en: 'At risk of poverty' },
          lowIncome: { zh: '农村低保户', en: 'Minimum allowance' },
          extreme: { zh: '分散供养特困人员', en: 'Extreme hardship' },
          lowBorder: { zh: '低保边缘家庭', en: 'Near the minimum' },
          other: { zh: '其他脱贫户', en: 'Other, out of poverty' },
        },
      }),
      { zh: '低收入类别', en: 'Low-income class' },
      sensitive,
    ),
    bankCard: field(text({ most: 40 }), { zh: '一卡通账号', en: 'Allowance account' }, sensitive),
    door: field(text({ most: 60 }), { zh: '门牌', en: 'House number' }, personal),
    location: field(place(), { zh: '住宅位置', en: 'Place of the house' }, { ...personalPlace, ...asked }),
  },
  list: ['householder', 'group', 'members', 'residence', 'door', 'phone'],
});
