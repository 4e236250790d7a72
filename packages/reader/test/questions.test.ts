import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../src/draft/correct.ts';
import { isDraft, toDraft } from '../src/draft/toDraft.ts';
import type { DistrictContext, ProgrammeDraft, Question } from '../src/draft.ts';
import { type Source, textOf } from '../src/source.ts';
import { fileOf, SAMPLE_DOCX, SAMPLE_TEXT, sheetsOf } from './said.ts';

async function read(
  input: Uint8Array | string,
  context: DistrictContext = {},
): Promise<{ source: Source; draft: ProgrammeDraft }> {
  const { source, sheets } = await sheetsOf(input);
  const draft = toDraft(source, sheets, context);
  if (!isDraft(draft)) throw new Error(draft.code);
  return { source, draft };
}

function asked(draft: ProgrammeDraft, code: Question['code']): Question[] {
  return draft.questions.filter((question) => question.code === code);
}

function answer(question: Question | undefined, label: string): Question['answers'][number] {
  const found = question?.answers.find((other) => other.label === label);
  if (!found) throw new Error(`${question?.code ?? 'no question'} offers no ${label}`);
  return found;
}

describe.each([
  ['text', SAMPLE_TEXT],
  ['docx', SAMPLE_DOCX],
])('what the sample leaves open, from %s', (_format, path) => {
  it('asks all of it, each thing once, and quotes the words', async () => {
    const { source, draft } = await read(fileOf(path).bytes, { townships: 12 });
    const numbers = (code: Question['code']): unknown[] => asked(draft, code).map(({ details }) => details.number);
    expect(numbers('target.noNumber')).toEqual(['02', '04', '06']);
    expect(numbers('deadline.contradiction')).toEqual(['08']);
    expect(numbers('scope.impossible')).toEqual(['26']);
    expect(numbers('keyWork.missing')).toEqual(['09', '10', '11', '12', '13']);
    expect(numbers('target.sameAs')).toEqual(['08', '18']);
    expect(numbers('target.ambiguous')).toEqual(['14', '14']);
    expect(numbers('deadline.strict')).toEqual(['07', '08', '22']);
    expect(asked(draft, 'figure.unplaced')).toEqual([]);
    expect(asked(draft, 'unit.sameAs').map(({ details }) => details.spelling)).toEqual([
      '住建局',
      '工业和信息化局',
      '区改善农村人居环境领导小组成员单位',
    ]);
    expect(new Set(draft.questions.map(({ id }) => id)).size).toBe(draft.questions.length);
    for (const { spans, answers } of draft.questions) {
      expect(spans.map((span) => textOf(source, span)).join('')).not.toBe('');
      expect(answers.length).toBeGreaterThan(0);
    }
  });

  it('offers the next key work first, and sets it when that is the answer', async () => {
    const { draft } = await read(fileOf(path).bytes);
    const [question] = asked(draft, 'keyWork.missing');
    expect(question?.answers.map(({ details }) => details.keyWork ?? null)).toEqual([
      '全面整治提升村容村貌',
      '全面提升农村生活垃圾治理水平',
      null,
    ]);
    const after = applyCorrections(draft, answer(question, 'useKeyWork').effect);
    expect(after.tasks.find(({ number }) => number === '09')?.keyWork).toBe('keyWork/5');
  });
});

describe('answers', () => {
  it('takes 10 villages in each of 12 townships for impossible with 106 villages, and can make them the whole district', async () => {
    const { draft } = await read(fileOf(SAMPLE_TEXT).bytes, { townships: 12 });
    const [question] = asked(draft, 'scope.impossible');
    expect(question?.details).toMatchObject({ value: 10, townships: 12, villages: 106, asked: 120 });
    const after = applyCorrections(draft, answer(question, 'wholeDistrict').effect);
    const before = draft.tasks.find(({ number }) => number === '26')?.targets[0];
    expect(before?.per).toBe('乡镇');
    expect(after.tasks.find(({ number }) => number === '26')?.targets[0]?.per).toBeNull();
  });

  it('cannot call it impossible without knowing how many townships there are: then it asks', async () => {
    const { draft } = await read(fileOf(SAMPLE_TEXT).bytes);
    expect(asked(draft, 'scope.impossible')).toEqual([]);
    expect(asked(draft, 'scope.uncertain').map(({ about }) => about)).toContain('task/26/target/1');
  });

  it('parts two units that were taken for one', async () => {
    const { draft } = await read(fileOf(SAMPLE_TEXT).bytes);
    const question = asked(draft, 'unit.sameAs').find(({ details }) => details.spelling === '工业和信息化局');
    const after = applyCorrections(draft, answer(question, 'keepApart').effect);
    expect(after.units).toHaveLength(draft.units.length + 1);
    const responsible = after.tasks.find(({ number }) => number === '23')?.parts[0]?.responsibleUnits;
    expect(responsible?.map(({ unit }) => unit)).toContain('unit/工业和信息化局');
  });

  it('makes two targets of one that was stated twice', async () => {
    const { draft } = await read(fileOf(SAMPLE_TEXT).bytes);
    const [question] = asked(draft, 'target.sameAs');
    const after = applyCorrections(draft, answer(question, 'keepApart').effect);
    const targets = after.tasks.find(({ number }) => number === '08')?.targets ?? [];
    expect(targets.filter(({ value }) => value === 10).map(({ text }) => text)).toEqual([
      '2022年创建示范村10个',
      '6月份前试点推广10个示范行政村',
      '年度争取完成10个示范行政村',
    ]);
    expect(targets[0]?.restated).toEqual([]);
  });

  it('settles a deadline that contradicts its steps, either way', async () => {
    const { draft } = await read(fileOf(SAMPLE_TEXT).bytes);
    const [question] = asked(draft, 'deadline.contradiction');
    const [, byStep, byRow] = question?.answers ?? [];
    const task = (after: ProgrammeDraft) => after.tasks.find(({ number }) => number === '08');
    expect(task(applyCorrections(draft, byStep?.effect ?? []))?.parts[0]?.deadlines[0]?.end).toBe('2022-12');
    const dues = task(applyCorrections(draft, byRow?.effect ?? []))?.milestones.map(({ due }) => due);
    expect(dues).toEqual(['2022-06', '2022-09', '2022-09']);
  });

  it('reads 6月前 strictly in the deadline, the step and the target at once', async () => {
    const { draft } = await read(fileOf(SAMPLE_TEXT).bytes);
    const [question] = asked(draft, 'deadline.strict');
    expect(question?.answers.map(({ details }) => details.due)).toEqual(['2022-06', '2022-05']);
    const after = applyCorrections(draft, question?.answers[1]?.effect ?? []);
    const task = after.tasks.find(({ number }) => number === '07');
    expect(task?.parts[0]?.deadlines[0]?.end).toBe('2022-05');
    expect(task?.milestones[0]?.due).toBe('2022-05');
    expect(task?.targets.find(({ value }) => value === 5)?.due).toBe('2022-05');
  });

  it('makes a target of what may be done already', async () => {
    const { draft } = await read(fileOf(SAMPLE_TEXT).bytes);
    const [question] = asked(draft, 'target.ambiguous');
    const after = applyCorrections(draft, answer(question, 'toDo').effect);
    const added = after.tasks.find(({ number }) => number === '14')?.targets.at(-1);
    expect(added).toMatchObject({ id: 'task/14/target/9', value: 7, unit: '家', row: 4 });
  });
});

describe('other documents', () => {
  const head = '某县2024年任务分工表\n主要任务\t工作目标\t牵头单位\t完成时限\n';

  it('asks about a figure that no rule can place', async () => {
    const { draft } = await read(`${head}1.治理\t完成编号77的整治\t县水务局\t2024年6月\n`);
    expect(asked(draft, 'figure.unplaced').map(({ details }) => details.figure)).toEqual(['77']);
  });

  it('asks for a date where a row has none', async () => {
    const { draft } = await read(`${head}1.治理\t完成整治30处\t县水务局\t \n2.绿化\t植树1万株\t县林业局\t2024年6月\n`);
    expect(asked(draft, 'due.none').map(({ about }) => about)).toEqual(['task/01/part/1']);
  });
});
