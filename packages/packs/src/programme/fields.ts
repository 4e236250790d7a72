import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { links } from '@yicun/kernel/kinds/links';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { spans } from '@yicun/kernel/kinds/spans';
import { units } from '@yicun/kernel/kinds/units';
import { field } from '@yicun/kernel/register';

/** Fields that several registers of the programme share, said once so that they mean the same everywhere. */

export const programmeRef = field(
  ref({ register: 'programme' }),
  { zh: '专项行动', en: 'Programme' },
  { required: true, filter: true },
);

export const taskRef = field(ref({ register: 'task' }), { zh: '任务', en: 'Task' }, { required: true, filter: true });

const subTaskRef = field(ref({ register: 'subTask' }), { zh: '分项', en: 'Part' });

/** Place in the document: what officials know the table by. */
export const order = field(number({ min: 0, decimals: 0 }), { zh: '顺序', en: 'Order' });

/** Where in the document it was read. */
export const readFrom = field(spans(), { zh: '原文出处', en: 'Source words' });

export const leadUnits = field(units(), { zh: '牵头单位', en: 'Lead units' }, { filter: true });

export const responsibleUnits = field(units(), { zh: '责任单位', en: 'Responsible units' }, { filter: true });

export const dueDate = field(day(), { zh: '完成时限', en: 'Due' }, { filter: true });

/** 6月前 read strictly is the last day of May: the stricter reading is kept beside the usual one. */
export const strictDue = field(day(), { zh: '从严时限', en: 'Strict due' });

/** Where a thing of the programme belongs. */
export const inTask = { programme: programmeRef, task: taskRef, subTask: subTaskRef };

/** Where in the document it stands: its place among its like, and the words it was read from. */
export const inDocument = { order, readFrom };

/** Who answers for it, and who has to do a part. */
export const accountable = { leadUnits, responsibleUnits };

/** How a thing that is done was done, and what shows it. */
export const finishing = {
  doneOn: field(day(), { zh: '完成日期', en: 'Done on' }),
  proof: field(longText(), { zh: '完成情况', en: 'How it was done' }),
  records: field(links(), { zh: '佐证记录', en: 'Records that show it' }),
  files: field(files(), { zh: '佐证材料', en: 'Evidence' }),
};
