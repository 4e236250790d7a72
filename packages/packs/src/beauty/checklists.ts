import { type Checklist, checklist } from '@yicun/kernel/checklist';

export const beautyChecklists: readonly Checklist[] = [
  checklist({
    name: 'CL-BEAUTY',
    label: { zh: '美丽村庄验收表', en: 'Acceptance of a beautiful village' },
    tasks: ['18'],
    register: 'beautifulVillage',
    items: [
      { name: 'houses', label: { zh: '农房与风貌', en: 'Houses and style' }, points: 20 },
      { name: 'roads', label: { zh: '道路、亮化、给排水', en: 'Roads, light, water' }, points: 20 },
      { name: 'green', label: { zh: '绿化', en: 'Green' }, points: 15 },
      { name: 'square', label: { zh: '广场与文化', en: 'Square and culture' }, points: 15 },
      { name: 'clean', label: { zh: '整洁', en: 'Clean' }, points: 15 },
      { name: 'industry', label: { zh: '产业与就业', en: 'Industry and jobs' }, points: 15 },
    ],
  }),
];
