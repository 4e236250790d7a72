import type { Range } from './text.ts';
import { trim } from './text.ts';

/** What names of units end on. Used to tell 、 和 spaces between units from those inside a name. */
const UNIT_END =
  /(?:局|分局|办|办公室|委|委员会|部|部门|单位|中心|公司|集团|站|所|院|校|学校|医院|总队|支队|大队|队|林场|农场|牧场|镇|乡|街道|街道办|办事处|管委会|园区|村|社区|联|联合会|协会|工会|团委|团[省市区县州旗]委|会|银行|信用社|厅|署|处|科|股|室|行|府|政府|开发区|场|库|段|企业|组|班)(?:\([^)]{1,12}\))?$/;

const SEPARATOR = /[、，;,/\n|]/;
const JOINT = /^[和及与]/;
/** Labels and verbs around names in a cell that are no part of them; who leads was settled when the rows were made. */
const LABEL =
  /^(?:牵头单位|牵头部门|牵头|主办单位|主责单位|责任单位|责任部门|配合单位|配合部门|协办单位|参与单位|落实单位|实施单位|完成单位|单位)\s*[:]\s*/;
const TAIL =
  /(?:(?:按照?(?:各自)?)?(?:职责|职能)?分工(?:负责|落实)?|分别负责|具体负责|共同负责|等相关(?:部门|单位)|等有关(?:部门|单位)|等(?:部门|单位)?|\((?:牵头|主办|配合|协办|责任)(?:单位)?\)|牵头(?:负责|落实|抓总|组织实施)?|(?:积极)?配合|协办|协助|参与|具体落实|落实|负责|实施)$/;

/**
 * The units named in a cell (or in the bracket behind a paragraph), in order, as offsets into the normalised text.
 * Splits on 、，；/ and line breaks, and on 和 及 与 and spaces only between whole names (区住房城乡建设和交通局 stays one).
 */
export function splitUnits(text: string): Range[] {
  return segments(text, { start: 0, end: text.length }).flatMap((segment) => {
    const label = LABEL.exec(text.slice(segment.start, segment.end));
    const start = segment.start + (label?.[0].length ?? 0);
    return piecesOf(text, { start, end: segment.end })
      .map((name) => withoutTail(text, name))
      .filter((name) => name !== null);
  });
}

/** Cuts at ， ； and line breaks, so that 甲、乙牵头，丙配合 has one part for each. */
function segments(text: string, within: Range): Range[] {
  const pieces: Range[] = [];
  let start = within.start;
  for (let i = within.start; i <= within.end; i++) {
    const char = i === within.end ? ';' : text.charAt(i);
    if (!'，;。\n'.includes(char)) continue;
    if (char === '\n' && !endsName(text, start, i) && !TAIL.test(text.slice(start, i).trim())) continue;
    const piece = trim(text, { start, end: i });
    if (piece.end > piece.start) pieces.push(piece);
    start = i + 1;
  }
  return pieces;
}

function piecesOf(text: string, within: Range): Range[] {
  const pieces: Range[] = [];
  let start = within.start;
  let depth = 0;
  const push = (end: number): void => {
    const piece = trim(text, { start, end }, /[\s、，;]/);
    if (piece.end > piece.start) pieces.push(piece);
  };
  for (let i = within.start; i < within.end; i++) {
    const char = text.charAt(i);
    if (char === '(') depth++;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const whole = endsName(text, start, i);
    const splits =
      (SEPARATOR.test(char) && (char !== '\n' || whole)) ||
      (char === ' ' && whole && !/^\s*[(]/.test(text.slice(i, i + 4))) ||
      (JOINT.test(char) && whole && endsWhole(text, i + 1, within.end));
    if (!splits) continue;
    push(i);
    start = i + 1;
  }
  push(within.end);
  return pieces;
}

/** Is what stands behind 和 a whole name too? 区委组织部和宣传部 yes; 发展委和改革局 is not met in practice. */
function endsWhole(text: string, from: number, end: number): boolean {
  const rest = text.slice(from, Math.min(end, from + 40)).split(/[、，;,/\n|()]/, 1)[0] ?? '';
  return UNIT_END.test(withoutSpace(rest).replace(TAIL, '')) && rest.length >= 2;
}

function withoutTail(text: string, name: Range): Range | null {
  let { start, end } = name;
  const lead = /^(?:由|以及|会同|和|及|与|其他)/.exec(text.slice(start, end));
  if (lead) start += lead[0].length;
  for (let tail = TAIL.exec(text.slice(start, end)); tail && end > start; tail = TAIL.exec(text.slice(start, end))) {
    end -= tail[0].length;
  }
  const bare = trim(text, { start, end });
  const word = text.slice(bare.start, bare.end);
  return word.length >= 2 && /[\u4e00-\u9fff]/.test(word) && !/^(?:无|待定|暂无|各自)$/.test(word) ? bare : null;
}

/** Does the stretch end like a unit's name? Only its last characters are looked at, whatever its length. */
function endsName(text: string, start: number, end: number): boolean {
  return UNIT_END.test(withoutSpace(text.slice(Math.max(start, end - 40), end)));
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
