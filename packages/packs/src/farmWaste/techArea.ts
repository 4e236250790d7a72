import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { mu } from '../measures.ts';
import { hint, notLess } from '../rules.ts';
import { countedOn } from './countedOn.ts';

const onlyUnified = { wanted: { field: 'technology', op: 'eq', value: 'unified' } } as const;

/** 绿色技术面积: on how much of one crop's land a village used one technology in one season. */
export const techArea = ledger({
  name: 'techArea',
  label: { zh: '绿色技术面积', en: 'Area of green technology' },
  day: 'countedOn',
  tasks: ['17'],
  core: true,
  fields: {
    technology: field(
      choice({
        options: {
          soilTest: { zh: '测土配方施肥', en: 'Fertilising by soil test' },
          organic: { zh: '有机肥替代化肥', en: 'Organic instead of chemical fertiliser' },
          fertigation: { zh: '水肥一体化', en: 'Water and fertiliser in one' },
          greenControl: { zh: '绿色防控', en: 'Green pest control' },
          unified: { zh: '统防统治', en: 'Organised pest control' },
        },
      }),
      { zh: '技术', en: 'Technology' },
      { required: true, filter: true },
    ),
    crop: field(text({ most: 40 }), { zh: '作物', en: 'Crop' }, { ...asked, filter: true }),
    countedOn,
    area: field(number({ min: 0, unit: mu }), { zh: '实施面积', en: 'Area' }, asked),
    sownArea: field(number({ min: 0, unit: mu }), { zh: '播种面积', en: 'Area sown' }, asked),
    times: field(
      number({ min: 1, decimals: 0, unit: { zh: '次', en: 'times' } }),
      { zh: '作业次数', en: 'Treatments' },
      onlyUnified,
    ),
    // Area times treatments: a figure adds up one field.
    muTimes: field(
      number({ min: 0, unit: { zh: '亩次', en: 'mu treated' } }),
      { zh: '作业亩次', en: 'Area times treatments' },
      onlyUnified,
    ),
    provider: field(text(), { zh: '服务组织', en: 'Done by' }, onlyUnified),
  },
  rules: [
    notLess('sownArea', 'area', { zh: '实施面积大于播种面积。', en: 'The technology covers more than was sown.' }),
    hint(notLess('muTimes', 'area', { zh: '作业亩次小于实施面积。', en: 'Less was treated than the area once.' })),
  ],
  list: ['recordNo', 'technology', 'crop', 'countedOn', 'area', 'sownArea'],
});
