import { type Checklist, checklist } from '@yicun/kernel/checklist';

export const cleaningChecklists: readonly Checklist[] = [
  checklist({
    name: 'CL-ENV',
    label: { zh: '村庄环境卫生检查表', en: 'Village environment' },
    tasks: ['07', '16', '22'],
    items: [
      {
        name: 'roads',
        label: { zh: '主干道、巷道及公共区域整洁', en: 'Main and side roads and public areas clean' },
        points: 20,
        deduction: { zh: '每处成堆垃圾扣1分，散落每处扣0.5分', en: '-1 per heap, -0.5 per scattered spot' },
      },
      {
        name: 'courtyards',
        label: { zh: '连续10户房前屋后整洁', en: 'Courtyards of 10 households in a row, front and back' },
        points: 15,
        deduction: { zh: '不整洁每户扣1分', en: '-1 per untidy household' },
      },
      {
        name: 'water',
        label: { zh: '沟渠坑塘水面无垃圾无黑臭', en: 'Ditches, ponds and water clean' },
        points: 10,
        deduction: { zh: '每处扣1分；有黑臭得0分', en: '-1 per place; black water: 0' },
      },
      {
        name: 'bins',
        label: { zh: '垃圾桶点不满溢不破损', en: 'Bins and points neither overflowing nor broken' },
        points: 10,
        deduction: { zh: '每个扣1分', en: '-1 each' },
      },
      {
        name: 'burning',
        label: { zh: '无露天焚烧', en: 'No open burning' },
        points: 10,
        deduction: { zh: '发现焚烧得0分', en: 'Any burning: 0' },
        veto: true,
      },
      {
        name: 'toilets',
        label: { zh: '随机5户卫生厕所正常使用', en: 'Toilets of 5 households in use' },
        points: 10,
        deduction: { zh: '不能正常使用每座扣2分', en: '-2 per unusable toilet' },
      },
      {
        name: 'walls',
        label: { zh: '无残垣断壁、私搭乱建、乱贴乱挂', en: 'No broken walls, sheds, posters or loose wires' },
        points: 8,
        deduction: { zh: '每处扣1分', en: '-1 each' },
      },
      {
        name: 'livestock',
        label: { zh: '畜禽圈养、粪污规范堆存', en: 'Livestock penned, manure stored' },
        points: 7,
        deduction: { zh: '每处扣1分', en: '-1 each' },
      },
      {
        name: 'fields',
        label: { zh: '田间无残膜、农药包装', en: 'No film or pesticide packs in fields' },
        points: 5,
        deduction: { zh: '每处扣1分', en: '-1 each' },
      },
      {
        name: 'pointsLists',
        label: { zh: '积分制、红黑榜按期公示', en: 'Points and red and black lists live' },
        points: 5,
        deduction: { zh: '未建立扣5分，未公示扣3分', en: 'Missing -5, not posted -3' },
      },
    ],
  }),
];
