import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import { issuedByOffice } from './access.ts';
import { order, programmeRef, readFrom } from './fields.ts';

/** 重点工作: the top grouping of the table. */
export const keyWork = register({
  name: 'keyWork',
  label: { zh: '重点工作', en: 'Key work' },
  title: 'name',
  fields: {
    programme: programmeRef,
    number: field(text({ most: 10 }), { zh: '序号', en: 'Number' }),
    name: field(text(), { zh: '名称', en: 'Title' }, { required: true }),
    order,
    readFrom,
  },
  list: ['number', 'name'],
  may: issuedByOffice,
});
