import { choice } from '@yicun/kernel/kinds/choice';
import { line } from '@yicun/kernel/kinds/line';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { kilometres } from '../measures.ts';

const post = text({ most: 60 });

/** 河湖沟渠名录: one reach, with its chiefs by post, not by name. */
export const riverReach = ledger({
  name: 'riverReach',
  label: { zh: '河湖沟渠名录', en: 'River reach' },
  title: 'name',
  place: 'course',
  tasks: ['06'],
  opens: [{ sort: 'water', tasks: ['06', '11'] }],
  // Disorders are entered by reach: that ledger is on from the start, so this is.
  core: true,
  groups: { chiefs: { zh: '河长', en: 'Chiefs' } },
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    reachKind: field(
      choice({
        options: {
          river: { zh: '河流', en: 'River' },
          ditch: { zh: '排水沟', en: 'Drainage ditch' },
          canal: { zh: '渠道', en: 'Canal' },
          lake: { zh: '湖泊', en: 'Lake' },
          pond: { zh: '坑塘', en: 'Pond' },
        },
      }),
      { zh: '类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    length: field(number({ min: 0, unit: kilometres }), { zh: '长度', en: 'Length' }, asked),
    signBoard: field(yesNo(), { zh: '公示牌', en: 'Board' }, { ...asked, filter: true }),
    boundaryFixed: field(yesNo(), { zh: '已划界', en: 'Boundary fixed' }, { ...asked, filter: true }),
    course: field(line(), { zh: '河道线', en: 'Course' }),
    countyChief: field(post, { zh: '区级河长（职务）', en: 'County chief (post)' }, { ...asked, group: 'chiefs' }),
    townshipChief: field(post, { zh: '乡级河长（职务）', en: 'Township chief (post)' }, { ...asked, group: 'chiefs' }),
    villageChief: field(post, { zh: '村级河长（职务）', en: 'Village chief (post)' }, { ...asked, group: 'chiefs' }),
    procurator: field(post, { zh: '检察长', en: 'Procurator' }, { group: 'chiefs' }),
    policeChief: field(post, { zh: '警长', en: 'Police chief' }, { group: 'chiefs' }),
    keeper: field(
      ref({ register: 'publicPost', where: { field: 'post', op: 'eq', value: 'riverKeeper' } }),
      { zh: '巡河保洁员', en: 'Keeper' },
      { group: 'chiefs' },
    ),
  },
  list: ['name', 'reachKind', 'length', 'townshipChief', 'villageChief', 'signBoard'],
});
