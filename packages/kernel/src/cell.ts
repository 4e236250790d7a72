/**
 * Texts on their way through spreadsheets. A cell that begins with one of these characters (or their full-width forms)
 * is taken for a formula when a CSV file is opened or an xlsx cell is edited (OWASP, CSV Injection). Exports put an
 * apostrophe before it, and imports take one away, so nothing is lost: a text that itself begins with apostrophes
 * before such a character gets one more.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const shieldedFormula = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A text as it may stand in a cell: never a formula. */
export function shielded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that {@link shielded} made the cell of. */
export function unshielded(text: string): string {
  return shieldedFormula.test(text) ? text.slice(1) : text;
}

/** What a person types into a cell, for comparing: full-width forms made plain, no outer space, no case. */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/**
 * A cell on one line: a break made with Alt+Enter, or another control character, becomes a space. Cut and joined, not
 * replaced by a pattern: over 32,000 spaces (a whole cell of Excel) such a pattern takes seconds.
 */
export function oneLine(cell: unknown): string {
  const lines = String(cell ?? '').split(/\p{Cc}+/u);
  return lines.flatMap((one) => (one.trim() === '' ? [] : [one.trim()])).join(' ');
}
