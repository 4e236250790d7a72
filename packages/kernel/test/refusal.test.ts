import { refusal, refusalCodes, sentence, statusOf } from '@yicun/kernel/refusal';
import { no, ok } from '@yicun/kernel/result';
import { fill } from '@yicun/kernel/words';
import { describe, expect, test } from 'vitest';

describe('the catalogue of refusals', () => {
  test.each(refusalCodes)('%s says the same in both languages, and what to do', (code) => {
    const why = refusal(code);
    const places = (text: string) => new Set(text.match(/\{\w+\}/g) ?? []);
    expect(places(sentence(why, 'zh'))).toEqual(places(sentence(why, 'en')));
    expect(sentence(why, 'zh')).toMatch(/[。}]$/);
    expect(sentence(why, 'en')).toMatch(/[.}]$/);
    expect(statusOf(why)).toBeGreaterThanOrEqual(400);
    expect(statusOf(why)).toBeLessThan(600);
  });

  test('words and lists of words are given in the language of the reader', () => {
    const stage = { zh: '已完成', en: 'Done' };
    const fields = [
      { zh: '造价', en: 'Cost' },
      { zh: '照片', en: 'Photos' },
    ];
    const why = refusal('stage.needs', { stage, fields });
    expect(sentence(why, 'zh')).toBe('到“已完成”之前还要补：造价、照片。');
    expect(sentence(why, 'en')).toBe('Before "Done", these are still missing: Cost, Photos.');
  });

  test('what came from outside cannot become a place of its own', () => {
    const why = refusal('value.option', { field: '{value}', value: '{field}' });
    expect(sentence(why, 'zh')).toBe('“{value}”没有“{field}”这个选项。请从列出的选项中选。');
  });
});

test('a place without a detail stays visible', () => {
  expect(fill('{a} {b}', { a: 0 })).toBe('0 {b}');
  expect(fill('{toString}', {})).toBe('{toString}');
});

test('an outcome is a value or a reason', () => {
  expect([ok(1), no(refusal('record.absent'))]).toEqual([
    { ok: true, value: 1 },
    { ok: false, why: { code: 'record.absent', details: {} } },
  ]);
});
