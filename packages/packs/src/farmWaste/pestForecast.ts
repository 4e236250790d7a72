import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';

/**
 * 病虫预测预报: one issue. Nobody but the agriculture bureau may issue forecasts (农作物病虫害防治条例 art. 16), so
 * nobody else writes here.
 */
export const pestForecast = ledger({
  name: 'pestForecast',
  label: { zh: '病虫预测预报', en: 'Pest forecast' },
  title: 'pests',
  day: 'issuedOn',
  tasks: ['17'],
  fields: {
    pests: field(text(), { zh: '病虫种类', en: 'Pests' }, { required: true }),
    issueNo: field(
      number({ min: 1, decimals: 0, unit: { zh: '期', en: '' } }),
      { zh: '期号', en: 'Issue' },
      { ...asked, filter: true },
    ),
    issuedOn: field(day(), { zh: '发布日期', en: 'Issued on' }, asked),
    area: field(text(), { zh: '发生范围', en: 'Where' }, asked),
    level: field(
      choice({
        options: {
          light: { zh: '轻', en: 'Light' },
          medium: { zh: '中', en: 'Medium' },
          heavy: { zh: '重', en: 'Heavy' },
        },
      }),
      { zh: '程度', en: 'Degree' },
      { ...asked, filter: true },
    ),
    advice: field(longText(), { zh: '防控措施', en: 'What to do' }, asked),
  },
  list: ['pests', 'issueNo', 'issuedOn', 'area', 'level'],
  may: bureauMay,
});
