import type { Json, KindUse } from './kind.ts';
import { isKindName, kindNamed } from './kinds.ts';
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
  if (wrong) complain(`has wrong options: ${wrong}`);
  if (it.byDefault !== null && !kind.parse(it.byDefault, use.options).ok) complain('the default is not of its kind.');
  return { ...use, ...it };
}
