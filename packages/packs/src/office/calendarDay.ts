import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import { keptByOffice } from './access.ts';

/**
 * 工作日历: a day that is free though it is no weekend, or worked though it is one. What the State Council announced
 * stands in holidays.ts; what is written here comes before it. Limits in working days (工作日) are counted by both.
 */
export const calendarDay = register({
  name: 'calendarDay',
  label: { zh: '工作日历', en: 'Working calendar' },
  title: 'name',
  day: 'on',
  fields: {
    on: field(day(), { zh: '日期', en: 'Day' }, { required: true, unique: true, filter: true }),
    sort: field(
      choice({ options: { off: { zh: '放假', en: 'Free' }, worked: { zh: '上班', en: 'Worked' } } }),
      { zh: '安排', en: 'Free or worked' },
      { required: true, filter: true },
    ),
    name: field(text({ most: 60 }), { zh: '名称或依据', en: 'Name or paper' }, { required: true }),
  },
  list: ['on', 'sort', 'name'],
  may: keptByOffice,
});
