import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import { issuedByOffice } from './access.ts';
import { programmeRef } from './fields.ts';

/** 版本: one issue of the programme's document; a later one changes tasks, and what was in force stays visible. */
export const edition = register({
  name: 'edition',
  label: { zh: '文件版本', en: 'Edition' },
  title: 'name',
  day: 'effectiveOn',
  fields: {
    programme: programmeRef,
    number: field(number({ min: 1, decimals: 0 }), { zh: '版次', en: 'Number' }, { required: true }),
    name: field(text(), { zh: '文件名', en: 'File name' }, { required: true }),
    effectiveOn: field(day(), { zh: '生效日期', en: 'In force from' }, { required: true }),
    draft: field(text(), { zh: '审阅底稿', en: 'Reviewed draft' }, { required: true }),
    summary: field(longText(), { zh: '变更摘要', en: 'What changed' }),
  },
  list: ['number', 'name', 'effectiveOn'],
  may: issuedByOffice,
});
