import { everything, type Filter, isFilter } from '@yicun/kernel/filter';
import { isNamed, type Json } from '@yicun/kernel/kind';
import { Misdeclared } from '@yicun/kernel/misdeclared';
import type { Words } from '@yicun/kernel/words';

/** What a district declares of a register: fields it adds to one that is there, or a register of its own. */
export interface OwnDeclaration {
  /** Of a register of its own; null for one that is only added to. */
  readonly label: Words | null;
  /** The theme it stands under in the menu; null: among the district's own. */
  readonly theme: string | null;
  readonly tasks: readonly string[];
  /** Null: the door numbers its records. */
  readonly title: string | null;
  readonly day: string | null;
  readonly place: string | null;
  readonly groups: Readonly<Record<string, Words>>;
  readonly fields: Readonly<Record<string, OwnField>>;
  readonly stages: Readonly<Record<string, OwnStage>>;
  readonly list: readonly string[] | null;
  readonly indicators: readonly OwnIndicator[];
}

export interface OwnField {
  readonly kind: string;
  readonly options: Readonly<Record<string, Json>>;
  readonly label: Words;
  readonly filter: boolean;
  readonly personal: 'P' | 'S' | null;
  readonly wanted: Filter | null;
  readonly group: string | null;
  readonly retired: boolean;
}

export interface OwnStage {
  readonly label: Words;
  readonly next: readonly string[];
  readonly needs: readonly string[];
  readonly final: boolean;
}

/** What it counts. With a condition on the numerator it is a share, else an amount. */
export interface OwnIndicator {
  readonly name: string;
  readonly label: Words;
  readonly of: Filter;
  readonly where: Filter | null;
  readonly sum: string | null;
  /** `unit`: how many units hold any of it, in place of what the records add up to. */
  readonly by: 'record' | 'unit';
  readonly unit: string;
}

/** Why a declaration does not hold. */
export interface Complaint {
  readonly why: Words;
  /** What of it is meant: the name of a field or of an indicator, or a part of it (`title`, `stages` …); null: all. */
  readonly at: string | null;
}

/** What is wrong with a declaration, for a person to read. Thrown and caught inside this folder. */
export class Wrong extends Error implements Complaint {
  readonly why: Words;
  readonly at: string | null;
  constructor(zh: string, en: string, at: string | null = null) {
    super(en);
    this.why = { zh, en };
    this.at = at;
  }
}

/** What was thrown over a declaration, as a complaint. A rule that no form can break is told in its own English. */
export function complaintOf(error: unknown): Complaint {
  if (error instanceof Wrong) return error;
  // An indicator is called after its register: `xParking.xFigure1`.
  if (error instanceof Misdeclared) return { why: error.why, at: error.at.slice(error.at.lastIndexOf('.') + 1) };
  if (!(error instanceof Error)) throw error;
  const { message } = error;
  const zh = `声明里有一处程序不能采用。请把这句技术说明交给维护人员：${message}`;
  return {
    why: { zh, en: `The program cannot use a part of it. Pass this on to whoever maintains it: ${message}` },
    at: null,
  };
}

/**
 * Understands the JSON text of a declaration. English labels that are missing are the Chinese ones.
 *
 * @throws Wrong with the part that is not as it should be
 */
export function readDeclaration(text: string): OwnDeclaration {
  const it = objectOf(parsed(text), 'declaration');
  known(it, 'declaration', [
    ...['label', 'theme', 'tasks', 'title', 'day', 'place', 'groups', 'fields', 'stages', 'list', 'indicators'],
  ]);
  return {
    label: it.label === undefined ? null : wordsOf(it.label, 'label'),
    theme: textOr(it.theme, 'theme'),
    tasks: textsOf(it.tasks ?? [], 'tasks'),
    title: textOr(it.title, 'title'),
    day: textOr(it.day, 'day'),
    place: textOr(it.place, 'place'),
    groups: each(it.groups, 'groups', wordsOf),
    fields: each(it.fields, 'fields', ownField),
    stages: each(it.stages, 'stages', ownStage),
    list: it.list === undefined ? null : textsOf(it.list, 'list'),
    indicators: listOf(it.indicators ?? [], 'indicators').map((one, n) => ownIndicator(one, `indicators[${n}]`)),
  };
}

function ownField(input: unknown, part: string): OwnField {
  const it = objectOf(input, part);
  known(it, part, ['kind', 'options', 'label', 'filter', 'personal', 'wanted', 'group', 'retired']);
  const { personal = null } = it;
  if (personal !== null && personal !== 'P' && personal !== 'S') throw malformed(`${part}.personal`);
  return {
    kind: textOf(it.kind, `${part}.kind`),
    options: worded(objectOf(it.options ?? {}, `${part}.options`)),
    label: wordsOf(it.label, `${part}.label`),
    filter: yesNoOf(it.filter, `${part}.filter`),
    personal,
    wanted: it.wanted === true ? everything : filterOr(it.wanted === false ? null : it.wanted, `${part}.wanted`),
    group: textOr(it.group, `${part}.group`),
    retired: yesNoOf(it.retired, `${part}.retired`),
  };
}

function ownStage(input: unknown, part: string): OwnStage {
  const it = objectOf(input, part);
  known(it, part, ['label', 'next', 'needs', 'final']);
  return {
    label: wordsOf(it.label, `${part}.label`),
    next: textsOf(it.next ?? [], `${part}.next`),
    needs: textsOf(it.needs ?? [], `${part}.needs`),
    final: yesNoOf(it.final, `${part}.final`),
  };
}

function ownIndicator(input: unknown, part: string): OwnIndicator {
  const it = objectOf(input, part);
  known(it, part, ['name', 'label', 'of', 'where', 'sum', 'by', 'unit']);
  const { by = 'record' } = it;
  if (by !== 'record' && by !== 'unit') throw malformed(`${part}.by`);
  return {
    name: textOf(it.name, `${part}.name`),
    label: wordsOf(it.label, `${part}.label`),
    of: filterOr(it.of, `${part}.of`) ?? everything,
    where: filterOr(it.where, `${part}.where`),
    sum: textOr(it.sum, `${part}.sum`),
    by,
    unit: textOr(it.unit, `${part}.unit`) ?? '',
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Wrong(
      '声明不是有效的 JSON。请检查括号和引号。',
      'The declaration is no JSON. Check brackets and quotes.',
    );
  }
}

function malformed(part: string): Wrong {
  return new Wrong(
    `“${part}”缺失或格式不对。请按说明改正。`,
    `"${part}" is missing or has not the right form. Correct it.`,
  );
}

type Named = Readonly<Record<string, unknown>>;

function objectOf(input: unknown, part: string): Named {
  if (!isNamed(input)) throw malformed(part);
  return input;
}

function known(it: Named, part: string, names: readonly string[]): void {
  const stranger = Object.keys(it).find((name) => !names.includes(name));
  if (stranger !== undefined) throw malformed(`${part}.${stranger}`);
}

function each<T>(input: unknown, part: string, of: (one: unknown, part: string) => T): Readonly<Record<string, T>> {
  const entries = Object.entries(objectOf(input ?? {}, part));
  return Object.fromEntries(entries.map(([name, one]): [string, T] => [name, of(one, `${part}.${name}`)]));
}

function listOf(input: unknown, part: string): readonly unknown[] {
  if (!Array.isArray(input)) throw malformed(part);
  return input;
}

function textsOf(input: unknown, part: string): readonly string[] {
  return listOf(input, part).map((one) => textOf(one, part));
}

function textOf(input: unknown, part: string): string {
  if (typeof input !== 'string' || input.trim() === '') throw malformed(part);
  return input;
}

function textOr(input: unknown, part: string): string | null {
  return input === undefined || input === null ? null : textOf(input, part);
}

function yesNoOf(input: unknown, part: string): boolean {
  if (input !== undefined && typeof input !== 'boolean') throw malformed(part);
  return input === true;
}

function filterOr(input: unknown, part: string): Filter | null {
  if (input === undefined || input === null) return null;
  if (!isFilter(input)) throw malformed(part);
  return input;
}

function wordsOf(input: unknown, part: string): Words {
  const { zh, en } = objectOf(input, part);
  const said = textOf(zh, `${part}.zh`);
  return { zh: said, en: textOr(en, `${part}.en`) ?? said };
}

/** Options as they came, with the labels in them in both languages. They came from JSON, so they are JSON. */
function worded(options: Named): OwnField['options'] {
  return Object.fromEntries(
    Object.entries(options).map(([name, one]): [string, Json] => [name, bilingual(one as Json)]),
  );
}

function bilingual(it: Json): Json {
  if (Array.isArray(it)) return it.map(bilingual);
  if (!isNamed(it)) return it;
  const inner = worded(it);
  return typeof inner.zh === 'string' && inner.en === undefined ? { ...inner, en: inner.zh } : inner;
}
