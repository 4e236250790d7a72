import { checklist } from '@yicun/kernel/checklist';

/** How a reading room and a star household are judged; the points are proposals. */
export const cultureChecklists = [
  checklist({
    name: 'CL-LIB',
    label: { zh: '农家书屋检查表', en: 'Village library' },
    tasks: ['19'],
    register: 'farmhouseLibrary',
    items: [
      { name: 'openDays', label: { zh: '开放天数', en: 'Days open' }, points: 25 },
      { name: 'freshBooks', label: { zh: '图书更新', en: 'New books' }, points: 20 },
      { name: 'loans', label: { zh: '借阅记录', en: 'Records of loans' }, points: 20 },
      { name: 'keeper', label: { zh: '管理员在岗', en: 'The keeper is there' }, points: 15 },
      { name: 'youngAndOld', label: { zh: '老人儿童服务', en: 'Service to children and the old' }, points: 10 },
      { name: 'order', label: { zh: '整洁有序', en: 'Tidy' }, points: 10 },
    ],
  }),
  checklist({
    name: 'CL-STAR',
    label: { zh: '十星评定表', en: 'Ten stars' },
    tasks: ['20'],
    register: 'honourCandidate',
    items: [
      { name: 'loyal', label: { zh: '爱党爱国', en: 'Loyalty' }, points: 10 },
      { name: 'law', label: { zh: '遵纪守法', en: 'Law-abiding' }, points: 10 },
      { name: 'honest', label: { zh: '诚实守信', en: 'Honesty' }, points: 10 },
      { name: 'harmony', label: { zh: '团结和睦', en: 'Harmony' }, points: 10 },
      { name: 'filial', label: { zh: '孝老爱亲', en: 'Care for the old' }, points: 10 },
      { name: 'diligent', label: { zh: '勤劳致富', en: 'Diligence' }, points: 10 },
      { name: 'study', label: { zh: '崇文重教', en: 'Learning' }, points: 10 },
      { name: 'custom', label: { zh: '移风易俗', en: 'Simple customs' }, points: 10 },
      { name: 'clean', label: { zh: '环境卫生', en: 'Cleanliness' }, points: 10 },
      { name: 'charity', label: { zh: '热心公益', en: 'Public spirit' }, points: 10 },
    ].map((one) => ({ ...one, deduction: { zh: '达到得星，未达不得星', en: 'Met or not met; no parts of a star' } })),
  }),
];
