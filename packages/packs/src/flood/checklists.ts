import { checklist } from '@yicun/kernel/checklist';

export const floodChecklists = [
  checklist({
    name: 'CL-FLOOD',
    label: { zh: '汛前检查表', en: 'Before the flood season' },
    tasks: ['11'],
    register: 'hydroStation',
    items: [
      {
        name: 'device',
        label: { zh: '设备在线、与水尺一致±2cm', en: 'Online, and equal to the staff gauge within 2 cm' },
        points: 30,
      },
      { name: 'camera', label: { zh: '视频清晰', en: 'Clear picture' }, points: 15 },
      { name: 'power', label: { zh: '供电与蓄电池', en: 'Power and battery' }, points: 15 },
      {
        name: 'people',
        label: { zh: '人员清单与转移路线更新', en: 'List of people and way out are up to date' },
        points: 20,
      },
      { name: 'drill', label: { zh: '演练与大喇叭试播', en: 'Drill, and test of the loudspeaker' }, points: 20 },
    ],
  }),
];
