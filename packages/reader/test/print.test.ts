import { describe, expect, it } from 'vitest';
import { isDraft, toDraft } from '../src/draft/toDraft.ts';
import { printDraft, widthOf } from '../src/print.ts';
import { fileOf, SAMPLE_TEXT, sheetsOf } from './said.ts';

describe('the printed draft', () => {
  it('counts Chinese characters as two cells', () => {
    expect([widthOf('任务'), widthOf('a1'), widthOf('（一）'), widthOf('“甲”')]).toEqual([4, 2, 6, 6]);
  });

  it('lists tasks under their key works with figures, deadlines and units, in columns', async () => {
    const { source, sheets } = await sheetsOf(fileOf(SAMPLE_TEXT).bytes);
    const draft = toDraft(source, sheets);
    if (!isDraft(draft)) throw new Error(draft.code);
    const lines = printDraft(draft).split('\n');
    expect(lines[0]).toBe('利通区2022年创建自治区人居环境整治示范区任务分工表');
    expect(lines[1]).toContain('26 项任务 tasks · 50 个指标 targets (53 处 places) · 24 个节点 milestones');
    expect(lines).toContain('（一）有序推进“多规合一”实用性村庄规划编制');
    const head = lines.find((line) => line.startsWith('No.')) ?? '';
    const first = lines.find((line) => line.startsWith('01 ')) ?? '';
    const column = (line: string, words: string): number => widthOf(line.slice(0, line.indexOf(words)));
    expect(column(first, '村庄规划编制 = 24个 @2022-12')).toBe(column(head, '指标'));
    expect(column(first, '区自然资源局')).toBe(column(head, '牵头'));
    expect(
      Math.max(...lines.filter((line) => !line.startsWith('  ') && !line.startsWith('9 ')).map(widthOf)),
    ).toBeLessThanOrEqual(132);
  });
});
