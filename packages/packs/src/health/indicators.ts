import { and } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { activity } from '../base/activity.ts';
import { honoured, is, notVoided } from '../counted.ts';
import { healthActivity } from './healthActivity.ts';
import { healthyVillage } from './healthyVillage.ts';
import { literacySurvey } from './literacySurvey.ts';

export const healthIndicators = [
  indicator(healthActivity, {
    name: 'healthEvents',
    label: { zh: '宣教场次', en: 'Events of health education' },
    of: notVoided,
    period: 'month',
    unit: '场',
    better: 'more',
    metric: ['宣教场次', '健康宣教'],
    caliber: {
      zh: '未作废的健康宣教活动，一场一条，按活动日期计；按村看即该村场次。',
      en: 'Events not voided, by the day they were held; of a village, the events held there.',
    },
  }),
  indicator(healthyVillage, {
    name: 'healthyVillages',
    label: { zh: '健康村镇创建数', en: 'Healthy villages and towns' },
    of: honoured,
    dims: ['titleKind'],
    unit: '个',
    better: 'more',
    metric: ['健康村镇', '卫生村'],
    caliber: {
      zh: '已命名且未撤销的健康村镇、卫生村镇，各级别合计。',
      en: 'Healthy and clean villages and towns named and not revoked, of all levels.',
    },
  }),
  indicator(literacySurvey, {
    name: 'literacyRate',
    label: { zh: '健康素养水平', en: 'Health literacy' },
    of: and(notVoided, { field: 'score', op: 'present' }),
    where: { field: 'score', op: 'gte', value: { setting: 'literacyScore' } },
    better: 'more',
    metric: ['健康素养'],
    caliber: {
      zh: '得分达到设定分数的问卷，占有得分且未作废的问卷。',
      en: 'Sheets with the score that is set or more, of all that have a score and are not voided.',
    },
  }),
  indicator(activity, {
    name: 'volunteerEvents',
    label: { zh: '志愿服务场次', en: 'Events of voluntary service' },
    of: and(notVoided, is('kind', 'volunteer')),
    period: 'month',
    unit: '场',
    better: 'more',
    tasks: ['25'],
    metric: ['志愿服务'],
    caliber: {
      zh: '活动记录中的志愿服务，一场一条，按时间计。',
      en: 'Voluntary service among the activities, by the day it was done.',
    },
  }),
];

export const healthTyped: readonly TypedFigure[] = [
  {
    name: 'schoolShare',
    label: { zh: '学校宣教覆盖率', en: 'Schools reached' },
    ...{ as: 'share', unit: '', better: 'more', tasks: ['25'], metric: ['学校宣教覆盖率'] },
    why: {
      zh: '学校名录在教育部门，系统没有学校台账。',
      en: 'The education bureau keeps the list of schools; there is no ledger of them here.',
    },
  },
];
