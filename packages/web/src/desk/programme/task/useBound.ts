import type { Indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { figuresIn } from '@yicun/packs/programme/binding';
import { useMemo } from 'react';
import { useOpened } from '../opened.ts';

/** The figure of this name; null: none is declared so. */
export function useBound(name: string | null): Indicator | TypedFigure | null {
  const { house } = useOpened();
  return useMemo(() => figuresIn(house).find((one) => one.name === name) ?? null, [house, name]);
}
