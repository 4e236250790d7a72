/** The one table that comes out. */

export interface Row {
  readonly work: string;
  readonly ours: string;
  /** The yardstick of the same run, where there is one. */
  readonly beside?: string;
  /** What QUALITY §1 asks, and whether it was reached. */
  readonly asked?: string;
  readonly reached?: boolean;
}

/** As Markdown, so that it can be pasted where figures are kept. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ work, ours, beside = '', asked = '', reached }) => [
    work,
    ours,
    beside,
    asked,
    reached === undefined ? '' : reached ? 'yes' : 'NO',
  ]);
  const head = ['work', 'ours', 'beside it', 'asked', 'reached'];
  const lines = [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`);
  return lines.join('\n');
}

export function number(value: number, digits = 0): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}
