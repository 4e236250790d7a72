import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { facilityStages } from '../lifecycles.ts';

/** 5G基站: one station. It counts once it is on the air, whatever was announced of it. */
export const baseStation = ledger({
  name: 'baseStation',
  label: { zh: '5G基站', en: '5G base station' },
  title: 'siteNo',
  day: 'builtDate',
  place: 'location',
  tasks: ['14'],
  fields: {
    siteNo: field(text({ most: 60 }), { zh: '站号', en: 'Site number' }, { required: true, unique: true }),
    operator: field(
      choice({
        options: {
          mobile: { zh: '移动', en: 'China Mobile' },
          unicom: { zh: '联通', en: 'China Unicom' },
          telecom: { zh: '电信', en: 'China Telecom' },
          broadcast: { zh: '广电', en: 'China Broadnet' },
          tower: { zh: '铁塔', en: 'China Tower' },
        },
      }),
      { zh: '运营企业', en: 'Operator' },
      { ...asked, filter: true },
    ),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    builtDate: field(day(), { zh: '建成日期', en: 'Built on' }, asked),
    onAir: field(yesNo(), { zh: '已开通', en: 'On the air' }, { ...asked, filter: true }),
  },
  stages: facilityStages,
  list: ['siteNo', 'operator', 'builtDate', 'onAir', 'stage'],
  may: bureauMay,
});
