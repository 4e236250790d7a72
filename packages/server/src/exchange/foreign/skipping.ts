import { folded } from '@yicun/kernel/cell';
import type { Cell } from '@yicun/kernel/kind';
import type { SheetRow } from '../read/sheetRow.ts';

/** Why a row of a foreign table is no record: a sum, a remark, the heading again, numbers of columns, only a number. */
export type SkipReason = 'total' | 'note' | 'heading' | 'numbers' | 'blank';

const totals = /^(?:本页|全[区县乡镇村]|本[乡镇村])?(?:合计|小计|总计|累计|共计)|(?:合计|小计|总计)$/;
const notes =
  /^(?:注|备注|说明|填表说明|填报说明|填报人|填表人|制表人?|审核人?|负责人|单位负责人|分管领导|联系电话|填报单位|填报日期|单位|日期)\s*[:：]/;
const ordinals = '甲乙丙丁戊己庚辛壬癸';

/**
 * Tells rows that are no records from those that are.
 *
 * @param heading the rows of the heading
 * @param places  the columns that are taken
 */
export function skipper(heading: readonly SheetRow[], places: readonly number[]): (row: SheetRow) => SkipReason | null {
  const lines = heading.map(({ cells }) => cells.map(plain));
  return ({ cells }) => {
    const texts = cells.map(plain);
    const filled = texts.filter((one) => one !== '');
    const isAgain = lines.some((line) => texts.every((one, place) => one === '' || one === line[place]));
    if (isAgain && filled.length > 1) return 'heading';
    if (isNumbering(filled)) return 'numbers';
    if (texts.slice(0, 3).some((one) => totals.test(one))) return 'total';
    if (filled.length > 0 && notes.test(filled[0] ?? '')) return 'note';
    if (filled.length === 1 && places.length > 2)
      return cells.some((one) => typeof one === 'number') ? 'blank' : 'note';
    return places.every((place) => (texts[place] ?? '') === '') ? 'blank' : null;
  };
}

/** `1 2 3 4` or `甲 乙 1 2`, as forms number their columns below the heading. */
function isNumbering(filled: readonly string[]): boolean {
  const letters = filled.filter((one) => one.length === 1 && ordinals.includes(one)).length;
  const numbers = filled.slice(letters).map((one) => one.replace(/^\((.*)\)$/, '$1'));
  if (filled.length < 3 || numbers.length === 0) return false;
  return numbers.every((one, place) => one === String(place + 1));
}

function plain(cell: Cell): string {
  return cell === null ? '' : folded(String(cell)).replace(/\s/g, '');
}
