import { parentPort, workerData } from 'node:worker_threads';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Field, Register } from '@yicun/kernel/register';
import { type Cell as BookCell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre';
import { idsOf } from '../cells.ts';
import { type Column, headingOf, isDayField, templateColumns } from '../columns.ts';
import { UnitBook } from '../units.ts';
import { dateOf } from './dateCell.ts';
import type { TemplateOrder } from './template.ts';

const { register, units, scopes, filled } = workerData as TemplateOrder;
const columns = templateColumns(register).filter(
  (one) =>
    one.is !== 'field' || filled === undefined || filled.fields === null || filled.fields.includes(one.field.name),
);
const writable = new UnitBook(units, scopes).writable();

/** Rows that are prepared with drop-downs; more may be filled in. */
const prepared = 5000;
/** Rows of what is filled in already. */
const given = filled?.rows ?? [];
/** Rows whose cells are formatted one by one: the library formats no column as a whole. */
const formatted = filled === undefined ? 1000 : given.length + 100;
const listSheet = '选项';

/** What a person chooses from in a column; null: it is typed. */
function choicesOf(column: Column): readonly string[] | null {
  if (column.is === 'unit') return writable;
  if (column.is !== 'field') return null;
  const { kind, options } = column.field;
  const { type, enum: values } = kindNamed(kind).schema(options);
  // Shown in Chinese, as cells are: by the kind's own word for each of its values.
  if (Array.isArray(values)) return values.map((one) => String(kindNamed(kind).toCell(one, options)));
  if (type === 'boolean') return [true, false].map((one) => String(kindNamed(kind).toCell(one, options)));
  return idsOf(kind) === 'unit' && kindNamed(kind).comparison !== 'set' ? everyUnit() : null;
}

function everyUnit(): readonly string[] {
  const book = new UnitBook(units, []);
  return units.map(({ id }) => book.write(id));
}

/** The lists, each in a column of a hidden sheet: a drop-down written into the cell itself ends at 255 characters. */
const lists = new Map<Column, { readonly values: readonly string[]; readonly letter: string }>();
for (const column of columns) {
  const values = choicesOf(column);
  if (values !== null && values.length > 0) lists.set(column, { values, letter: letterOf(lists.size) });
}

/** `0` → A, `26` → AA. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

function validations(): DataValidation[] {
  return columns.flatMap((column, place): DataValidation[] => {
    if (column.is === 'key' || column.is === 'seq') return [];
    const letter = letterOf(place);
    const about = {
      ...{ range: `${letter}2:${letter}${prepared + 1}`, allowBlank: true, showInputMessage: true },
      inputTitle: column.label.zh.slice(0, 32),
      inputMessage: noteOf(column).slice(0, 255),
    };
    const list = lists.get(column);
    if (!list) return [{ ...about, type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' }];
    const formula1 = `'${listSheet}'!$${list.letter}$1:$${list.letter}$${list.values.length}`;
    // A unit may be written in other ways than the list has it; the import knows them.
    const errorStyle = column.is === 'unit' ? 'information' : 'stop';
    return [{ ...about, type: 'list', formula1, showErrorMessage: true, errorStyle, ...wrongChoice }];
  });
}

const wrongChoice = { errorTitle: '请从列表中选', errorMessage: '这里只能填列表中的内容。' };

/** What goes into a column, in a few words. */
function noteOf(column: Column): string {
  if (column.is === 'unit') return '必填。从列表中选，或填写“乡镇/村”。';
  if (column.is !== 'field') return '系统使用，请勿改动。';
  const { field } = column;
  return [needOf(field), whatOf(field)]
    .filter((one) => one !== '')
    .join('。')
    .concat('。');
}

function needOf({ required, wanted, numbered }: Field): string {
  if (numbered) return '可不填，系统自动编号';
  return required ? '必填' : wanted !== null ? '待补：可先不填，以后补上' : '选填';
}

function whatOf(field: Field): string {
  const { kind, options } = field;
  const { label, schema, comparison } = kindNamed(kind);
  const stands = idsOf(kind);
  const many = comparison === 'set' ? '；多个之间用“；”隔开' : '';
  if (stands === 'record') return `填已登记的名称或编号${many}`;
  if (stands === 'unit') return `填单位名称${many}`;
  if (isDayField(field)) return '日期，如 2022-05-31';
  const { minimum, maximum, maxLength } = schema(options);
  const bounds = [
    typeof minimum === 'number' ? `不小于 ${minimum}` : '',
    typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER ? `不大于 ${maximum}` : '',
    typeof maxLength === 'number' && maxLength <= 1000 ? `最多 ${maxLength} 字` : '',
  ].filter((one) => one !== '');
  const shown = kind === 'money' ? ['以元计'] : bounds;
  return [label.zh, ...shown].join('，') + many;
}

const ink = { rgb: '1F1F1F' };
const headingStyle: CellStyle = {
  font: { bold: true, color: ink },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF7' } },
  alignment: { vertical: 'center', wrapText: true },
};
const mustStyle: CellStyle = {
  ...headingStyle,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FCE8D8' } },
};

function tableSheet(): WriteSheet {
  const cells = new Map<string, Partial<BookCell>>();
  for (const [place, column] of columns.entries()) {
    const must = column.is === 'unit' || (column.is === 'field' && column.field.required);
    cells.set(`0,${place}`, {
      value: headingOf(column),
      style: must ? mustStyle : headingStyle,
      comment: { text: noteOf(column), author: '宜村' },
    });
    const numFmt = formatOf(column);
    if (numFmt === null) continue;
    const isDay = column.is === 'field' && isDayField(column.field);
    for (let row = 1; row <= formatted; row++) {
      const cell = given[row - 1]?.[place] ?? null;
      cells.set(`${row},${place}`, { value: isDay ? dateOf(cell) : cell, style: { numFmt } });
    }
  }
  return {
    name: '填写',
    columns: columns.map((column) => ({
      width: column.is === 'unit' ? 24 : Math.min(36, Math.max(12, [...headingOf(column)].length * 2 + 4)),
      hidden: column.is === 'key' || column.is === 'seq',
    })),
    rows: [columns.map(headingOf), ...given.map((row) => [...row])],
    cells,
    dataValidations: validations(),
    freezePane: { rows: 1 },
    rowDefs: new Map([[0, { height: 32 }]]),
  };
}

/**
 * Whatever is typed stays as it was typed: numbers of 18 digits, leading zeros; days are dates. Null: the spreadsheet may
 * make of it what it likes.
 */
function formatOf(column: Column): string | null {
  if (column.is !== 'field') return null;
  if (isDayField(column.field)) return 'yyyy-mm-dd';
  const { kind, options } = column.field;
  const { comparison, schema } = kindNamed(kind);
  return comparison === 'text' && !Array.isArray(schema(options).enum) ? '@' : null;
}

function noteSheet(it: Register): WriteSheet {
  const head = [
    [filled === undefined ? `${it.label.zh} 填写说明` : filled.note],
    ['1. 在“填写”表中从第 2 行起填写，一行一条；不要改动第一行的栏名。栏的先后可以调整，不用的栏可以删去。'],
    ['2. “所属单位”必填；带底色的栏必填，其余可先空着，系统会列为“待补”。'],
    ['3. 照片和附件不能从表格导入，请导入后在系统里上传。'],
    ['4. 导入前系统先逐行检查，不会写入；有误的行可下载后改正，再次导入。同一个文件导入两次不会重复。'],
    [''],
    ['栏名', '怎么填'],
  ];
  const shown = columns.filter((one) => one.is !== 'key' && one.is !== 'seq');
  return {
    name: '填写说明',
    columns: [{ width: 28 }, { width: 80 }],
    rows: [...head, ...shown.map((one) => [headingOf(one), noteOf(one)])],
    cells: new Map([
      ['0,0', { style: { font: { bold: true, size: 14 } } }],
      [`${head.length - 1},0`, { style: headingStyle }],
      [`${head.length - 1},1`, { style: headingStyle }],
    ]),
  };
}

function listsSheet(): WriteSheet {
  const all = [...lists.values()].map(({ values }) => values);
  const longest = Math.max(0, ...all.map((one) => one.length));
  const rows = Array.from({ length: longest }, (_, row) => all.map((values) => values[row] ?? null));
  return { name: listSheet, rows, hidden: true };
}

/** What a file is known by when it comes back, whatever it is called then. */
function markSheet(): WriteSheet[] {
  return filled === undefined ? [] : [{ name: '标记', rows: filled.mark.map((row) => [...row]), hidden: true }];
}

const bytes = await writeXlsx({
  sheets: [tableSheet(), noteSheet(register), ...(lists.size > 0 ? [listsSheet()] : []), ...markSheet()],
  properties: { title: `${register.label.zh} 填写模板`, creator: '宜村' },
});
parentPort?.postMessage(bytes);
