import { choice } from '@yicun/kernel/kinds/choice';
import { files } from '@yicun/kernel/kinds/files';
import { number } from '@yicun/kernel/kinds/number';
import { person } from '@yicun/kernel/kinds/person';
import { field } from '@yicun/kernel/register';
import { asked, ledger, personal } from '../ledger.ts';
import { labelled, postStages } from '../lifecycles.ts';
import { people } from '../measures.ts';

/** 村民自治组织: a council by which villagers settle customs and quarrels themselves. */
export const villageCouncil = ledger({
  name: 'villageCouncil',
  label: { zh: '村民自治组织', en: 'Village council' },
  tasks: ['20'],
  fields: {
    councilKind: field(
      choice({
        options: {
          moral: { zh: '道德评议会', en: 'Council on morals' },
          wedding: { zh: '红白理事会', en: 'Council on weddings and funerals' },
          villagers: { zh: '村民议事会', en: 'Discussion council' },
          drugGamble: { zh: '禁毒禁赌会', en: 'Council against drugs and gambling' },
        },
      }),
      { zh: '组织', en: 'Council' },
      { ...asked, filter: true },
    ),
    members: field(number({ min: 1, decimals: 0, unit: people }), { zh: '成员数', en: 'Members' }, asked),
    chair: field(person(), { zh: '会长', en: 'Chair' }, { ...personal, ...asked }),
    charter: field(files(), { zh: '章程', en: 'Charter' }),
    meetings: field(number({ min: 0, decimals: 0, unit: { zh: '次', en: 'meetings' } }), {
      zh: '年度会议',
      en: 'Meetings a year',
    }),
  },
  stages: labelled(postStages, {
    hired: { zh: '履职中', en: 'At work' },
    suspended: { zh: '暂停', en: 'Suspended' },
    left: { zh: '已撤销', en: 'Dissolved' },
  }),
  list: ['recordNo', 'councilKind', 'members', 'chair', 'meetings', 'stage'],
});
