import { choice } from '@yicun/kernel/kinds/choice';
import { files } from '@yicun/kernel/kinds/files';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { place } from '@yicun/kernel/kinds/place';
import { field, type StageDeclaration } from '@yicun/kernel/register';
import { township, townshipLeader, village } from '../actors.ts';
import { householdOf } from '../base/householdOf.ts';
import { asked, ledger, personalPlace } from '../ledger.ts';
import { years } from '../measures.ts';

/** Nobody's yard is treated without the household's agreement: 稳妥 is the document's own word. */
const stages: Readonly<Record<string, StageDeclaration>> = {
  listed: { label: { zh: '已摸排', en: 'Listed' }, next: ['agreed'] },
  agreed: {
    label: { zh: '已签协议', en: 'Agreed' },
    next: ['treating', 'listed'],
    by: township,
    needs: ['plan', 'agreement'],
  },
  treating: { label: { zh: '治理中', en: 'Being treated' }, next: ['done'], by: ['contractor', ...village] },
  done: { label: { zh: '已完成', en: 'Done' }, by: townshipLeader, final: true },
};

/** 空心院治理: one yard that nobody lives in, and what becomes of it. */
export const hollowYard = ledger({
  name: 'hollowYard',
  label: { zh: '空心院治理', en: 'Idle yard' },
  place: 'location',
  tasks: ['18'],
  fields: {
    household: householdOf,
    location: field(place(), { zh: '位置', en: 'Place' }, { ...personalPlace, ...asked }),
    idleYears: field(number({ min: 0, unit: years }), { zh: '闲置年限', en: 'Idle for (years)' }, asked),
    state: field(
      choice({
        options: {
          idle: { zh: '闲置', en: 'Idle' },
          ruined: { zh: '坍塌', en: 'Ruined' },
          partly: { zh: '部分居住', en: 'Partly lived in' },
        },
      }),
      { zh: '现状', en: 'Condition' },
      { ...asked, filter: true },
    ),
    plan: field(
      choice({
        options: {
          reuse: { zh: '盘活利用', en: 'Put to use' },
          green: { zh: '复绿', en: 'Plant over' },
          demolish: { zh: '拆除', en: 'Demolish' },
          keep: { zh: '保留', en: 'Keep' },
        },
      }),
      { zh: '处置方式', en: 'What to do' },
      { ...asked, filter: true },
    ),
    area: field(number({ min: 0, unit: 'm²' }), { zh: '面积', en: 'Area' }, asked),
    agreement: field(files(), { zh: '农户协议', en: 'Agreement of the household' }),
    photos: field(photo({ most: 4 }), { zh: '前后照片', en: 'Photos before and after' }),
  },
  stages,
  list: ['recordNo', 'household', 'state', 'plan', 'area', 'idleYears', 'stage'],
});
