import { shielded } from '../cell.ts';
import { isEmpty } from '../empty.ts';
import { isNamed, isNot, type Json, type Kind, type KindUse, onlyOptions, type Parsed, use } from '../kind.ts';
import { faultText } from '../misdeclared.ts';
import { type Refusal, refusal, sentence } from '../refusal.ts';
import { no, ok } from '../result.ts';
import { isSaid, type Language, type Words } from '../words.ts';
import { isPlainKind, plainKind } from './plain.ts';

export interface RowsOptions {
  readonly columns: Readonly<Record<string, Column>>;
  /** Most rows. Default 50, at most 500: what is longer is a register of its own. */
  readonly most?: number;
}

/** A column: a kind whose values stand in one cell, and what it is called. */
export interface Column extends KindUse {
  readonly label: Words;
}

const usual = 50;
const greatest = 500;

/** A small table inside a record: the materials of an offer, the people of a meeting. Replaced as a whole. */
export const rowsKind: Kind<RowsOptions> = {
  name: 'rows',
  label: { zh: '明细表', en: 'Rows' },
  comparison: 'none',
  checkOptions(options) {
    const { most = usual } = options;
    if (!Number.isSafeInteger(most) || most < 1 || most > greatest) {
      return `the option "most" is no whole number from 1 to ${greatest}.`;
    }
    return checkColumns(options.columns ?? {}) ?? onlyOptions(options, 'columns', 'most');
  },
  parse(input, { columns, most = usual }) {
    if (!Array.isArray(input)) return isNot('多行的列表', 'a list of rows');
    if (input.length > most) return no(refusal('value.tooMany', { most, count: input.length }));
    const parsed = input.map((one, i) => rowFrom(one, i + 1, columns));
    return (
      parsed.find((one) => !one.ok) ?? ok(parsed.flatMap((one) => (one.ok && one.value !== null ? [one.value] : [])))
    );
  },
  show: (value, { columns }, language) => linesOf(value, columns, language).join('\n'),
  toCell: (value, { columns }) => shielded(linesOf(value, columns, 'zh').join('\n')),
  fromCell: () => no(refusal('value.notFromCell')),
  schema: ({ columns, most = usual }) => ({
    type: 'array',
    maxItems: most,
    items: {
      type: 'object',
      minProperties: 1,
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(columns).map(([name, { kind, options }]) => [name, plainKind(kind).schema(options)]),
      ),
    },
  }),
  targets: ({ columns }) =>
    Object.values(columns).flatMap(({ kind, options }) => plainKind(kind).targets?.(options) ?? []),
  pointsTo: (value, { columns }) =>
    rowsOf(value).flatMap((row) =>
      cellsOf(row, columns).flatMap(({ kind, options, value }) => plainKind(kind).pointsTo?.(value, options) ?? []),
    ),
};

export const rows = use(rowsKind);

type Row = Readonly<Record<string, Json>>;

function checkColumns(columns: RowsOptions['columns']): string | null {
  if (Object.keys(columns).length === 0) return 'there are no columns.';
  for (const [name, column] of Object.entries(columns)) {
    const { kind, options, label } = isNamed(column) ? column : {};
    if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(name)) return `the column "${name}" is not named in camelCase.`;
    if (!isSaid(label)) return `the column "${name}" needs a label in Chinese and in English.`;
    if (!isNamed(options)) return `the column "${name}" needs options: {} where there is nothing to choose.`;
    if (typeof kind !== 'string' || !isPlainKind(kind))
      return `the column "${name}" is of the kind "${kind}", which does not fit into a cell.`;
    const wrong = plainKind(kind).checkOptions(options);
    if (wrong !== null) return `the column "${name}" has wrong options: ${faultText(wrong)}`;
  }
  return null;
}

/** One row understood, null where all of it is empty. */
function rowFrom(input: unknown, row: number, columns: RowsOptions['columns']): Parsed {
  if (!isNamed(input)) return isNot('多行的列表', 'a list of rows');
  const unknown = Object.keys(input).find((name) => !Object.hasOwn(columns, name));
  if (unknown !== undefined) {
    const name = unknown.slice(0, 40).toWellFormed();
    return inRow(row, {
      zh: `没有“${name}”这一栏。请刷新页面后再试。`,
      en: `there is no column "${name}". Reload the page.`,
    });
  }
  const kept: Record<string, Json> = {};
  for (const [name, { kind, options, label }] of Object.entries(columns)) {
    const cell = Object.hasOwn(input, name) ? input[name] : null;
    if (cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')) continue;
    const parsed = plainKind(kind).parse(cell, options);
    if (!parsed.ok) return inRow(row, said(refusal(parsed.why.code, { ...parsed.why.details, field: label })));
    if (!isEmpty(parsed.value)) kept[name] = parsed.value;
  }
  return ok(Object.keys(kept).length === 0 ? null : kept);
}

function inRow(row: number, what: Words): Parsed {
  return no(refusal('value.row', { row, what }));
}

function said(why: Refusal): Words {
  return { zh: sentence(why, 'zh'), en: sentence(why, 'en') };
}

/** A line of text for each row: `品名 水泥，数量 3 吨`. */
function linesOf(value: Json, columns: RowsOptions['columns'], language: Language): readonly string[] {
  return rowsOf(value).map((row) =>
    cellsOf(row, columns)
      .map(({ kind, options, label, value }) => `${label[language]} ${plainKind(kind).show(value, options, language)}`)
      .join(language === 'zh' ? '，' : ', '),
  );
}

function cellsOf(row: Row, columns: RowsOptions['columns']): readonly (Column & { readonly value: Json })[] {
  return Object.entries(columns).flatMap(([name, column]) => {
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    return value === undefined || value === null ? [] : [{ ...column, value }];
  });
}

function rowsOf(value: Json): readonly Row[] {
  return Array.isArray(value) ? value.filter((one: Json): one is Row => isNamed(one)) : [];
}
