import { folded } from '@yicun/kernel/cell';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Field, Register } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';

/**
 * A column of a sheet, and what it says of a record: which one it is (`key`), as of when (`seq`), where it belongs
 * (`unit`, or `township` and `village` apart), how far it is (`stage`), or one of its fields. `why` is the column of
 * reasons in a file of rows to mend; it says nothing of the record.
 */
export type Column =
  | { readonly is: 'key' | 'seq' | 'unit' | 'township' | 'village' | 'stage' | 'why'; readonly label: Words }
  | { readonly is: 'field'; readonly label: Words; readonly field: Field };

type Plain = Exclude<Column['is'], 'field'>;

const labels = {
  key: { zh: '编号（系统）', en: 'Id (system)' },
  seq: { zh: '版本（系统）', en: 'Version (system)' },
  unit: { zh: '所属单位', en: 'Unit' },
  township: { zh: '乡镇', en: 'Township' },
  village: { zh: '村', en: 'Village' },
  stage: { zh: '阶段', en: 'Stage' },
  why: { zh: '原因', en: 'Reason' },
} as const satisfies Record<Plain, Words>;

export function plainColumn(is: Plain): Column {
  return { is, label: labels[is] };
}

/** What a fault or a list of changes calls a column: a field by its name, the others by `@` and what they are. */
export function nameOf(column: Column): string {
  return column.is === 'field' ? column.field.name : `@${column.is}`;
}

/** The column of that name, as {@link nameOf} gives it; null: the register has none such now. */
export function columnNamed(register: Register, name: string): Column | null {
  const is = name.slice(1);
  if (name.startsWith('@')) return isPlain(is) ? plainColumn(is) : null;
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
  return field ? { is: 'field', label: field.label, field } : null;
}

function isPlain(name: string): name is Plain {
  return Object.hasOwn(labels, name);
}

/** The columns of an export: key, version, unit and stage, and the fields asked for, in that order (null: all). */
export function exportColumns(register: Register, names: readonly string[] | null): readonly Column[] {
  const wanted = names === null ? Object.keys(register.fields) : [...new Set(names)];
  const fields = wanted
    .flatMap((name) => (Object.hasOwn(register.fields, name) ? (register.fields[name] ?? []) : []))
    .filter(isForPeople);
  return [
    ...[plainColumn('key'), plainColumn('seq'), plainColumn('unit')],
    ...fields.map((field): Column => ({ is: 'field', label: field.label, field })),
    ...(register.start === null ? [] : [plainColumn('stage')]),
  ];
}

/** The columns of a template: what a new record may say, and the two that an edited export needs. */
export function templateColumns(register: Register): readonly Column[] {
  const fields = Object.values(register.fields).filter(
    (one) => isForPeople(one) && isEnterable(one) && !one.retired && !one.filled,
  );
  return [
    ...[plainColumn('key'), plainColumn('seq'), plainColumn('unit')],
    ...fields.map((field): Column => ({ is: 'field', label: field.label, field })),
  ];
}

/** The heading as it is written: the label, with the unit a number is in. */
export function headingOf(column: Column): string {
  const unit = column.is === 'field' ? unitOf(column.field) : '';
  return unit === '' ? column.label.zh : `${column.label.zh}（${unit}）`;
}

/** The columns of a file, understood: one for each place, null where it is not known. */
export interface Matched {
  readonly columns: readonly (Column | null)[];
  /** Headings that mean nothing here, as they stand. */
  readonly unknown: readonly string[];
}

/**
 * Finds what the headings of a file mean, in any order: by label in either language, or by the name of the field; with
 * or without a unit in brackets and the marks of what is required.
 */
export function matchHeadings(register: Register, headings: readonly string[]): Matched {
  const known = new Map<string, Column>();
  for (const { column, words } of namedColumns(register)) {
    for (const word of words) if (!known.has(plain(word))) known.set(plain(word), column);
  }
  const taken = new Set<string>();
  const columns = headings.map((heading) => {
    const column =
      known.get(plain(heading)) ?? known.get(plain(heading.replace(/[（(][^（()）]*[)）]\s*[*＊]?\s*$/, '')));
    if (!column || taken.has(nameOf(column))) return null;
    taken.add(nameOf(column));
    return column;
  });
  const unknown = headings.filter((heading, place) => columns[place] === null && heading.trim() !== '');
  return { columns, unknown };
}

/** Every column a sheet may have, and what it may be called. */
export function namedColumns(
  register: Register,
): readonly { readonly column: Column; readonly words: readonly string[] }[] {
  // Fields first: where one is called 村, a column of that name is the field.
  const fields = Object.values(register.fields).filter(isForPeople);
  return [
    ...fields.map((field) => {
      const column: Column = { is: 'field', label: field.label, field };
      return { column, words: [field.label.zh, field.label.en, field.name, headingOf(column)] };
    }),
    ...(Object.entries(otherNames) as [Plain, readonly string[]][]).map(([is, words]) => {
      return { column: plainColumn(is), words: [labels[is].zh, labels[is].en, ...words] };
    }),
  ];
}

const otherNames: Readonly<Record<Plain, readonly string[]>> = {
  key: ['id', '系统编号'],
  seq: ['seq', '系统版本'],
  unit: ['unit', '单位', '所属村', '所在单位', '村/乡镇', '乡镇/村', '乡镇村'],
  township: ['乡镇街道', '乡镇（街道）', '所属乡镇', '所在乡镇', '镇'],
  village: ['行政村', '村（社区）', '村社区', '村名', '所在村', '村庄'],
  stage: ['stage', '当前阶段', '状态'],
  why: ['错误原因', '原因（导入时忽略）'],
};

/** Fields that a sheet can fill: others (files, photos) are entered in the system only. */
export function isEnterable({ kind, options }: Field): boolean {
  const tried = kindNamed(kind).fromCell('', options);
  return tried.ok || tried.why.code !== 'value.notFromCell';
}

/** Where in a document something was read says nothing to a person who keeps a table. */
function isForPeople({ kind }: Field): boolean {
  return kind !== 'spans';
}

/** Is its value a day? Such cells are dates in a spreadsheet. */
export function isDayField({ kind, options }: Field): boolean {
  return kindNamed(kind).schema(options).format === 'date';
}

/** The unit its cells are in; empty: none. */
export function unitOf({ kind, options: { unit } }: Pick<Field, 'kind' | 'options'>): string {
  // Cells hold yuan, whatever is stored.
  if (kind === 'money') return '元';
  if (typeof unit === 'string') return unit;
  const words = typeof unit === 'object' && unit !== null && 'zh' in unit ? unit.zh : '';
  return typeof words === 'string' ? words : '';
}

function plain(heading: string): string {
  return folded(heading).replace(/[\s*＊:：]/g, '');
}
