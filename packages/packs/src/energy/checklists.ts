import { checklist } from '@yicun/kernel/checklist';

export const energyChecklists = [
  checklist({
    name: 'CL-HEAT',
    label: { zh: '清洁取暖户检查表', en: 'Household with clean heating' },
    tasks: ['12'],
    register: 'heatingHousehold',
    items: [
      { name: 'device', label: { zh: '设备安装牢固、运行正常', en: 'Device is fixed and works' }, points: 25 },
      {
        name: 'safety',
        label: { zh: '用电用气通风安全', en: 'Wiring, gas and air are safe' },
        points: 30,
        deduction: { zh: '有危险即为0分', en: 'Any danger: 0' },
        veto: true,
      },
      { name: 'oldStove', label: { zh: '旧炉具拆除或封存', en: 'Old stove removed or sealed' }, points: 15 },
      { name: 'trained', label: { zh: '农户会使用', en: 'The household knows how' }, points: 10 },
      { name: 'phone', label: { zh: '有维修电话', en: 'Telephone for repairs' }, points: 10 },
      { name: 'papers', label: { zh: '档案与现场一致', en: 'Papers match what is there' }, points: 10 },
    ],
  }),
];
