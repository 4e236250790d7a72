import type { Figure, ProgrammeDraft } from '@yicun/reader/draft';
import { arabicNumerals, chineseNumerals } from '@yicun/reader/language/numerals';
import type { Span } from '@yicun/reader/source';

/** A figure of the source and what has become of it in the draft as it stands. */
export interface FigureNow extends Figure {
  readonly id: string;
  /** The drafted thing that holds it, or null. */
  readonly thing: string | null;
}

interface Held {
  readonly id: string;
  readonly span: Span;
  readonly value: number | null;
}

type Holder = (span: Span) => Held | null;

/**
 * Every figure of the source with its role after the corrections. The reader's account is of its own reading: where a
 * person has removed the target that a figure made, it is none any more (`removed`); where one was added over a figure
 * that had no place, or over one of its very value, it is one.
 */
export function figuresNow({ figures, tasks }: ProgrammeDraft): readonly FigureNow[] {
  const targets = holder(
    tasks.flatMap((task) => task.targets.flatMap(({ id, spans, value }) => spans.map((span) => ({ id, span, value })))),
  );
  const funding = holder(tasks.flatMap((task) => task.funding.map(({ id, span, value }) => ({ id, span, value }))));
  const milestones = holder(
    tasks.flatMap((task) => task.milestones.map(({ id, span }) => ({ id, span, value: null }))),
  );
  return figures.map((figure): FigureNow => {
    const { block, start } = figure.span;
    return { ...figure, id: `figure/${block}/${start}`, ...become(figure, { targets, funding, milestones }) };
  });
}

function become(
  { role, reason, text, span }: Figure,
  holders: Readonly<Record<'targets' | 'funding' | 'milestones', Holder>>,
): Pick<FigureNow, 'role' | 'reason' | 'thing'> {
  const target = holders.targets(span);
  const money = holders.funding(span);
  const removed = { role: 'nonTarget', reason: 'removed', thing: null } as const;
  switch (role) {
    case 'target':
      return target === null ? removed : { role, reason, thing: target.id };
    case 'funding':
      return money === null ? removed : { role, reason, thing: money.id };
    case 'milestone':
      return { role, reason, thing: holders.milestones(span)?.id ?? null };
    case 'nonTarget':
    case 'unplaced': {
      const isIt = (held: Held | null): held is Held =>
        held !== null && (role === 'unplaced' || numberIn(text) === held.value);
      if (isIt(target)) return { role: 'target', reason: null, thing: target.id };
      return isIt(money) ? { role: 'funding', reason: null, thing: money.id } : { role, reason, thing: null };
    }
    default:
      return { role, reason, thing: null };
  }
}

/** The number that is written, in digits or in Chinese. */
function numberIn(text: string): number | undefined {
  return [...arabicNumerals(text), ...chineseNumerals(text)][0]?.value;
}

function holder(things: readonly Held[]): Holder {
  const byBlock = Map.groupBy(things, ({ span }) => span.block);
  return ({ block, start, end }) =>
    byBlock.get(block)?.find(({ span }) => span.start <= start && end <= span.end) ?? null;
}
