import { type Filter, isFilter, settingsIn, settled } from './filter.ts';
import type { Json, KindUse } from './kind.ts';
import { isKindName, kindNamed } from './kinds.ts';
import { faultText } from './misdeclared.ts';
import type { Field, Register } from './register.ts';
import type { Result } from './result.ts';
import type { Words } from './words.ts';

/**
 * A value that a district may change: a limit, a threshold, the caliber of a denominator. Declarations name it where
 * they would otherwise hold a number nobody can vouch for; the district's own value, from which day and why, is a
 * record of the register `settingValue`.
 */
export interface Setting extends KindUse {
  readonly name: string;
  readonly label: Words;
  /** In force until the district sets another; null: nothing is compared until it does. */
  readonly byDefault: Json;
  /** Where the default comes from: `GB/T 38836-2020`, or that it is a proposal to be confirmed. */
  readonly source: Words;
  readonly tasks: readonly string[];
}

/** Checks a declared setting, and stops the program when its default is not of its kind. */
export function setting(use: KindUse, it: Omit<Setting, keyof KindUse>): Setting {
  const complain = (what: string): never => {
    throw new Error(`Setting "${it.name}": ${what}`);
  };
  if (!isKindName(use.kind)) complain(`is of the unknown kind "${use.kind}".`);
  const kind = kindNamed(use.kind);
  const wrong = kind.checkOptions(use.options);
  if (wrong) complain(`has wrong options: ${faultText(wrong)}`);
  if (it.byDefault !== null && !kind.parse(it.byDefault, use.options).ok) complain('the default is not of its kind.');
  return { ...use, ...it };
}

/**
 * A value of the setting from the text in which a district keeps it: as a person types it, or as JSON where the kind
 * has no text of its own (a list).
 */
export function readSetting({ kind, options }: KindUse, text: string): Result<Json> {
  const typed = kindNamed(kind).parse(text, options);
  if (typed.ok) return typed;
  try {
    const parsed = kindNamed(kind).parse(JSON.parse(text), options);
    return parsed.ok ? parsed : typed;
  } catch {
    return typed;
  }
}

/** The text in which a value of a setting is kept. */
export function settingText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Names of the settings that a register looks at. */
export function registerSettings({ rules, fields, stages }: Register): readonly string[] {
  return [
    ...Object.values(stages).flatMap(({ limit }) => (limit === null ? [] : [limit.setting])),
    ...rules.flatMap(({ when, must }) => [...settingsIn(when), ...settingsIn(must)]),
    ...Object.values(fields).flatMap((one) => fieldFilters(one).flatMap(settingsIn)),
  ];
}

/**
 * The register with the district's settings in its rules, its wanted fields and what its fields may point to. A rule
 * that compares with a setting without a value is none: nothing is compared until the district says with what.
 */
export function settledRegister(it: Register, values: Readonly<Record<string, Json>>): Register {
  if (registerSettings(it).length === 0) return it;
  const rules = it.rules.filter(({ when, must }) =>
    [...settingsIn(when), ...settingsIn(must)].every((name) => (values[name] ?? null) !== null),
  );
  return {
    ...it,
    rules: rules.map((one) => ({ ...one, when: settled(one.when, values), must: settled(one.must, values) })),
    fields: Object.fromEntries(Object.values(it.fields).map((one) => [one.name, settledField(one, values)])),
  };
}

function settledField(it: Field, values: Readonly<Record<string, Json>>): Field {
  const where = whereOf(it);
  return {
    ...it,
    wanted: it.wanted && settled(it.wanted, values),
    // A filter is plain JSON.
    options: where === null ? it.options : { ...it.options, where: settled(where, values) as unknown as Json },
  };
}

function fieldFilters(it: Field): readonly Filter[] {
  return [it.wanted, whereOf(it)].filter((one) => one !== null);
}

/** Which records a field may point to, if it says so. */
function whereOf({ options: { where } }: Field): Filter | null {
  return isFilter(where) ? where : null;
}
