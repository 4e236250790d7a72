import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { maintenance } from '../fieldGroups.ts';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { facilityStages } from '../lifecycles.ts';
import { tonnes } from '../measures.ts';

/** 农残膜回收点: a point that buys used film. Standardised: board, price, scale, shed, fire gear and ledger, all of it. */
export const filmPoint = ledger({
  name: 'filmPoint',
  label: { zh: '农残膜回收点', en: 'Film collection point' },
  title: 'name',
  place: 'location',
  tasks: ['17'],
  core: true,
  groups: maintenance.groups,
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    operator: field(text(), { zh: '运营主体', en: 'Run by' }, asked),
    standardised: field(yesNo(), { zh: '标准化回收点', en: 'Standardised' }, { ...asked, filter: true }),
    area: field(number({ min: 0, unit: 'm²' }), { zh: '场地面积', en: 'Area' }, asked),
    price: field(money(), { zh: '回收价格', en: 'Price a kilogram' }, asked),
    dailyCapacity: field(number({ min: 0, unit: tonnes }), { zh: '日回收能力', en: 'Capacity a day' }),
    ...maintenance.fields,
  },
  stages: facilityStages,
  rules: maintenance.rules,
  list: ['name', 'operator', 'standardised', 'price', 'maintSubject', 'stage'],
  may: bureauMay,
});
