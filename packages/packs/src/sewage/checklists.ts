import { checklist } from '@yicun/kernel/checklist';

export const sewageChecklists = [
  checklist({
    name: 'CL-SEWAGE',
    label: { zh: '污水设施运维检查表', en: 'Upkeep of a sewage plant' },
    tasks: ['05', '23'],
    register: 'sewageFacility',
    items: [
      {
        name: 'powerOn',
        label: { zh: '通电、水泵运行', en: 'Power on, pumps run' },
        points: 20,
        deduction: { zh: '停运不得分', en: 'Stopped: nothing' },
        veto: true,
      },
      { name: 'waterInAndOut', label: { zh: '进出水正常', en: 'Water in and out seen' }, points: 15 },
      { name: 'outflowClear', label: { zh: '出水清澈无异味', en: 'Outflow clear, no smell' }, points: 15 },
      { name: 'sludge', label: { zh: '污泥、格栅清理', en: 'Sludge and screens handled' }, points: 10 },
      { name: 'log', label: { zh: '巡检记录齐全', en: 'Weekly log' }, points: 10 },
      { name: 'pipes', label: { zh: '管网、检查井完好', en: 'Pipes and wells whole' }, points: 15 },
      { name: 'safety', label: { zh: '围栏、标识、安全', en: 'Fence, sign, safety' }, points: 10 },
      { name: 'report', label: { zh: '检测报告在有效期', en: 'Test report in date' }, points: 5 },
    ],
  }),
  checklist({
    name: 'CL-RIVER',
    label: { zh: '巡河检查表', en: 'River reach' },
    tasks: ['06'],
    register: 'riverReach',
    items: [
      {
        name: 'noNewDisorder',
        label: { zh: '无新增“四乱”', en: 'No new disorder' },
        points: 30,
        deduction: { zh: '有严重问题不得分', en: 'A serious one: nothing' },
        veto: true,
      },
      {
        name: 'clean',
        label: { zh: '水面岸坡无垃圾', en: 'Surface and banks clean' },
        points: 25,
        deduction: { zh: '每处扣2分', en: '-2 per place' },
      },
      { name: 'noOutfall', label: { zh: '无污水直排口', en: 'No sewage outfall' }, points: 15 },
      { name: 'board', label: { zh: '河长公示牌规范', en: 'Chief board right' }, points: 10 },
      // Judged by what is there: tracks are not asked for.
      {
        name: 'patrolMatches',
        label: { zh: '巡河记录与现场一致', en: 'Patrol record matches what is seen' },
        points: 10,
      },
      { name: 'worksSound', label: { zh: '堤防、闸涵完好', en: 'Works sound' }, points: 10 },
    ],
  }),
];
