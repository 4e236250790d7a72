import { type Checklist, checklist } from '@yicun/kernel/checklist';

export const digitalChecklists: readonly Checklist[] = [
  checklist({
    name: 'CL-VIDEO',
    label: { zh: '视频点位检查表', en: 'Video point' },
    tasks: ['14'],
    register: 'videoPoint',
    items: [
      { name: 'online', label: { zh: '在线', en: 'Online' }, points: 35 },
      { name: 'pictureClear', label: { zh: '图像清晰', en: 'Picture clear' }, points: 25 },
      { name: 'timeRight', label: { zh: '时钟准确', en: 'Clock right' }, points: 10 },
      {
        name: 'noPrivateArea',
        label: { zh: '未覆盖住宅内部', en: 'No private area in view' },
        points: 15,
        deduction: { zh: '发现覆盖住宅内部得0分', en: 'Seen: 0' },
        veto: true,
      },
      { name: 'warningSign', label: { zh: '提示标识', en: 'Warning sign' }, points: 10 },
      { name: 'boxLocked', label: { zh: '箱体上锁', en: 'Box locked' }, points: 5 },
    ],
  }),
  checklist({
    name: 'CL-SIGN',
    label: { zh: '地名标志检查表', en: 'Place-name sign' },
    tasks: ['14'],
    register: 'placeNameSign',
    items: [
      { name: 'standardName', label: { zh: '标准地名书写正确', en: 'Standard name written right' }, points: 30 },
      { name: 'qrWorks', label: { zh: '二维码可扫', en: 'QR code works' }, points: 25 },
      { name: 'fixedClean', label: { zh: '牢固整洁', en: 'Fixed and clean' }, points: 20 },
      { name: 'placeRight', label: { zh: '位置恰当', en: 'Place right' }, points: 15 },
      { name: 'notCovered', label: { zh: '无遮挡', en: 'Not covered' }, points: 10 },
    ],
  }),
];
