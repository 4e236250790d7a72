import { checklist } from '@yicun/kernel/checklist';

/** How a village's disclosure is judged; the points are a proposal. */
export const participationChecklists = [
  checklist({
    name: 'CL-DISC',
    label: { zh: '公开检查表', en: 'Disclosure' },
    tasks: ['24'],
    items: [
      { name: 'complete', label: { zh: '公开事项齐全', en: 'Nothing is missing' }, points: 30 },
      { name: 'onTime', label: { zh: '按时公开', en: 'In time' }, points: 20 },
      {
        name: 'masked',
        label: { zh: '个人信息脱敏', en: 'Personal data are masked' },
        points: 20,
        deduction: { zh: '出现完整身份证号，本项 0 分', en: 'A full identity card number: 0' },
        veto: true,
      },
      { name: 'minutes', label: { zh: '记录与签字', en: 'Minutes and signatures' }, points: 15 },
      { name: 'answered', label: { zh: '异议答复', en: 'Objections are answered' }, points: 15 },
    ],
  }),
];
