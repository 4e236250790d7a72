import { checklist } from '@yicun/kernel/checklist';

/** How a courtyard and a covenant are judged. The five parts of a courtyard are as found in use, the rest a proposal. */
export const covenantChecklists = [
  checklist({
    name: 'CL-COURT',
    label: { zh: '美丽庭院五美评分表', en: 'Beautiful courtyard' },
    tasks: ['26'],
    register: 'beautifulCourtyard',
    items: [
      {
        name: 'tidy',
        label: { zh: '庭院美：无乱搭乱堆、物品有序', en: 'Yard: no piles, no sheds, things in order' },
        points: 20,
        deduction: { zh: '总分≥90 且每项≥12 为合格', en: 'Passes with 90 in all and 12 in each part' },
      },
      { name: 'room', label: { zh: '居室美：整洁有序', en: 'Rooms: clean and ordered' }, points: 20 },
      {
        name: 'kitchen',
        label: { zh: '厨厕美：干净、无旱厕', en: 'Kitchen and toilet: clean, no old pit' },
        points: 20,
      },
      { name: 'green', label: { zh: '绿化美：绿化面积≥20%', en: 'Green: 20% of the yard or more' }, points: 20 },
      {
        name: 'family',
        label: { zh: '家风美：邻里和睦、分类到位', en: 'Family: good neighbours, waste sorted' },
        points: 20,
      },
    ],
  }),
  checklist({
    name: 'CL-RULE',
    label: { zh: '村规民约检查表', en: 'Village covenant' },
    tasks: ['26'],
    register: 'villageCovenant',
    items: [
      {
        name: 'envClause',
        label: { zh: '含环境卫生条款', en: 'Says how to keep clean' },
        points: 25,
        deduction: { zh: '没有，本项 0 分', en: 'Missing: 0' },
        veto: true,
      },
      { name: 'passed', label: { zh: '经村民会议通过', en: "Made by the villagers' meeting" }, points: 25 },
      { name: 'filed', label: { zh: '乡镇备案', en: 'Filed with the township' }, points: 15 },
      { name: 'known', label: { zh: '上墙公示、群众知晓', en: 'Posted and known' }, points: 20 },
      { name: 'executed', label: { zh: '有执行、与积分挂钩', en: 'Acted on, tied to points' }, points: 15 },
    ],
  }),
];
