import { checklist } from '@yicun/kernel/checklist';

export const waterChecklists = [
  checklist({
    name: 'CL-WATER',
    label: { zh: '农村供水检查表', en: 'Water supply' },
    tasks: ['10'],
    register: 'waterScheme',
    items: [
      { name: 'source', label: { zh: '水源保护区、围栏、标志', en: 'Protected zone, fence, signs' }, points: 20 },
      { name: 'treatment', label: { zh: '净化消毒设施运行', en: 'Treatment and disinfection run' }, points: 25 },
      { name: 'posted', label: { zh: '水质公示', en: 'Quality is posted' }, points: 15 },
      { name: 'supply', label: { zh: '供水时长、水压', en: 'Hours and pressure' }, points: 10 },
      { name: 'leaks', label: { zh: '管网漏损与维修', en: 'Leaks and repair' }, points: 15 },
      { name: 'duty', label: { zh: '记录与值班', en: 'Records and duty' }, points: 15 },
    ],
  }),
];
