import { describe, expect, it } from 'vitest';
import { compareDrafts } from '../src/compare.ts';
import { isDraft, toDraft } from '../src/draft/toDraft.ts';
import type { ProgrammeDraft } from '../src/draft.ts';
import { fileOf, SAMPLE_DOCX, SAMPLE_TEXT, sheetsOf } from './said.ts';

const HEAD = '某县2024年任务分工表\n主要任务\t工作目标\t工作措施\t牵头单位\t责任单位\t完成时限\n';
const FIRST = `${HEAD}01.农村改厕\t改造户厕3000户\t1.6月底前完成排查。2.做好验收。\t县农业农村局\t各乡镇\t2024年10月底
02.污水治理\t治理率达到40%\t1.建设管网。\t县住建局\t各乡镇\t2024年11月底
03.道路硬化\t硬化道路20公里\t1.落实资金。\t县交通运输局\t各乡镇\t2024年9月底
`;
const SECOND = `${HEAD}01.污水治理\t治理率达到45%\t1.建设管网。2.开展监测。\t县住建局\t县财政局、各乡镇\t2024年12月底
02.农村改厕\t改造户厕3500户，卫生厕所普及率达到85%\t1.7月底前完成排查。2.做好验收。\t县农业农村局\t各乡镇\t2024年10月底
03.村庄绿化\t植树2万株\t1.选好苗木。\t县林业局\t各乡镇\t2024年4月底
`;

async function read(input: string | Uint8Array): Promise<ProgrammeDraft> {
  const { source, sheets } = await sheetsOf(input);
  const draft = toDraft(source, sheets);
  if (!isDraft(draft)) throw new Error(draft.code);
  return draft;
}

describe('a later version of a table', () => {
  it('is told apart task by task, whatever the order and the numbers', async () => {
    const { tasks, same } = compareDrafts(await read(FIRST), await read(SECOND));
    expect(same).toBe(false);
    expect(tasks.added.map(({ label }) => label)).toEqual(['03 村庄绿化']);
    expect(tasks.removed.map(({ label }) => label)).toEqual(['03 道路硬化']);
    expect(tasks.changed.map(({ label, fields }) => [label, fields.map(({ field }) => field)])).toEqual([
      ['02 农村改厕', ['number']],
      ['01 污水治理', ['number', 'responsibleUnits']],
    ]);
  });

  it('shows what became of targets, steps, measures, deadlines and units', async () => {
    const { targets, milestones, measures, deadlines, units } = compareDrafts(await read(FIRST), await read(SECOND));
    expect(targets.changed.map(({ fields }) => fields)).toEqual([
      [{ field: 'value', before: 3000, after: 3500 }],
      [{ field: 'value', before: 40, after: 45 }],
    ]);
    expect(targets.added.map(({ label }) => label)).toEqual(['卫生厕所普及率达到85%', '植树2万株']);
    expect(targets.removed.map(({ label }) => label)).toEqual(['硬化道路20公里']);
    expect(milestones.changed).toMatchObject([
      { fields: [{ field: 'text' }, { field: 'due', before: '2024-06', after: '2024-07' }] },
    ]);
    expect(measures.added.map(({ label }) => label)).toEqual(['开展监测。', '选好苗木。']);
    expect(deadlines.changed).toMatchObject([{ fields: [{ field: 'end', before: '2024-11', after: '2024-12' }] }]);
    expect(units.added.map(({ label }) => label)).toEqual(['县财政局', '县林业局']);
    expect(units.removed.map(({ label }) => label)).toEqual(['县交通运输局']);
  });

  it('is the same as itself, also from another format', async () => {
    const text = await read(fileOf(SAMPLE_TEXT).bytes);
    const docx = await read(fileOf(SAMPLE_DOCX).bytes);
    expect(compareDrafts(text, text).same).toBe(true);
    const { tasks, targets, milestones, deadlines, units } = compareDrafts(text, docx);
    for (const { added, removed, changed } of [tasks, targets, milestones, deadlines, units]) {
      expect({ added, removed, changed }).toEqual({ added: [], removed: [], changed: [] });
    }
  });
});
