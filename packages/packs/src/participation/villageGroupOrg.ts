import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { refs } from '@yicun/kernel/kinds/refs';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { labelled, postStages } from '../lifecycles.ts';
import { people } from '../measures.ts';

/** 农村环保组织或企业: villagers who have joined to look after their surroundings. */
export const villageGroupOrg = ledger({
  name: 'villageGroupOrg',
  label: { zh: '农村环保组织或企业', en: 'Village organisation' },
  title: 'name',
  tasks: ['24'],
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    kind: field(
      choice({
        options: {
          coop: { zh: '农民合作社', en: 'Cooperative' },
          association: { zh: '环保协会', en: 'Association' },
          company: { zh: '企业', en: 'Company' },
          team: { zh: '志愿服务队', en: 'Volunteers' },
          party: { zh: '党员先锋队', en: 'Party members' },
          women: { zh: '巾帼队', en: 'Women' },
          youth: { zh: '青年队', en: 'Youth' },
        },
      }),
      { zh: '类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    members: field(number({ min: 1, decimals: 0, unit: people }), { zh: '成员数', en: 'Members' }, asked),
    contractWorks: field(refs({ register: 'project' }), { zh: '承接项目', en: 'Projects taken on' }),
  },
  stages: labelled(postStages, {
    hired: { zh: '活动中', en: 'Active' },
    suspended: { zh: '暂停', en: 'Suspended' },
    left: { zh: '已撤销', en: 'Dissolved' },
  }),
  list: ['name', 'kind', 'members', 'contractWorks', 'stage'],
});
