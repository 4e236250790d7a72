import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { notLess } from '../rules.ts';

const minutes = number({ min: 0, max: 1440, decimals: 0, unit: { zh: '分钟', en: 'min' } });

/** 视频在线日记录: how long one camera was online on one day, from the police's own platform. */
export const videoOnline = ledger({
  name: 'videoOnline',
  label: { zh: '视频在线日记录', en: 'Video uptime' },
  day: 'onDay',
  tasks: ['14'],
  fields: {
    point: field(ref({ register: 'videoPoint' }), { zh: '点位', en: 'Video point' }, { required: true, filter: true }),
    onDay: field(day(), { zh: '日期', en: 'Day' }, { required: true }),
    onlineMinutes: field(minutes, { zh: '在线时长', en: 'Online' }, asked),
    dueMinutes: field(minutes, { zh: '应在线时长', en: 'Should be online' }, asked),
    pictureGood: field(yesNo(), { zh: '图像完好', en: 'Picture good' }, { ...asked, filter: true }),
  },
  rules: [
    notLess('dueMinutes', 'onlineMinutes', {
      zh: '在线时长大于应在线时长。',
      en: 'It was online for longer than it should be.',
    }),
  ],
  list: ['recordNo', 'point', 'onDay', 'onlineMinutes', 'dueMinutes', 'pictureGood'],
  may: bureauMay,
});
