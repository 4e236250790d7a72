/** Which stretches of a row's words became what: so that a reader sees what was made of the text, and finds it. */

import type { BoardTask } from '@yicun/packs/programme/boardTask';
import { type Stretch, spansOf } from '@yicun/packs/programme/items';
import type { Row } from '@yicun/packs/programme/row';

export type Tone = 'target' | 'milestone' | 'measure' | 'funding' | 'object';

/** A stretch of a text, by UTF-16 offsets, and the record that was made of it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly tone: Tone;
  readonly record: Row;
}

/** Everything of a task that was read from its words. */
export function readThings(it: BoardTask): readonly { readonly tone: Tone; readonly record: Row }[] {
  return [
    ...it.targets.map(({ target }) => ({ tone: 'target' as const, record: target })),
    ...it.milestones.map(({ step }) => ({ tone: 'milestone' as const, record: step })),
    ...it.measures.map(({ step }) => ({ tone: 'measure' as const, record: step })),
    ...it.funding.map((record) => ({ tone: 'funding' as const, record })),
    ...it.objects.map((record) => ({ tone: 'object' as const, record })),
  ];
}

/**
 * The marks in a text of a row. The text is what stands at these places of the document, joined by line breaks; where
 * it was edited since, its places are no longer known and nothing is marked.
 */
export function marksIn(
  text: string,
  places: readonly Stretch[],
  things: readonly { readonly tone: Tone; readonly record: Row }[],
): readonly Mark[] {
  const whole = places.reduce((sum, one) => sum + one.end - one.start, 0) + Math.max(0, places.length - 1);
  if (whole !== text.length) return [];
  let offset = 0;
  return places.flatMap((all) => {
    const base = offset - all.start;
    offset += all.end - all.start + 1;
    return things.flatMap(({ tone, record }) =>
      spansOf(record)
        .filter((one) => one.block === all.block && all.start <= one.start && one.end <= all.end)
        .map((one) => ({ start: base + one.start, end: base + one.end, tone, record })),
    );
  });
}
