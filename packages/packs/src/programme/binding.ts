import type { Indicator } from '@yicun/kernel/indicator';
import type { House, TypedFigure } from '@yicun/kernel/pack';
import { indicatorsOf } from '../office/resolve.ts';

/** What a target says of itself, as far as it tells which figure it is. */
export interface Told {
  /** Number of its task in the table: `05`. */
  readonly task: string | null;
  readonly metric: string;
  /** As it stands in the table; tells two figures apart that the metric names alike (改造 2022年, 2023年). */
  readonly wording: string;
  /** What it is measured in: `%`, 个, 万亩. */
  readonly measuredIn: string | null;
}

/** Figures by which targets are known: counted ones, and those that can only be typed. */
type Known = Pick<Indicator, 'name' | 'as' | 'unit' | 'tasks' | 'metric'> & Partial<Pick<Indicator, 'by'>>;

/**
 * 口径绑定: the figure that a target of the table is, or null when none is declared for it. Known by its task, by what
 * it is measured in, and by the longest word of the figure that its metric holds; of two with as long a one, by the
 * longest that its wording holds.
 */
export function bindingOf<T extends Known>(target: Told, figures: readonly T[]): T | null {
  const { task } = target;
  const ranked = figures
    .filter((one) => task !== null && one.tasks.includes(task) && factorOf(one, target.measuredIn) !== null)
    .map((one) => ({ one, metric: longest(one, target.metric), wording: longest(one, target.wording) }))
    .filter(({ metric }) => metric > 0)
    .toSorted((a, b) => b.metric - a.metric || b.wording - a.wording);
  const [first, second] = ranked;
  // Two that fit alike: nobody can tell, so a person does.
  const isClear = first && !(second && second.metric === first.metric && second.wording === first.wording);
  return isClear ? first.one : null;
}

/** Everything that a target may be bound to: what is counted, and what can only be typed. */
export function figuresIn(house: House): readonly (Indicator | TypedFigure)[] {
  return [...indicatorsOf(house), ...house.typed];
}

/**
 * How many of the figure's units make one of the target's: 10,000 for 亩 and 万亩, 1 for 个 and 个, 0.01 for a share
 * and `%`. Null: the two cannot be compared.
 */
export function factorOf(
  { as, unit, by }: Pick<Known, 'as' | 'unit' | 'by'>,
  measuredIn: string | null,
): number | null {
  const goal = measuredIn ?? '';
  if (as === 'share') {
    if (goal === '%') return 0.01;
    // Of a share of villages the target may name their number: 106个行政村全覆盖.
    return by === 'unit' && (goal === '个' || goal === '村') ? 1 : null;
  }
  const [own = ''] = unit.split('/');
  if (goal === own) return 1;
  const [, scale, rest] = /^([万亿])(.+)$/.exec(goal) ?? [];
  return scale !== undefined && rest === own ? (scale === '万' ? 1e4 : 1e8) : null;
}

/** Letters of the longest word of the figure that the text holds; quotation marks and brackets apart. */
function longest({ metric }: Known, text: string): number {
  const bare = plain(text);
  return Math.max(0, ...metric.map(plain).map((word) => (word !== '' && bare.includes(word) ? word.length : 0)));
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[“”"'‘’「」《》()\s]/g, '');
}
