import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { points } from '../measures.ts';

/** 健康素养调查: one sheet of a survey. It is nobody's in particular: no name, no household, no illness. */
export const literacySurvey = ledger({
  name: 'literacySurvey',
  label: { zh: '健康素养调查', en: 'Survey of health literacy' },
  tasks: ['25'],
  fields: {
    ageBand: field(
      choice({
        options: {
          young: { zh: '15-34岁', en: '15–34' },
          middle: { zh: '35-59岁', en: '35–59' },
          old: { zh: '60岁以上', en: '60 and over' },
        },
      }),
      { zh: '年龄段', en: 'Age' },
      { ...asked, filter: true },
    ),
    score: field(
      number({ min: 0, max: 100, decimals: 1, unit: points }),
      { zh: '得分', en: 'Score' },
      { ...asked, filter: true },
    ),
  },
  stages: logStages,
  list: ['recordNo', 'ageBand', 'score', 'stage'],
  may: bureauMay,
});
