import { figureValue, summed } from '@yicun/kernel/figure';
import { describe, expect, test } from 'vitest';

describe('figures of a place', () => {
  const each = [
    { n: 0.1, total: 1 },
    { n: 0.2, total: 0 },
    { n: 0, total: 2 },
  ];

  test('by record they are added up exactly', () => {
    expect(summed({ as: 'share', by: 'record' }, each)).toEqual({ n: 0.3, total: 3 });
    expect(summed({ as: 'share', by: 'record' }, [])).toEqual({ n: 0, total: 0 });
  });

  test('by unit they are how many hold any; of a share, of those that count', () => {
    expect(summed({ as: 'share', by: 'unit' }, each)).toEqual({ n: 1, total: 2 });
    expect(summed({ as: 'amount', by: 'unit' }, each)).toEqual({ n: 2, total: 2 });
  });

  test('a share without a denominator is none, never 0 or 1', () => {
    expect(figureValue({ as: 'share' }, { n: 0, total: 0 })).toBeNull();
    expect(figureValue({ as: 'share' }, { n: 1, total: 4 })).toBe(0.25);
    expect(figureValue({ as: 'amount' }, { n: 0, total: 0 })).toBe(0);
  });
});
