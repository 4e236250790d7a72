import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import { issuedByOffice } from './access.ts';

/** 专项行动: one named campaign with a year, read from one official table. */
export const programme = register({
  name: 'programme',
  label: { zh: '专项行动', en: 'Programme' },
  title: 'name',
  fields: {
    name: field(text(), { zh: '名称', en: 'Title' }, { required: true }),
    year: field(number({ min: 1990, max: 2100, decimals: 0 }), { zh: '年度', en: 'Year' }, { filter: true }),
    documentNo: field(text(), { zh: '文号', en: 'Document number' }),
    issuedOn: field(day(), { zh: '印发日期', en: 'Issued on' }),
    // What was due before this day was past before anyone could act on it here: it never turns red (PRODUCT §6.7).
    openedOn: field(day(), { zh: '载入日期', en: 'Loaded on' }, { required: true }),
    // A programme of a past year is judged as it stood then, not by today's calendar. Empty: today.
    judgedOn: field(day(), { zh: '评灯日期', en: 'Judged on' }),
  },
  stages: {
    running: { label: { zh: '执行中', en: 'Running' }, next: ['archived'] },
    archived: {
      label: { zh: '已归档', en: 'Archived' },
      next: ['running'],
      by: ['officeLeader'],
      locks: ['*'],
      final: true,
    },
  },
  list: ['name', 'year', 'issuedOn', 'stage'],
  may: issuedByOffice,
});
