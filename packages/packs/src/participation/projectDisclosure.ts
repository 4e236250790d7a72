import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { notLess } from '../rules.ts';

/** 项目公示: one notice about a project, before, during or after the works. */
export const projectDisclosure = ledger({
  name: 'projectDisclosure',
  label: { zh: '项目公示', en: 'Notice of a project' },
  day: 'fromDate',
  tasks: ['24'],
  fields: {
    project: field(ref({ register: 'project' }), { zh: '项目', en: 'Project' }, { ...asked, filter: true }),
    phase: field(
      choice({
        options: {
          before: { zh: '事前', en: 'Before' },
          during: { zh: '事中', en: 'During' },
          after: { zh: '事后', en: 'After' },
        },
      }),
      { zh: '公示阶段', en: 'Phase' },
      { ...asked, filter: true },
    ),
    fromDate: field(day(), { zh: '开始', en: 'From' }, asked),
    toDate: field(day(), { zh: '结束', en: 'To' }, asked),
    boardPhoto: field(photo(), { zh: '公示照片', en: 'Photos of the notice' }),
    objections: field(number({ min: 0, decimals: 0, unit: { zh: '件', en: 'objections' } }), {
      zh: '异议',
      en: 'Objections',
    }),
  },
  rules: [notLess('toDate', 'fromDate', { zh: '结束日期早于开始日期。', en: 'It ends before it begins.' })],
  list: ['recordNo', 'project', 'phase', 'fromDate', 'toDate', 'objections'],
});
