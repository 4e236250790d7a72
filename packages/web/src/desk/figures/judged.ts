/** Which denominator a share is told by. */

import type { Sums } from '@yicun/kernel/figure';
import type { FigureSent } from '@yicun/server/wireFigures';

/** The figure by its frozen base where there is one; otherwise as it is. */
export function judged({ n, total, frozen }: FigureSent): Sums {
  return { n, total: frozen.at(-1)?.total ?? total };
}

/** Nothing was recorded, or there is nothing to divide by. */
export function isNoData(as: 'share' | 'amount', sent: FigureSent): boolean {
  return sent.records === 0 || (as === 'share' && judged(sent).total <= 0);
}
