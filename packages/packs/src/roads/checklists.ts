import { checklist } from '@yicun/kernel/checklist';

export const roadChecklists = [
  checklist({
    name: 'CL-ROAD',
    label: { zh: '农村公路巡查表', en: 'Rural road' },
    tasks: ['09', '23'],
    register: 'ruralRoad',
    items: [
      {
        name: 'surface',
        label: { zh: '路面坑槽、沉陷、翻浆', en: 'Holes and settling of the surface' },
        points: 25,
        deduction: { zh: '每处扣5分', en: '5 off for each place' },
      },
      { name: 'shoulder', label: { zh: '路肩、边沟、边坡', en: 'Shoulder, ditch, slope' }, points: 15 },
      {
        name: 'safety',
        label: { zh: '护栏、标志、标线、减速带', en: 'Rail, signs, marks, bumps' },
        points: 20,
      },
      { name: 'bridge', label: { zh: '桥涵', en: 'Bridges and culverts' }, points: 15 },
      {
        name: 'clean',
        label: { zh: '路域整洁、无打场晒粮堆物', en: 'Clean; no threshing, drying or piling' },
        points: 15,
      },
      { name: 'sight', label: { zh: '行道树与视距', en: 'Trees and sight' }, points: 5 },
      { name: 'board', label: { zh: '路长公示牌', en: 'Board of the road chief' }, points: 5 },
    ],
  }),
];
