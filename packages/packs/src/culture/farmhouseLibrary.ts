import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { facilityStages, startingAt } from '../lifecycles.ts';
import { days } from '../measures.ts';

const volumes = { zh: '册', en: 'volumes' };
const titles = { zh: '种', en: 'titles' };

/** 农家书屋: the reading room of a village. */
export const farmhouseLibrary = ledger({
  name: 'farmhouseLibrary',
  label: { zh: '农家书屋', en: 'Village library' },
  place: 'location',
  tasks: ['19'],
  fields: {
    books: field(number({ min: 0, decimals: 0, unit: volumes }), { zh: '藏书', en: 'Books' }, asked),
    newBooks: field(number({ min: 0, decimals: 0, unit: titles }), { zh: '当年新增', en: 'New this year' }, asked),
    papers: field(number({ min: 0, decimals: 0, unit: titles }), { zh: '报刊', en: 'Papers' }),
    openDays: field(
      number({ min: 0, max: 7, decimals: 0, unit: days }),
      { zh: '每周开放', en: 'Open days a week' },
      { ...asked, filter: true },
    ),
    loans: field(
      number({ min: 0, decimals: 0, unit: { zh: '册次', en: 'loans' } }),
      { zh: '月借阅', en: 'Loans a month' },
      asked,
    ),
    keeper: field(
      ref({ register: 'publicPost', where: { field: 'post', op: 'eq', value: 'libraryKeeper' } }),
      { zh: '管理员', en: 'Keeper' },
      asked,
    ),
    digital: field(yesNo(), { zh: '数字书屋', en: 'Digital' }, { filter: true }),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
  },
  stages: startingAt('running', facilityStages),
  list: ['recordNo', 'books', 'newBooks', 'openDays', 'loans', 'stage'],
});
