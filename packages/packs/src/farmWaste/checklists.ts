import { type Checklist, checklist } from '@yicun/kernel/checklist';

export const farmWasteChecklists: readonly Checklist[] = [
  checklist({
    name: 'CL-FILM',
    label: { zh: '残膜回收点检查表', en: 'Film collection point' },
    tasks: ['17'],
    register: 'filmPoint',
    items: [
      { name: 'board', label: { zh: '标牌与价格公示', en: 'Board and price' }, points: 15 },
      { name: 'scale', label: { zh: '计量器具检定', en: 'Scale checked' }, points: 15 },
      { name: 'shed', label: { zh: '库棚、消防、围挡', en: 'Shed, fire gear, fence' }, points: 20 },
      { name: 'ledger', label: { zh: '台账登记到户', en: 'Ledger with the seller' }, points: 20 },
      { name: 'net', label: { zh: '折纯与含杂率', en: 'Net weight and impurity' }, points: 15 },
      { name: 'removed', label: { zh: '及时清运', en: 'Removed in time' }, points: 15 },
    ],
  }),
];
