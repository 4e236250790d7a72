import { checklist } from '@yicun/kernel/checklist';

/** How a healthy village is judged; the points are a proposal. */
export const healthChecklists = [
  checklist({
    name: 'CL-HEALTH',
    label: { zh: '健康村检查表', en: 'Healthy village' },
    tasks: ['25'],
    register: 'healthyVillage',
    items: [
      { name: 'toiletsAndWater', label: { zh: '厕所与饮水', en: 'Toilets and water' }, points: 20 },
      { name: 'wasteAndVectors', label: { zh: '垃圾与病媒', en: 'Waste and pests' }, points: 20 },
      { name: 'smoking', label: { zh: '控烟、无随地吐痰', en: 'No smoking, no spitting' }, points: 15 },
      { name: 'lessons', label: { zh: '健康宣教', en: 'Health education' }, points: 15 },
      { name: 'exercise', label: { zh: '健身场所', en: 'Places for exercise' }, points: 15 },
      { name: 'files', label: { zh: '档案', en: 'Files' }, points: 15 },
    ],
  }),
];
