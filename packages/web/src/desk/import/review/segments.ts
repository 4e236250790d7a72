/**
 * Overlapping stretches of a text, cut into segments that lie side by side: HTML cannot overlap, readings can (a
 * measure holds a milestone holds a target).
 */

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of the text and what covers all of it, smallest first: what is meant by a click is what is least. */
export interface Segment<T> extends Stretch {
  readonly marks: readonly T[];
}

/**
 * Cuts `[0, length)` wherever a mark begins or ends. The segments fill it without gap or overlap; of two marks of one
 * size the one given first comes first. Marks that are empty, or stand outside, are left out.
 */
export function segmentsOf<T>(length: number, marks: readonly T[], at: (mark: T) => Stretch): readonly Segment<T>[] {
  const inside = marks
    .map((mark) => ({ mark, start: Math.max(0, at(mark).start), end: Math.min(length, at(mark).end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const cuts = [...new Set([0, length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return { start, end, marks: inside.filter((one) => one.start <= start && end <= one.end).map(({ mark }) => mark) };
  });
}
