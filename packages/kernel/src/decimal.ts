/**
 * Decimals that stay exact. A stored number has at most {@link mostDecimals} decimals and fits, counted in them, into
 * a safe integer (2^53): so its shortest text is exact, SQL adds it up exactly as `numeric`, and differences can be
 * rounded back to it. Without that a rollup kept by difference would drift from its recount (0.3 − 0.1 ≠ 0.2).
 */
export const mostDecimals = 6;

/** The largest amount that stays exact with so many decimals: 9,007,199,254.740991 with six. */
export function exactMost(decimals: number): number {
  return Number.MAX_SAFE_INTEGER / 10 ** decimals;
}

/** `a − b` of two stored numbers, exactly. */
export function minus(a: number, b: number): number {
  const difference = a - b;
  if (Number.isInteger(difference)) return difference;
  return Math.round(difference * 10 ** mostDecimals) / 10 ** mostDecimals;
}

const written = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+)([万亿]?)$/;
const powers: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/**
 * The number a person wrote: `1,234.5`, `１２３`, `1.5万`. Null when it is none.
 *
 * @param power  times ten to this: 2 reads yuan as fen
 */
export function readDecimal(text: string, power = 0): number | null {
  const [, digits, scale = ''] = written.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
  if (digits === undefined) return null;
  // The power goes into the text, not into a product: 1.15 × 100 is 114.99999999999999, '1.15e2' is 115.
  return Number(`${digits.replaceAll(',', '')}e${power + (powers[scale] ?? 0)}`);
}

/** A cell's number as the spreadsheet shows it: Excel keeps 15 significant digits, so 0.1 + 0.2 is 0.3 there. */
export function cellNumber(cell: number): number {
  return Number(cell.toPrecision(15));
}

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: mostDecimals });
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1,234.5`: the same in Chinese and English. */
export function showDecimal(value: number): string {
  return grouped.format(value);
}

/** Fen as yuan: `1,234.50`. */
export function showYuan(fen: number): string {
  return cents.format(fen / 100);
}
