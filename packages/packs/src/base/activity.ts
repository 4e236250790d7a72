import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { person } from '@yicun/kernel/kinds/person';
import { photo } from '@yicun/kernel/kinds/photo';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { unit } from '@yicun/kernel/kinds/unit';
import { field } from '@yicun/kernel/register';
import { asked, ledger, personal } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { people } from '../measures.ts';

/** 活动记录: one event, told once, whatever task it serves. */
export const activity = ledger({
  name: 'activity',
  label: { zh: '活动记录', en: 'Activity' },
  title: 'name',
  day: 'heldAt',
  place: 'place',
  core: true,
  fields: {
    name: field(text(), { zh: '活动名称', en: 'Name' }, { required: true }),
    kind: field(
      choice({
        options: {
          opera: { zh: '送戏下乡', en: 'Opera in the village' },
          van: { zh: '文化大篷车', en: 'Culture van' },
          team: { zh: '文艺小分队', en: 'Art team' },
          reading: { zh: '阅读活动', en: 'Reading' },
          festival: { zh: '节庆文体', en: 'Festival or sports' },
          preaching: { zh: '宣讲', en: 'Talk' },
          training: { zh: '培训', en: 'Training' },
          volunteer: { zh: '志愿服务', en: 'Voluntary service' },
          health: { zh: '健康宣教', en: 'Health education' },
          cleaning: { zh: '清洁行动', en: 'Cleaning' },
          meeting: { zh: '会议', en: 'Meeting' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '活动类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    // The day, not the minute: villages note the day, and months are counted by it.
    heldAt: field(day(), { zh: '时间', en: 'Held on' }, { ...asked, filter: true }),
    organiser: field(unit(), { zh: '组织单位', en: 'Organiser' }, { ...asked, filter: true }),
    participants: field(number({ min: 1, decimals: 0, unit: people }), { zh: '参加人数', en: 'Participants' }, asked),
    place: field(place(), { zh: '地点', en: 'Place' }),
    photos: field(photo(), { zh: '照片', en: 'Photos' }),
    content: field(longText(), { zh: '内容', en: 'What was done' }, asked),
    confirmedBy: field(person(), { zh: '村确认人', en: 'Confirmed by' }, personal),
  },
  stages: logStages,
  rules: [
    {
      name: 'heldAlready',
      when: { field: 'heldAt', op: 'present' },
      must: { field: 'heldAt', op: 'lte', value: '$today' },
      field: 'heldAt',
      message: { zh: '活动时间不能晚于今天。', en: 'It cannot have been held after today.' },
    },
  ],
  list: ['name', 'kind', 'heldAt', 'organiser', 'participants', 'stage'],
});
