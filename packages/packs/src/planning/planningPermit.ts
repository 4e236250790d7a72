import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field, type StageDeclaration } from '@yicun/kernel/register';
import { bureau, township } from '../actors.ts';
import { asked, ledger, personal } from '../ledger.ts';
import { approvedPlanStages } from './villagePlan.ts';

/** The township takes it in and the county issues it (城乡规划法 art. 41). */
const stages: Readonly<Record<string, StageDeclaration>> = {
  applied: { label: { zh: '已申请', en: 'Applied' }, next: ['townshipAccepted'] },
  townshipAccepted: {
    label: { zh: '乡镇受理', en: 'Taken in by the township' },
    next: ['issued', 'refused'],
    by: township,
  },
  issued: {
    label: { zh: '已核发', en: 'Issued' },
    next: ['built'],
    by: bureau,
    needs: ['plan', 'permitNo', 'issueDate'],
  },
  refused: { label: { zh: '不予许可', en: 'Refused' }, by: bureau, needs: ['remark'], final: true },
  built: { label: { zh: '已建成', en: 'Built' }, next: ['checked'] },
  checked: { label: { zh: '规划核实', en: 'Checked' }, by: bureau, final: true },
};

/** 乡村建设规划许可: one permit for one building. 不规划不建设、不合规不建设. */
export const planningPermit = ledger({
  name: 'planningPermit',
  label: { zh: '乡村建设规划许可', en: 'Planning permit' },
  day: 'issueDate',
  place: 'site',
  tasks: ['01'],
  fields: {
    // Who applied is a villager: the name stands masked to whoever does not handle it.
    applicant: field(text({ most: 100 }), { zh: '申请人', en: 'Applicant' }, { ...personal, required: true }),
    useKind: field(
      choice({
        options: {
          homestead: { zh: '宅基地住宅', en: 'Homestead' },
          public: { zh: '公共设施', en: 'Public facility' },
          enterprise: { zh: '乡镇企业', en: 'Rural enterprise' },
          welfare: { zh: '公益事业', en: 'Public welfare' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '建设类型', en: 'Use' },
      { ...asked, filter: true },
    ),
    // Only what was approved may be built on: the door refuses a plan that is still a draft.
    plan: field(
      ref({
        register: 'villagePlan',
        where: { field: 'stage', op: 'in', value: approvedPlanStages },
      }),
      { zh: '依据规划', en: 'By the plan' },
      { ...asked, filter: true },
    ),
    landArea: field(number({ min: 0, unit: 'm²' }), { zh: '用地面积', en: 'Land' }, asked),
    buildArea: field(number({ min: 0, unit: 'm²' }), { zh: '建筑面积', en: 'Floor area' }, asked),
    floors: field(number({ min: 1, max: 6, decimals: 0 }), { zh: '层数', en: 'Floors' }, asked),
    onFarmland: field(yesNo(), { zh: '占用耕地', en: 'On farmland' }, { ...asked, filter: true }),
    permitNo: field(text({ most: 60 }), { zh: '许可证号', en: 'Permit number' }, { unique: true }),
    issueDate: field(day(), { zh: '核发日期', en: 'Issued on' }, { filter: true }),
    site: field(area(), { zh: '用地范围', en: 'Site' }),
    beforePhoto: field(photo({ most: 2 }), { zh: '原状照片', en: 'Before' }),
    afterPhoto: field(photo({ most: 2 }), { zh: '竣工照片', en: 'When built' }),
  },
  stages,
  rules: [
    {
      name: 'farmlandNeedsConversion',
      when: {
        all: [
          { field: 'onFarmland', op: 'eq', value: true },
          { field: 'stage', op: 'eq', value: 'issued' },
        ],
      },
      must: { field: 'evidence', op: 'present' },
      field: 'evidence',
      message: { zh: '占用耕地的，应附农用地转用手续。', en: 'On farmland the paper of its conversion belongs here.' },
      hint: true,
    },
  ],
  list: ['recordNo', 'applicant', 'useKind', 'plan', 'permitNo', 'issueDate', 'stage'],
});
