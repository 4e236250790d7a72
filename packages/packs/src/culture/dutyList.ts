import { choice } from '@yicun/kernel/kinds/choice';
import { files } from '@yicun/kernel/kinds/files';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { documentStages } from '../lifecycles.ts';

/** 清单: what a village has to do, may do, offers, and must not do, written down once (清单制). */
export const dutyList = ledger({
  name: 'dutyList',
  label: { zh: '清单', en: 'Duty list' },
  tasks: ['20'],
  fields: {
    listKind: field(
      choice({
        options: {
          power: { zh: '村级小微权力清单', en: 'Powers of the village' },
          duty: { zh: '村级事务清单', en: 'Duties of the village' },
          service: { zh: '公共服务清单', en: 'Public services' },
          negative: { zh: '负面清单', en: 'What must not be done' },
        },
      }),
      { zh: '清单类型', en: 'Kind of list' },
      { ...asked, filter: true },
    ),
    items: field(files(), { zh: '条目', en: 'Items' }, asked),
    version: field(text({ most: 40 }), { zh: '版本', en: 'Version' }, asked),
  },
  stages: documentStages,
  list: ['recordNo', 'listKind', 'version', 'stage'],
});
