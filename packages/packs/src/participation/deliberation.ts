import { and, type Filter } from '@yicun/kernel/filter';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field, type Rule } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { inStage, is } from '../counted.ts';
import { asked, ledger } from '../ledger.ts';
import { households, people } from '../measures.ts';
import { hint, notLess } from '../rules.ts';

const voted = inStage('resolved', 'disclosed', 'executing', 'completed', 'failed');
const passed = inStage('resolved', 'disclosed', 'executing', 'completed');
const fourTwo = is('kind', 'fourTwo');

const votes = { zh: '票', en: 'votes' };
const meeting = { group: 'meeting' } as const;
const steps = { group: 'steps' } as const;

/** A step of 四议两公开 that a matter cannot be past without having taken it (WF9: none may be skipped). */
function taken(step: string, past: Filter, label: Words): Rule {
  return {
    name: `${step}Taken`,
    when: and(fourTwo, past),
    must: { field: step, op: 'present' },
    field: step,
    message: {
      zh: `四议两公开不能缺步：请先填写${label.zh}日期。`,
      en: `No step of the six may be skipped: give the day of “${label.en}” first.`,
    },
  };
}

const inOrder = { zh: '这一步早于上一步。', en: 'This step is before the one that precedes it.' };

/**
 * 民主决策事项: one matter that a village decides for itself. Quorum and majority follow from the law in force, which
 * changed in 2026: which rules were applied is written down, and so is whether they were kept, as a judgement.
 */
export const deliberation = ledger({
  name: 'deliberation',
  label: { zh: '民主决策事项', en: 'Village decision' },
  title: 'matter',
  day: 'resolvedOn',
  tasks: ['24'],
  groups: { meeting: { zh: '会议与表决', en: 'Meeting and vote' }, steps: { zh: '四议两公开', en: 'The six steps' } },
  fields: {
    matter: field(text(), { zh: '事项', en: 'Matter' }, { required: true }),
    kind: field(
      choice({
        options: {
          fourTwo: { zh: '四议两公开', en: 'Six steps' },
          fundraising: { zh: '一事一议', en: 'Money or labour' },
          ordinary: { zh: '一般议事', en: 'Ordinary' },
        },
      }),
      { zh: '程序', en: 'Procedure' },
      { ...asked, filter: true },
    ),
    major: field(yesNo(), { zh: '村级重大事项', en: 'Major matter' }, { ...asked, filter: true }),
    ruleSet: field(text(), { zh: '适用规则', en: 'Rules applied' }),
    meetingKind: field(
      choice({
        options: {
          villagers: { zh: '村民会议', en: "Villagers' meeting" },
          representatives: { zh: '村民代表会议', en: "Representatives' meeting" },
        },
      }),
      { zh: '会议', en: 'Meeting' },
      { ...asked, ...meeting },
    ),
    noticeDate: field(day(), { zh: '会前公告', en: 'Announced on' }, meeting),
    eligible: field(
      number({ min: 1, decimals: 0, unit: people }),
      { zh: '应到人数', en: 'Entitled' },
      { ...asked, ...meeting },
    ),
    present: field(
      number({ min: 0, decimals: 0, unit: people }),
      { zh: '实到人数', en: 'Present' },
      { ...asked, ...meeting },
    ),
    presentHouseholds: field(
      number({ min: 0, decimals: 0, unit: households }),
      { zh: '代表户数', en: 'Households present' },
      meeting,
    ),
    totalHouseholds: field(
      number({ min: 1, decimals: 0, unit: households }),
      { zh: '总户数', en: 'All households' },
      meeting,
    ),
    agree: field(
      number({ min: 0, decimals: 0, unit: votes }),
      { zh: '同意', en: 'For' },
      { wanted: voted, ...meeting },
    ),
    against: field(
      number({ min: 0, decimals: 0, unit: votes }),
      { zh: '反对', en: 'Against' },
      { wanted: voted, ...meeting },
    ),
    abstain: field(
      number({ min: 0, decimals: 0, unit: votes }),
      { zh: '弃权', en: 'Abstained' },
      { wanted: voted, ...meeting },
    ),
    valid: field(yesNo(), { zh: '程序有效', en: 'Procedure was valid' }, { wanted: voted, ...meeting, filter: true }),
    passed: field(yesNo(), { zh: '表决通过', en: 'Passed' }, { wanted: voted, ...meeting, filter: true }),
    partyProposed: field(day(), { zh: '党组织提议', en: 'Proposed by the party branch' }, steps),
    committeesDiscussed: field(day(), { zh: '两委商议', en: 'Discussed by the two committees' }, steps),
    partyReviewed: field(day(), { zh: '党员大会审议', en: 'Reviewed by the party members' }, steps),
    resolvedOn: field(day(), { zh: '会议决议', en: 'Resolved on' }, { ...steps, filter: true }),
    decisionPublished: field(day(), { zh: '决议公开', en: 'Decision published' }, steps),
    resultPublished: field(day(), { zh: '结果公开', en: 'Result published' }, steps),
    minutes: field(files(), { zh: '会议记录与签字', en: 'Minutes and signatures' }, { wanted: voted, ...meeting }),
    photos: field(photo(), { zh: '会议照片', en: 'Photos of the meeting' }, meeting),
  },
  stages: {
    proposed: { label: { zh: '已提议', en: 'Proposed' }, next: ['discussed', 'resolved', 'failed'] },
    discussed: { label: { zh: '已商议', en: 'Discussed' }, next: ['reviewed', 'resolved', 'failed'] },
    reviewed: { label: { zh: '党员审议', en: 'Reviewed' }, next: ['resolved', 'failed'] },
    resolved: {
      label: { zh: '已决议', en: 'Resolved' },
      next: ['disclosed', 'failed'],
      needs: ['resolvedOn', 'present', 'agree'],
    },
    disclosed: { label: { zh: '决议公开', en: 'Disclosed' }, next: ['executing'], needs: ['decisionPublished'] },
    executing: { label: { zh: '实施中', en: 'Under way' }, next: ['completed'] },
    completed: { label: { zh: '结果公开', en: 'Result disclosed' }, needs: ['resultPublished'], final: true },
    failed: { label: { zh: '未通过', en: 'Not passed' }, final: true },
  },
  rules: [
    notLess('eligible', 'present', { zh: '实到人数大于应到人数。', en: 'More are present than are entitled.' }),
    notLess('totalHouseholds', 'presentHouseholds', {
      zh: '代表户数大于总户数。',
      en: 'More households are present than there are.',
    }),
    ...['agree', 'against', 'abstain'].map((part) =>
      notLess('present', part, { zh: '票数大于实到人数。', en: 'More votes than people present.' }),
    ),
    hint({
      name: 'passedByMajority',
      when: and(is('passed', true), { field: 'agree', op: 'present' }, { field: 'against', op: 'present' }),
      must: { field: 'agree', op: 'gt', than: 'against' },
      field: 'passed',
      message: { zh: '同意票不多于反对票，请核对表决结果。', en: 'No more votes for than against: check the result.' },
    }),
    {
      name: 'actedOnWhatPassed',
      when: inStage('disclosed', 'executing', 'completed'),
      must: is('passed', true),
      field: 'passed',
      message: { zh: '表决通过的事项才能公开实施。', en: 'Only what has passed is disclosed and carried out.' },
    },
    taken('partyProposed', passed, { zh: '党组织提议', en: 'Proposed by the party branch' }),
    taken('committeesDiscussed', passed, { zh: '两委商议', en: 'Discussed by the two committees' }),
    taken('partyReviewed', passed, { zh: '党员大会审议', en: 'Reviewed by the party members' }),
    notLess('committeesDiscussed', 'partyProposed', inOrder),
    notLess('partyReviewed', 'committeesDiscussed', inOrder),
    notLess('resolvedOn', 'partyReviewed', inOrder),
    notLess('resolvedOn', 'noticeDate', { zh: '决议早于会前公告。', en: 'Resolved before it was announced.' }),
    notLess('decisionPublished', 'resolvedOn', inOrder),
    notLess('resultPublished', 'decisionPublished', inOrder),
  ],
  list: ['matter', 'kind', 'meetingKind', 'resolvedOn', 'agree', 'passed', 'stage'],
});
