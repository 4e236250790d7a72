import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { line } from '@yicun/kernel/kinds/line';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { is } from '../counted.ts';
import { asked, ledger } from '../ledger.ts';
import { facilityStages, needing } from '../lifecycles.ts';

/** 安全生命防护设施: one run of guard rail, or one batch of bumps, signs, mirrors. Rail is told in km, the rest in pieces. */
export const roadSafety = ledger({
  name: 'roadSafety',
  label: { zh: '安全生命防护设施', en: 'Road safety works' },
  day: 'acceptedOn',
  place: 'course',
  tasks: ['09'],
  core: true,
  fields: {
    road: field(ref({ register: 'ruralRoad' }), { zh: '所在公路', en: 'Road' }, { ...asked, filter: true }),
    facilityKind: field(
      choice({
        options: {
          guardRail: { zh: '波形防护栏', en: 'Guard rail' },
          bump: { zh: '减速带', en: 'Speed bumps' },
          sign: { zh: '标志牌', en: 'Signs' },
          mirror: { zh: '凸面镜', en: 'Mirrors' },
          marking: { zh: '标线', en: 'Markings' },
          lamp: { zh: '警示灯', en: 'Warning lamps' },
        },
      }),
      { zh: '设施类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    quantity: field(number({ min: 0 }), { zh: '数量', en: 'Quantity (rail: km)' }, asked),
    fromTo: field(text({ most: 100 }), { zh: '起止桩号', en: 'From and to' }, asked),
    acceptedOn: field(day(), { zh: '验收日期', en: 'Accepted on' }, { filter: true }),
    photos: field(photo(), { zh: '前后照片', en: 'Photos before and after' }),
    course: field(line(), { zh: '位置', en: 'Course' }),
  },
  stages: needing(facilityStages, { running: ['acceptedOn'] }),
  rules: [
    // No rural road is 100 km long: such a number was meant in metres.
    {
      name: 'railInKilometres',
      when: is('facilityKind', 'guardRail'),
      must: { not: { field: 'quantity', op: 'gte', value: 100 } },
      field: 'quantity',
      message: {
        zh: '波形防护栏按公里填写，请核对是否填成了米。',
        en: 'Guard rail is told in km: was this in metres?',
      },
      hint: true,
    },
    {
      name: 'countedWhole',
      when: { all: [{ field: 'facilityKind', op: 'present' }, { not: is('facilityKind', 'guardRail') }] },
      must: {
        not: {
          all: [
            { field: 'quantity', op: 'gt', value: 0 },
            { field: 'quantity', op: 'lt', value: 1 },
          ],
        },
      },
      field: 'quantity',
      message: { zh: '除防护栏外按条（块）数填写。', en: 'All but rail is told in pieces.' },
      hint: true,
    },
  ],
  list: ['recordNo', 'road', 'facilityKind', 'quantity', 'fromTo', 'acceptedOn', 'stage'],
});
