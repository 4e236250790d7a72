import { and } from '@yicun/kernel/filter';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { photo } from '@yicun/kernel/kinds/photo';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { village } from '../actors.ts';
import { inStage, is } from '../counted.ts';
import { asked, ledger, personal } from '../ledger.ts';
import { notLess } from '../rules.ts';

const black = is('listKind', 'black');
const red = is('listKind', 'red');
const ofHousehold = is('objectKind', 'household');
const blackHousehold = and(black, ofHousehold);

/**
 * 红黑榜: praise, and reminders. A household on the black list has no name here and stands on the board in the village
 * only, as a place and a problem: there is no black list of households online (PIPL art. 25; PRODUCT §6.10).
 */
export const redBlackEntry = ledger({
  name: 'redBlackEntry',
  label: { zh: '红黑榜', en: 'Praise or reminder' },
  day: 'fromDate',
  tasks: ['26'],
  fields: {
    listKind: field(
      choice({ options: { red: { zh: '红榜', en: 'Praise' }, black: { zh: '黑榜', en: 'Reminder' } } }),
      { zh: '榜别', en: 'List' },
      { ...asked, filter: true },
    ),
    objectKind: field(
      choice({
        options: {
          household: { zh: '农户', en: 'Household' },
          group: { zh: '小组', en: 'Settlement' },
          village: { zh: '村', en: 'Village' },
          unit: { zh: '单位', en: 'Unit' },
        },
      }),
      { zh: '对象', en: 'Of what' },
      { ...asked, filter: true },
    ),
    objectName: field(text(), { zh: '对象名称', en: 'Name' }, { ...personal, wanted: { not: blackHousehold } }),
    reason: field(longText(), { zh: '事由', en: 'Reason (the fact, no judgement)' }, asked),
    photo: field(photo(), { zh: '照片', en: 'Photo of the place' }),
    consent: field(yesNo(), { zh: '同意公开', en: 'Agrees to be named' }, { wanted: and(red, ofHousehold) }),
    warnedOn: field(day(), { zh: '提醒日期', en: 'Reminded on' }, { wanted: black }),
    fromDate: field(day(), { zh: '张榜日期', en: 'Posted on' }, { filter: true }),
    toDate: field(day(), { zh: '下榜日期', en: 'Taken down on' }, { wanted: black }),
    channel: field(
      choice({
        options: {
          board: { zh: '村公示栏', en: "Village's board" },
          app: { zh: '村内应用', en: 'App of the village' },
          web: { zh: '网站', en: 'Website' },
        },
      }),
      { zh: '公布渠道', en: 'Where' },
      { ...asked, filter: true },
    ),
  },
  stages: {
    proposed: { label: { zh: '拟上榜', en: 'Proposed' }, next: ['warned', 'posted'] },
    warned: { label: { zh: '已提醒', en: 'Reminded' }, next: ['fixed', 'posted'], needs: ['warnedOn'] },
    fixed: { label: { zh: '已整改不上榜', en: 'Put right, not posted' }, final: true },
    posted: {
      label: { zh: '已张榜', en: 'Posted' },
      next: ['ended'],
      by: ['publisher', ...village],
      needs: ['fromDate', 'channel'],
    },
    ended: { label: { zh: '已下榜', en: 'Taken down' }, by: ['publisher', ...village], needs: ['toDate'], final: true },
  },
  rules: [
    {
      name: 'noHouseholdOnlineInBlack',
      when: and(blackHousehold, { field: 'channel', op: 'present' }),
      must: is('channel', 'board'),
      field: 'channel',
      message: {
        zh: '农户的黑榜只能张贴在村公示栏，不得上网或进入应用。',
        en: 'A reminder to a household is posted on the village’s board only, never online.',
      },
    },
    {
      name: 'noNameInBlack',
      when: blackHousehold,
      must: { not: { field: 'objectName', op: 'present' } },
      field: 'objectName',
      message: {
        zh: '农户的黑榜只写地点和问题，不写姓名。',
        en: 'A reminder to a household tells the place and the problem, and no name.',
      },
    },
    {
      name: 'remindedBeforePosted',
      when: and(black, inStage('posted')),
      must: {
        all: [
          { field: 'warnedOn', op: 'present' },
          { field: 'toDate', op: 'present' },
        ],
      },
      field: 'warnedOn',
      message: {
        zh: '黑榜须先提醒，并写明下榜日期，才能张榜。',
        en: 'Before it is posted, a reminder is given and the day of taking it down is set.',
      },
    },
    {
      name: 'praisedWithConsent',
      when: and(red, ofHousehold, inStage('posted')),
      must: is('consent', true),
      field: 'consent',
      message: { zh: '农户上红榜须本人同意公开。', en: 'No household is named in public without agreeing to it.' },
    },
    notLess('fromDate', 'warnedOn', { zh: '张榜早于提醒。', en: 'Posted before the reminder.' }),
    notLess('toDate', 'fromDate', { zh: '下榜早于张榜。', en: 'Taken down before it was posted.' }),
  ],
  list: ['recordNo', 'listKind', 'objectKind', 'reason', 'fromDate', 'toDate', 'stage'],
});
