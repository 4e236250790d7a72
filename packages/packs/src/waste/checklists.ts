import { checklist } from '@yicun/kernel/checklist';

export const wasteChecklists = [
  checklist({
    name: 'CL-SORT',
    label: { zh: '垃圾分类示范村验收表', en: 'Sorting model village' },
    tasks: ['08'],
    register: 'sortingVillage',
    items: [
      { name: 'organisation', label: { zh: '组织领导与制度', en: 'Organisation and rules' }, points: 10 },
      {
        name: 'facilities',
        label: { zh: '分类设施齐全、标识清晰', en: 'Points and bins for every kind, clearly marked' },
        points: 15,
      },
      {
        name: 'known',
        label: { zh: '知晓率≥90%', en: 'At least 90% of households know' },
        points: 10,
        deduction: { zh: '每低2个百分点扣1分', en: '1 off for every 2 points below' },
      },
      { name: 'joined', label: { zh: '参与率≥80%', en: 'At least 80% take part' }, points: 15 },
      { name: 'right', label: { zh: '准确率≥80%', en: 'At least 80% sort rightly' }, points: 15 },
      { name: 'secondSort', label: { zh: '保洁员二次分拣', en: 'The cleaner sorts again' }, points: 10 },
      { name: 'exchange', label: { zh: '积分兑换正常', en: 'Points are exchanged' }, points: 10 },
      { name: 'kitchen', label: { zh: '易腐垃圾就地资源化', en: 'Kitchen waste is used on the spot' }, points: 5 },
      { name: 'recovery', label: { zh: '资源化回收利用率≥35%', en: 'At least 35% is recovered' }, points: 10 },
    ],
  }),
];
