import { expect, it } from 'vitest';
import { applyCorrections } from '../src/draft/correct.ts';
import { isDraft, toDraft } from '../src/draft/toDraft.ts';
import { sheetsOf } from './said.ts';

const TABLE = `某县2024年任务分工表
重点工作\t主要任务\t工作目标\t工作措施\t牵头单位\t责任单位\t完成时限
（一）绿化\t01.造林\t完成造林5万亩\t1.落实地块。\t县林业局\t县园林中心、县财政局\t2024年10月底
（一）绿化\t02.管护\t落实管护\t1.县园林中心逐片管护。\t县园林中心\t县财政局\t2024年10月底
`;

it('two units that are one keep all their spellings, and no row names them twice', async () => {
  const { source, sheets } = await sheetsOf(TABLE);
  const draft = toDraft(source, sheets);
  if (!isDraft(draft)) throw new Error(draft.code);
  const id = (name: string) => draft.units.find((unit) => unit.name === name)?.id ?? '';
  const [forestry, gardens] = [id('县林业局'), id('县园林中心')];
  const after = applyCorrections(draft, [{ set: gardens, field: 'sameAs', value: forestry }]);
  expect(after.units.map((unit) => unit.name)).toEqual(['县林业局', '县财政局']);
  expect(after.units[0]).toMatchObject({ spellings: ['县林业局', '县园林中心'], confidence: 'sure' });
  const [first, second] = after.tasks.map((task) => task.parts[0]);
  expect(first?.leadUnits.map((unit) => unit.unit)).toEqual([forestry]);
  expect(first?.responsibleUnits.map((unit) => unit.text)).toEqual(['县财政局']);
  // The words stay as they are written.
  expect(second?.leadUnits).toMatchObject([{ unit: forestry, text: '县园林中心' }]);
  expect(after.tasks[1]?.measures[0]?.units).toMatchObject([{ unit: forestry }]);
});

it.each(['unit/不存在', 'itself'])('%s cannot be joined with', async (other) => {
  const { source, sheets } = await sheetsOf(TABLE);
  const draft = toDraft(source, sheets);
  if (!isDraft(draft)) throw new Error(draft.code);
  const unit = draft.units[0]?.id ?? '';
  expect(applyCorrections(draft, [{ set: unit, field: 'sameAs', value: other === 'itself' ? unit : other }])).toEqual(
    draft,
  );
});
