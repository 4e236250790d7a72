import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { money } from '@yicun/kernel/kinds/money';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger, personal } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';

/** 捐资捐物: one gift to a village. Who gave is public only if the giver wants it. */
export const donation = ledger({
  name: 'donation',
  label: { zh: '捐资捐物', en: 'Donation' },
  day: 'givenOn',
  tasks: ['24'],
  fields: {
    giver: field(text(), { zh: '捐赠人', en: 'Giver' }, { ...personal, ...asked }),
    giverKind: field(
      choice({
        options: {
          person: { zh: '个人', en: 'Person' },
          enterprise: { zh: '企业', en: 'Enterprise' },
          association: { zh: '社会组织', en: 'Association' },
          unit: { zh: '单位', en: 'Public body' },
          native: { zh: '在外乡贤', en: 'Native living elsewhere' },
        },
      }),
      { zh: '类型', en: 'Kind of giver' },
      { ...asked, filter: true },
    ),
    givenOn: field(day(), { zh: '捐赠日期', en: 'Given on' }, { ...asked, filter: true }),
    goods: field(text(), { zh: '内容', en: 'What was given' }, asked),
    value: field(money(), { zh: '折价', en: 'Worth' }, asked),
    useFor: field(text(), { zh: '用途', en: 'Used for' }, asked),
    receipt: field(files(), { zh: '票据', en: 'Receipt' }),
  },
  stages: logStages,
  list: ['recordNo', 'giverKind', 'givenOn', 'goods', 'value', 'useFor', 'stage'],
});
