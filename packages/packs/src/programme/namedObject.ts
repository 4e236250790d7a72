import { choice } from '@yicun/kernel/kinds/choice';
import { links } from '@yicun/kernel/kinds/links';
import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import { issuedByOffice } from './access.ts';
import { inTask, readFrom } from './fields.ts';

/** 点名对象: a place, road, plant or project that the table names. It opens a row in the register of its kind. */
export const namedObject = register({
  name: 'namedObject',
  label: { zh: '点名对象', en: 'Named object' },
  title: 'name',
  fields: {
    ...inTask,
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    sort: field(
      choice({
        options: {
          village: { zh: '村', en: 'Village' },
          township: { zh: '乡镇', en: 'Township' },
          park: { zh: '园区', en: 'Park' },
          farm: { zh: '农林场', en: 'State farm' },
          road: { zh: '道路', en: 'Road' },
          water: { zh: '河湖沟渠', en: 'Water' },
          bridge: { zh: '桥梁', en: 'Bridge' },
          energy: { zh: '能源项目', en: 'Energy' },
          facility: { zh: '设施', en: 'Facility' },
          project: { zh: '项目', en: 'Project' },
          company: { zh: '企业', en: 'Company' },
          document: { zh: '文件', en: 'Document' },
        },
      }),
      { zh: '类别', en: 'Sort' },
      { filter: true },
    ),
    opened: field(links(), { zh: '开立的台账记录', en: 'Opened record' }),
    readFrom,
  },
  list: ['name', 'sort', 'opened'],
  may: issuedByOffice,
});
