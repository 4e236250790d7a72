import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { township, townshipLeader, village } from '../actors.ts';
import { inStage, is } from '../counted.ts';
import { asked, ledger } from '../ledger.ts';
import { oughtToBe } from '../rules.ts';

/**
 * 村规民约: the covenant of one village, one version. It is made by the villagers' meeting, not by the representatives,
 * filed with the township, and orders no fine that no law allows (村民委员会组织法 2018, art. 27).
 */
export const villageCovenant = ledger({
  name: 'villageCovenant',
  label: { zh: '村规民约', en: 'Village covenant' },
  day: 'filedOn',
  tasks: ['26'],
  fields: {
    version: field(text({ most: 40 }), { zh: '版本', en: 'Version' }, asked),
    envClause: field(yesNo(), { zh: '环境卫生条款', en: 'Says how to keep clean' }, { ...asked, filter: true }),
    clauses: field(
      choices({
        options: {
          env: { zh: '环境卫生', en: 'Cleanliness' },
          toilet: { zh: '厕所管护', en: 'Upkeep of toilets' },
          waste: { zh: '垃圾分类', en: 'Sorting of waste' },
          custom: { zh: '移风易俗', en: 'Simple customs' },
          public: { zh: '公共场所文明公约', en: 'Conduct in public places' },
          noise: { zh: '噪声控制规约', en: 'Noise' },
          points: { zh: '积分红黑榜', en: 'Points, praise and reminders' },
        },
      }),
      { zh: '条款类别', en: 'Clauses' },
      { ...asked, filter: true },
    ),
    text: field(files(), { zh: '文本', en: 'Text' }, asked),
    legalCheck: field(files(), { zh: '合法性审查意见', en: 'Opinion on its legality' }),
    vote: field(
      ref({ register: 'deliberation', where: { all: [is('meetingKind', 'villagers'), is('passed', true)] } }),
      { zh: '表决', en: 'Vote' },
      { wanted: inStage('voted', 'filed', 'inForce') },
    ),
    filedOn: field(day(), { zh: '备案日期', en: 'Filed on' }, { filter: true }),
    noIllegalFine: field(yesNo(), { zh: '无违法罚款条款', en: 'No unlawful fines' }, asked),
  },
  stages: {
    drafting: { label: { zh: '起草', en: 'Drafting' }, next: ['consulted'] },
    consulted: { label: { zh: '征求意见', en: 'Consulted' }, next: ['legalChecked', 'drafting'], by: village },
    legalChecked: {
      label: { zh: '合法性审查', en: 'Checked for legality' },
      next: ['voted', 'drafting'],
      by: township,
    },
    voted: { label: { zh: '村民会议通过', en: "Passed by the villagers' meeting" }, next: ['filed'], by: village },
    // The township may order a correction.
    filed: {
      label: { zh: '乡镇备案', en: 'Filed' },
      next: ['inForce', 'drafting'],
      by: townshipLeader,
      needs: ['filedOn'],
    },
    inForce: {
      label: { zh: '公布执行', en: 'In force' },
      next: ['revised'],
      by: ['publisher', ...village],
      final: true,
    },
    revised: { label: { zh: '修订', en: 'Revised' }, by: village, final: true },
  },
  rules: [
    oughtToBe('envClause', true, {
      zh: '应写入环境卫生条款。',
      en: 'It ought to say how the village is kept clean.',
    }),
    {
      name: 'filedWithoutUnlawfulFines',
      when: inStage('filed', 'inForce'),
      must: is('noIllegalFine', true),
      field: 'noIllegalFine',
      message: {
        zh: '须先确认没有违法罚款条款，才能备案和公布执行。',
        en: 'It is filed and put in force once it is sure that it orders no unlawful fines.',
      },
    },
  ],
  list: ['recordNo', 'version', 'envClause', 'clauses', 'filedOn', 'stage'],
});
