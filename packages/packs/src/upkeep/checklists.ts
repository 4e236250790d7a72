import { checklist } from '@yicun/kernel/checklist';

/** How the upkeep of a village and of one facility is judged; the points are proposals. */
export const upkeepChecklists = [
  checklist({
    name: 'CL-OM5',
    label: { zh: '管护“五有”检查表', en: 'Five haves of upkeep' },
    tasks: ['22'],
    register: 'villageFiveHaves',
    items: [
      { name: 'rules', label: { zh: '有制度', en: 'Rules' }, points: 15 },
      { name: 'standards', label: { zh: '有标准', en: 'Standards' }, points: 15 },
      { name: 'team', label: { zh: '有队伍、在岗、报酬、保险', en: 'People at work, paid, insured' }, points: 20 },
      { name: 'money', label: { zh: '有经费、使用规范', en: 'Money there and used rightly' }, points: 20 },
      { name: 'supervision', label: { zh: '有监督、有电话', en: 'Supervision, with a telephone' }, points: 15 },
      { name: 'onSite', label: { zh: '现场抽查三处', en: 'Three places looked at' }, points: 15 },
    ],
  }),
  checklist({
    name: 'CL-FAC',
    label: { zh: '设施管护检查表', en: 'Upkeep of a facility' },
    tasks: ['23'],
    register: 'publicFacility',
    items: [
      { name: 'works', label: { zh: '正常使用', en: 'Works' }, points: 40 },
      { name: 'safe', label: { zh: '安全', en: 'Safe' }, points: 25 },
      { name: 'clean', label: { zh: '整洁', en: 'Clean' }, points: 15 },
      { name: 'listed', label: { zh: '管护清单公示', en: 'List of upkeep posted' }, points: 10 },
      { name: 'repaired', label: { zh: '维修及时', en: 'Repaired in time' }, points: 10 },
    ],
  }),
];
