import { type Checklist, checklist } from '@yicun/kernel/checklist';

export const villageServiceChecklists: readonly Checklist[] = [
  checklist({
    name: 'CL-STRONG',
    label: { zh: '村级阵地检查表', en: 'Village premises' },
    tasks: ['15'],
    register: 'stronghold',
    items: [
      {
        name: 'roomsUsed',
        label: { zh: '功能室按用途使用', en: 'Rooms used as marked' },
        points: 25,
        deduction: { zh: '出租得0分', en: 'Rented out: 0' },
        veto: true,
      },
      { name: 'oneStop', label: { zh: '一站式服务运行', en: 'One-stop service runs' }, points: 20 },
      { name: 'opening', label: { zh: '值班与开放', en: 'Duty and opening' }, points: 15 },
      { name: 'accessible', label: { zh: '无障碍设施', en: 'Accessible' }, points: 10 },
      { name: 'cleanSafe', label: { zh: '整洁安全', en: 'Clean and safe' }, points: 15 },
      { name: 'boards', label: { zh: '公示栏与台账', en: 'Boards and records' }, points: 15 },
    ],
  }),
  checklist({
    name: 'CL-SPEAKER',
    label: { zh: '大喇叭检查表', en: 'Loudspeaker' },
    tasks: ['15'],
    register: 'loudspeaker',
    items: [
      { name: 'sounds', label: { zh: '各组可听清', en: 'Heard in all groups' }, points: 35 },
      { name: 'remoteCall', label: { zh: '远程播控正常', en: 'Remote call works' }, points: 25 },
      { name: 'power', label: { zh: '供电与后备电源', en: 'Mains and battery' }, points: 15 },
      { name: 'logKept', label: { zh: '播发记录', en: 'Log kept' }, points: 15 },
      { name: 'volume', label: { zh: '音量与朝向', en: 'Volume and angle' }, points: 10 },
    ],
  }),
];
