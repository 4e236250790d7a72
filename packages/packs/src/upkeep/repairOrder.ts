import { choice } from '@yicun/kernel/kinds/choice';
import { moment } from '@yicun/kernel/kinds/moment';
import { money } from '@yicun/kernel/kinds/money';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { township, townshipLeader, village } from '../actors.ts';
import { asked, ledger } from '../ledger.ts';

/** 维修工单: one repair of a facility, from the report to the bill. */
export const repairOrder = ledger({
  name: 'repairOrder',
  label: { zh: '维修工单', en: 'Repair order' },
  tasks: ['23'],
  fields: {
    facility: field(ref({ register: 'publicFacility' }), { zh: '设施', en: 'Facility' }, { ...asked, filter: true }),
    urgency: field(
      choice({
        options: {
          normal: { zh: '一般', en: 'Normal' },
          urgent: { zh: '紧急', en: 'Urgent' },
          project: { zh: '需立项', en: 'Needs a project' },
        },
      }),
      { zh: '紧急程度', en: 'Urgency' },
      { ...asked, filter: true },
    ),
    reportedAt: field(moment(), { zh: '报修时间', en: 'Reported at' }, { ...asked, filter: true }),
    worker: field(
      text(),
      { zh: '维修单位', en: 'Who repairs it' },
      {
        wanted: { not: { field: 'stage', op: 'eq', value: 'reported' } },
      },
    ),
    cost: field(
      money(),
      { zh: '费用', en: 'Cost' },
      { wanted: { field: 'stage', op: 'in', value: ['done', 'confirmed'] } },
    ),
    fundSource: field(
      choice({
        options: {
          om: { zh: '管护经费', en: 'Upkeep money' },
          special: { zh: '专项', en: 'Special fund' },
          insurance: { zh: '保险', en: 'Insurance' },
          owner: { zh: '产权单位', en: 'Owner' },
        },
      }),
      { zh: '经费来源', en: 'Money from' },
      { wanted: { field: 'stage', op: 'in', value: ['done', 'confirmed'] } },
    ),
    photos: field(photo(), { zh: '维修前后照片', en: 'Photos before and after' }),
  },
  stages: {
    reported: { label: { zh: '已报修', en: 'Reported' }, next: ['dispatched', 'confirmed'] },
    dispatched: { label: { zh: '已派单', en: 'Dispatched' }, next: ['fixing', 'done'], by: township },
    fixing: { label: { zh: '维修中', en: 'Being repaired' }, next: ['done'] },
    // Not mended after all: it goes out again, under the same order.
    done: { label: { zh: '已修复', en: 'Repaired' }, next: ['confirmed', 'dispatched'] },
    confirmed: {
      label: { zh: '已确认', en: 'Confirmed' },
      next: ['paid'],
      by: village,
      final: true,
    },
    paid: { label: { zh: '已结算', en: 'Paid' }, by: townshipLeader, needs: ['cost'], final: true },
  },
  list: ['recordNo', 'facility', 'urgency', 'reportedAt', 'worker', 'cost', 'stage'],
});
