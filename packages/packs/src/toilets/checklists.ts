import { checklist } from '@yicun/kernel/checklist';

export const toiletChecklists = [
  checklist({
    name: 'CL-TOILET',
    label: { zh: '户厕检查表', en: 'Household toilet' },
    tasks: ['02', '03'],
    register: 'householdToilet',
    items: [
      {
        name: 'houseComplete',
        label: { zh: '厕屋有墙有顶有门', en: 'Room complete: wall, roof, door' },
        points: 15,
        deduction: { zh: '缺一项扣5分', en: '-5 each' },
      },
      { name: 'flushWorks', label: { zh: '便器冲水或盖板完好', en: 'Flush or cover works' }, points: 15 },
      {
        name: 'tankTight',
        label: { zh: '贮粪池不渗漏、有盖、无臭无蛆', en: 'Tank tight, covered, no smell, no maggots' },
        points: 20,
        deduction: { zh: '渗漏不得分', en: 'A leak: nothing' },
        veto: true,
      },
      { name: 'vent', label: { zh: '排气管安装规范', en: 'Vent pipe on first chamber, above roof' }, points: 10 },
      { name: 'winter', label: { zh: '冬季可用、有防冻措施', en: 'Usable in winter' }, points: 15 },
      {
        name: 'noDischarge',
        label: { zh: '粪污不直排', en: 'No direct discharge' },
        points: 15,
        deduction: { zh: '直排不得分', en: 'Direct discharge: nothing' },
        veto: true,
      },
      {
        name: 'knowsPhone',
        label: { zh: '农户知晓清掏维修电话', en: 'Household knows removal and repair phone' },
        points: 10,
      },
    ],
  }),
];
