import type { Cell } from '@yicun/kernel/kind';
import type { CellValue } from 'hucre';

/** A day as a date of the spreadsheet, which it sorts and filters as one. */
export function dateOf(cell: Cell): CellValue {
  if (typeof cell !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(cell)) return cell;
  const date = new Date(`${cell}T00:00:00Z`);
  // A spreadsheet counts days from 1900 and took that for a leap year: before March 1900 they are text.
  return Number.isNaN(date.getTime()) || cell < '1900-03-01' ? cell : date;
}
