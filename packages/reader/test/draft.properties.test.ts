import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDraft, toDraft } from '../src/draft/toDraft.ts';
import type { ProgrammeDraft } from '../src/draft.ts';
import { toGold } from '../src/gold.ts';
import { printDraft } from '../src/print.ts';
import { readSource, toSheet } from '../src/read.ts';
import { type Source, type Span, textOf } from '../src/source.ts';
import { fileOf, SAMPLE_DOCX, SAMPLE_TEXT, sheetsOf } from './said.ts';

/** Pieces of official prose, numbers and marks included, in any order: what a document may hold, and much it may not. */
const PIECES = [
  '完成',
  '新建',
  '达到',
  '不少于',
  '力争',
  '其中：',
  '分别达到',
  '由38%提高到',
  '目前已完成',
  '每个乡镇',
  '全区',
  '等',
  '农村公路',
  '卫生厕所普及率',
  '示范村',
  '“四好农村路”',
  '《2022年方案》',
  '330kV变电站',
  '5G',
  '清二沟',
  '第二次',
  '24个',
  '60%',
  '3.5万亩',
  '1—2个',
  '一百二十户',
  '三成',
  '26万元',
  '２５座',
  '1,234人',
  '98.4',
  '2.6',
  '100',
  '2022年',
  '5月底前',
  '6月前',
  '11月30日前',
  '2022-2025年',
  '每月25日前',
  '长期坚持',
  '上半年',
  '年底',
  '1.',
  '2、',
  '（1）',
  '①',
  '一是',
  '\n',
  '。',
  '，',
  '；',
  '、',
  '：',
  '（',
  '）',
  ' ',
  '\t',
  '以上',
  '以内',
  '左右',
];

const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const noise = fc.string({
  unit: fc.constantFrom(...'一二十百千万亿年月日个村局、，。；（）“”《》0123456789.％%-—区县'),
  maxLength: 60,
});
const cell = fc.oneof(prose, noise).map((text) => text.replace(/[\n\t|]/g, ' '));
const HEADINGS = ['重点工作', '主要任务', '目标任务', '推进措施', '完成时限', '牵头单位', '责任单位'];

const tables = fc
  .array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 4 })
  .map((rows) => ['某区2022年任务分工表', HEADINGS.join('\t'), ...rows.map((row) => row.join('\t'))].join('\n'));

/** Every span of a drafted thing, with the words the thing says it was read from. */
function worded(draft: ProgrammeDraft): { readonly text: string; readonly span: Span }[] {
  return draft.tasks.flatMap((task) => [
    ...task.parts.flatMap((part) => [...part.deadlines, ...part.leadUnits, ...part.responsibleUnits]),
    ...task.targets.flatMap((target) => [
      ...target.spans.slice(0, 1).map((span) => ({ text: target.text, span })),
      ...target.restated,
      ...(target.progressNow ? [target.progressNow] : []),
    ]),
    ...task.milestones,
    ...task.measures,
    ...task.objects,
    ...task.implicit,
    ...task.funding,
  ]);
}

function requireSpans(source: Source, draft: ProgrammeDraft): void {
  for (const { text, span } of [...worded(draft), ...draft.figures]) {
    expect(textOf(source, span).replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
  }
  for (const { spans } of draft.questions) {
    for (const span of spans) expect(span.end).toBeLessThanOrEqual((source.blocks[span.block] ?? '').length);
  }
}

/** Each run of digits lies in exactly one figure, cut only where figures touch inside it. */
function requireAccount(source: Source, draft: ProgrammeDraft): void {
  source.blocks.forEach((text, block) => {
    const own = draft.figures.filter((figure) => figure.span.block === block);
    for (const digit of text.matchAll(/[0-9０-９]/g)) {
      const holding = own.filter(({ span }) => span.start <= digit.index && digit.index < span.end);
      expect({ block, at: digit.index, figures: holding.length, text }).toMatchObject({ figures: 1 });
    }
  });
}

describe.each([
  ['text', SAMPLE_TEXT],
  ['docx', SAMPLE_DOCX],
])('the sample from %s', (_format, path) => {
  it('has the source’s own words under every span, and every digit in one figure', async () => {
    const { source, sheets } = await sheetsOf(fileOf(path).bytes);
    const draft = toDraft(source, sheets);
    if (!isDraft(draft)) throw new Error(draft.code);
    requireSpans(source, draft);
    requireAccount(source, draft);
  });
});

describe('any table', () => {
  it('is read without throwing, with true spans and a whole account of its figures', async () => {
    let drafts = 0;
    await fc.assert(
      fc.asyncProperty(tables, async (text) => {
        const reading = await readSource({ text });
        if (!reading.ok) return;
        const found = toSheet(reading.source);
        if (!found.ok) return;
        const draft = toDraft(reading.source, found.sheets, { townships: 12 });
        if (!isDraft(draft)) return;
        drafts += 1;
        requireSpans(reading.source, draft);
        requireAccount(reading.source, draft);
        const ids = draft.tasks.flatMap((task) => [
          task.id,
          ...task.targets.map(({ id }) => id),
          ...task.measures.map(({ id }) => id),
        ]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(printDraft(draft)).toContain('tasks');
        expect(toGold(draft, reading.source).tasks).toHaveLength(draft.tasks.length);
      }),
      { numRuns: 150 },
    );
    expect(drafts).toBeGreaterThan(50);
  });

  it('is read whole where a cell goes on and on', async () => {
    const times = 400;
    const row = [
      '一、提升',
      '01.建设',
      '完成24个村庄规划，'.repeat(times),
      '1.'.repeat(times),
      '长期'.repeat(times),
      '区水务局',
      '和'.repeat(times),
    ];
    const { source, sheets } = await sheetsOf([HEADINGS.join('\t'), row.join('\t')].join('\n'));
    const draft = toDraft(source, sheets);
    expect(isDraft(draft) && draft.tasks[0]?.targets).toHaveLength(times);
  });
});
