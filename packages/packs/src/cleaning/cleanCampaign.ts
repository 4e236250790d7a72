import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { longText } from '@yicun/kernel/kinds/longText';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { documentStages, needing } from '../lifecycles.ts';
import { notLess } from '../rules.ts';

/** 村庄清洁战役: one season's campaign and the scheme that it is run by. */
export const cleanCampaign = ledger({
  name: 'cleanCampaign',
  label: { zh: '村庄清洁战役', en: 'Cleaning campaign' },
  title: 'name',
  day: 'fromDate',
  tasks: ['16'],
  core: true,
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    season: field(
      choice({
        options: {
          spring: { zh: '春季战役', en: 'Spring' },
          summer: { zh: '夏季战役', en: 'Summer' },
          autumnWinter: { zh: '秋冬季战役', en: 'Autumn and winter' },
        },
      }),
      { zh: '战役', en: 'Season' },
      { ...asked, filter: true },
    ),
    schemeFile: field(files(), { zh: '实施方案', en: 'Scheme' }, asked),
    fromDate: field(day(), { zh: '开始', en: 'From' }, asked),
    toDate: field(day(), { zh: '结束', en: 'To' }, asked),
    goals: field(longText(), { zh: '目标任务', en: 'Goals' }, asked),
    // The words behind 六清二改一绿一管护 differ by place; these are the usual ones (PACKS 16).
    contents: field(
      choices({
        options: {
          garbage: { zh: '清垃圾', en: 'Clear waste' },
          ditch: { zh: '清沟渠', en: 'Clear ditches' },
          manure: { zh: '清粪污', en: 'Clear manure' },
          wall: { zh: '清残垣断壁', en: 'Clear broken walls' },
          pile: { zh: '清乱堆乱放', en: 'Clear piles' },
          shed: { zh: '清私搭乱建', en: 'Clear sheds' },
          habit: { zh: '改习惯', en: 'Change habits' },
          yard: { zh: '改院落', en: 'Mend yards' },
          green: { zh: '绿化', en: 'Plant' },
          maintain: { zh: '管护', en: 'Keep up' },
        },
      }),
      { zh: '六清二改一绿一管护内容', en: 'Content' },
      asked,
    ),
  },
  stages: needing(documentStages, { inForce: ['season', 'schemeFile'] }),
  rules: [notLess('toDate', 'fromDate', { zh: '结束早于开始。', en: 'It ends before it begins.' })],
  list: ['name', 'season', 'fromDate', 'toDate', 'contents', 'stage'],
  may: bureauMay,
});
