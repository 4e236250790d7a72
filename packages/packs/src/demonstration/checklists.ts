import { checklist } from '@yicun/kernel/checklist';

/** How a candidate for a model village is judged; the points are a proposal. */
export const demonstrationChecklists = [
  checklist({
    name: 'CL-DEMO',
    label: { zh: '示范村考评表', en: 'Demonstration village' },
    tasks: ['21'],
    register: 'demoUnit',
    items: [
      { name: 'planning', label: { zh: '村庄规划', en: 'Village plan' }, points: 8 },
      { name: 'toilets', label: { zh: '卫生厕所', en: 'Sanitary toilets' }, points: 12 },
      { name: 'sewage', label: { zh: '生活污水', en: 'Sewage' }, points: 12 },
      { name: 'waste', label: { zh: '垃圾治理与分类', en: 'Waste and sorting' }, points: 12 },
      { name: 'looks', label: { zh: '村容村貌、绿化亮化', en: 'Looks, green and lights' }, points: 14 },
      { name: 'upkeep', label: { zh: '长效管护五有', en: 'Upkeep' }, points: 12 },
      { name: 'industry', label: { zh: '产业发展', en: 'Industry' }, points: 8 },
      { name: 'manners', label: { zh: '乡风文明、村规民约', en: 'Manners and covenant' }, points: 10 },
      { name: 'participation', label: { zh: '农民参与、积分制', en: 'Participation and points' }, points: 6 },
      { name: 'satisfaction', label: { zh: '群众满意度≥90%', en: 'Satisfaction of 90% or more' }, points: 6 },
    ],
  }),
];
