import { checklist } from '@yicun/kernel/checklist';

export const houseChecklists = [
  checklist({
    name: 'CL-HOUSE',
    label: { zh: '农房安全排查表', en: 'Safety of a house' },
    tasks: ['13'],
    register: 'ruralHouse',
    items: [
      { name: 'walls', label: { zh: '地基、墙体、裂缝', en: 'Foundation, walls, cracks' }, points: 30 },
      { name: 'roof', label: { zh: '屋面、梁架', en: 'Roof and beams' }, points: 25 },
      { name: 'columns', label: { zh: '构造柱、圈梁', en: 'Columns and ring beams' }, points: 15 },
      { name: 'utilities', label: { zh: '用电用气、楼梯', en: 'Electricity, gas, stairs' }, points: 15 },
      { name: 'around', label: { zh: '周边边坡、洪水、邻房', en: 'Slope, flood, neighbours' }, points: 15 },
    ],
  }),
];
