import { describe, expect, it } from 'vitest';
import { applyCorrections, uncorrected } from '../src/draft/correct.ts';
import { isDraft, toDraft } from '../src/draft/toDraft.ts';
import type { ProgrammeDraft } from '../src/draft.ts';
import { sheetsOf } from './said.ts';

const TABLE = `某县2024年任务分工表
重点工作\t主要任务\t工作目标\t工作措施\t牵头单位\t完成时限
（一）绿化\t01.造林\t完成造林5万亩，其中人工造林2万亩\t1.落实地块。2.6月底前完工。\t县林业局\t2024年10月底
`;

async function read(): Promise<ProgrammeDraft> {
  const { source, sheets } = await sheetsOf(TABLE);
  const draft = toDraft(source, sheets);
  if (!isDraft(draft)) throw new Error(draft.code);
  return draft;
}

describe('corrections', () => {
  it('set a field of any thing and leave the draft they were given alone', async () => {
    const draft = await read();
    const before = JSON.stringify(draft);
    const after = applyCorrections(draft, [
      { set: 'task/01', field: 'title', value: '营造林' },
      { set: 'task/01/target/1', field: 'value', value: 6 },
      { set: 'task/01/part/1', field: 'deadlines.0.end', value: '2024-11' },
      { set: 'keyWork/1', field: 'title', value: '国土绿化' },
      { set: 'programme', field: 'year', value: 2025 },
    ]);
    expect(after.tasks[0]).toMatchObject({ title: '营造林', targets: [{ value: 6 }, { value: 2 }] });
    expect(after.tasks[0]?.parts[0]?.deadlines[0]?.end).toBe('2024-11');
    expect(after.keyWorks[0]?.title).toBe('国土绿化');
    expect(after.year).toBe(2025);
    expect(JSON.stringify(draft)).toBe(before);
  });

  it('remove a thing and what pointed to it', async () => {
    const after = applyCorrections(await read(), [{ remove: 'task/01/target/1' }, { remove: 'keyWork/1' }]);
    expect(after.tasks[0]?.targets).toMatchObject([{ id: 'task/01/target/2', partOf: null }]);
    expect(after.tasks[0]?.keyWork).toBeNull();
  });

  it('never give the id of a removed thing to another', async () => {
    const add = { add: 'target' as const, task: 'task/01', value: { metric: '补植' } };
    const without = applyCorrections(await read(), [{ remove: 'task/01/target/2' }, add]);
    expect(without.tasks[0]?.targets.map(({ id }) => id)).toEqual(['task/01/target/1', 'task/01/target/3']);
    const restored = applyCorrections(await read(), [add]);
    expect(restored.tasks[0]?.targets.at(-1)).toMatchObject({ id: 'task/01/target/3', metric: '补植' });
    const twice = applyCorrections(await read(), [add, { remove: 'task/01/target/3' }, add]);
    expect(twice.tasks[0]?.targets.at(-1)?.id).toBe('task/01/target/4');
  });

  it('add a thing with its empty fields filled and the next id', async () => {
    const after = applyCorrections(await read(), [
      { add: 'target', task: 'task/01', value: { metric: '补植', value: 300, unit: '亩' } },
      { add: 'milestone', task: 'task/01', value: { text: '验收', due: '2024-09' } },
    ]);
    expect(after.tasks[0]?.targets.at(-1)).toMatchObject({
      id: 'task/01/target/3',
      metric: '补植',
      baseValue: 300,
      baseUnit: '亩',
      comparator: '=',
      firmness: 'duty',
    });
    expect(after.tasks[0]?.milestones.at(-1)).toMatchObject({
      id: 'task/01/milestone/2',
      due: '2024-09',
      final: false,
    });
  });

  it('that name nothing are left out and told', async () => {
    const draft = await read();
    const wrong = [
      { set: 'task/99', field: 'title', value: 'x' },
      { set: 'task/01', field: 'colour', value: 'red' },
      { remove: 'task/01/target/9' },
      { add: 'target' as const, task: 'task/99', value: {} },
    ];
    expect(applyCorrections(draft, wrong)).toEqual(draft);
    expect(uncorrected(draft, wrong).map(({ why }) => why)).toEqual([
      'unknownThing',
      'unknownField',
      'unknownThing',
      'unknownTask',
    ]);
  });
});
