import { type Filter, fieldsOf, isSpineName } from './filter.ts';
import type { Json, KindUse } from './kind.ts';
import { isKindName, kindNamed } from './kinds.ts';
import type { Words } from './words.ts';

/**
 * A register is one declaration over kinds: fields, stages, list, rules, who may do what. `register()` spells out
 * every default once; everything else in the system reads only the resolved form, which is plain data, so that a
 * register made at the desk is the same thing as one in a pack, and the browser gets it as JSON.
 */
export interface Register {
  readonly name: string;
  readonly label: Words;
  /** The field that names a record to a person. */
  readonly title: string;
  /** The field that says which day a record belongs to, or null. */
  readonly day: string | null;
  readonly fields: Readonly<Record<string, Field>>;
  readonly stages: Readonly<Record<string, Stage>>;
  /** The stage a new record starts in; null for a register without stages. */
  readonly start: string | null;
  /** Columns of the list, in order. */
  readonly list: readonly string[];
  readonly rules: readonly Rule[];
  readonly may: Permissions;
}

export interface Field extends KindUse {
  readonly name: string;
  readonly label: Words;
  readonly required: boolean;
  /** Lists filter by it: it gets an index and statistics. */
  readonly filter: boolean;
  /** No two living records of the district share a value. */
  readonly unique: boolean;
  /** Does not merge: changed elsewhere since it was seen means a person decides. */
  readonly guarded: boolean;
  /** P personal, S sensitive (PIPL art. 28): masked unless the reader's role is in `see`. */
  readonly personal: 'P' | 'S' | null;
  readonly see: readonly string[];
}

export interface Stage {
  readonly name: string;
  readonly label: Words;
  readonly next: readonly string[];
  /** Fields that must be filled before a record may enter this stage. */
  readonly needs: readonly string[];
  /** Roles that may bring a record here. Empty: whoever may edit it. */
  readonly by: readonly string[];
  /** Fields that nobody changes while a record stands here. `*`: all. */
  readonly locks: readonly string[];
  /** The work is over here: done, closed, accepted. */
  readonly final: boolean;
}

/** Where `when` holds, `must` has to hold too; otherwise `message` is said, about `field`. */
export interface Rule {
  readonly name: string;
  readonly when: Filter;
  readonly must: Filter;
  readonly field: string;
  readonly message: Words;
}

/**
 * Which role may do what, and on which records. `true`: everything under the unit of the grant. A filter instead:
 * the records it matches anywhere in the district, with `$unit` standing for the unit of the grant (`own tasks`).
 */
export interface Permissions {
  readonly read: Readonly<Record<string, true | Filter>>;
  readonly create: Readonly<Record<string, true | Filter>>;
  readonly edit: Readonly<Record<string, true | Filter>>;
  readonly remove: Readonly<Record<string, true | Filter>>;
}

/** What a pack writes down: everything that has a default may be left out. */
export interface Declaration {
  readonly name: string;
  readonly label: Words;
  readonly title: string;
  readonly day?: string;
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly stages?: Readonly<Record<string, StageDeclaration>>;
  readonly list?: readonly string[];
  readonly rules?: readonly Rule[];
  readonly may: Partial<Permissions>;
}

export type FieldDeclaration = Omit<Field, 'name'>;

export type StageDeclaration = Pick<Stage, 'label'> & Partial<Omit<Stage, 'name' | 'label'>>;

/** One field of a declaration. Nothing is required, filtered, unique, guarded or personal unless it says so. */
export function field(
  use: KindUse,
  label: Words,
  more: Partial<Pick<Field, 'required' | 'filter' | 'unique' | 'guarded' | 'personal' | 'see'>> = {},
): FieldDeclaration {
  const plain = { required: false, filter: false, unique: false, guarded: false, personal: null, see: [] };
  return { ...use, label, ...plain, ...more };
}

/**
 * Resolves a declaration, and stops the program with a sentence when it is wrong: a mistake in a declaration must
 * not wait for the first record to be found.
 */
export function register(declaration: Declaration): Register {
  const complain = (what: string): never => {
    throw new Error(`Register "${declaration.name}": ${what}`);
  };
  const fields: Record<string, Field> = {};
  for (const [name, declared] of Object.entries(declaration.fields)) {
    fields[name] = { ...declared, name };
    checkField(fields[name], complain);
  }
  const stages: Record<string, Stage> = {};
  for (const [name, declared] of Object.entries(declaration.stages ?? {})) {
    stages[name] = { next: [], needs: [], by: [], locks: [], final: false, ...declared, name };
  }
  const resolved: Register = {
    name: declaration.name,
    label: declaration.label,
    title: declaration.title,
    day: declaration.day ?? null,
    fields,
    stages,
    start: Object.keys(stages)[0] ?? null,
    list: declaration.list ?? [declaration.title, ...(Object.keys(stages).length > 0 ? ['stage'] : [])],
    rules: declaration.rules ?? [],
    may: { read: {}, create: {}, edit: {}, remove: {}, ...declaration.may },
  };
  checkRegister(resolved, complain);
  return resolved;
}

/** Is this name a field of the register or of the spine? */
export function knows(register: Register, name: string): boolean {
  return isSpineName(name) || Object.hasOwn(register.fields, name);
}

/** The empty record's own shape: which fields are still to be filled before it can be saved at all. */
export function requiredFields(register: Register): readonly string[] {
  return Object.values(register.fields).flatMap((one) => (one.required ? [one.name] : []));
}

const nameShape = /^[a-z][A-Za-z0-9]{0,39}$/;

function checkField(it: Field, complain: (what: string) => never): void {
  if (!nameShape.test(it.name))
    complain(`the field name "${it.name}" is not camelCase of at most 40 letters and digits.`);
  if (isSpineName(it.name)) complain(`the field name "${it.name}" belongs to the spine that all records share.`);
  if (!it.label.zh || !it.label.en) complain(`the field "${it.name}" needs a label in Chinese and in English.`);
  if (!isKindName(it.kind)) complain(`the field "${it.name}" is of the unknown kind "${it.kind}".`);
  const wrong = kindNamed(it.kind).checkOptions(it.options);
  if (wrong) complain(`the field "${it.name}": ${wrong}`);
  const comparison = kindNamed(it.kind).comparison;
  if (it.unique && comparison !== 'text' && comparison !== 'number') {
    complain(`the field "${it.name}" cannot be unique: values of kind "${it.kind}" have no single identity.`);
  }
  if (it.see.length > 0 && it.personal === null)
    complain(`the field "${it.name}" says who may see it but is not personal.`);
}

function checkRegister(it: Register, complain: (what: string) => never): void {
  const must = (names: readonly string[], where: string) => {
    for (const name of names) if (!knows(it, name)) complain(`${where} names "${name}", which is no field.`);
  };
  if (!nameShape.test(it.name)) complain('the name is not camelCase of at most 40 letters and digits.');
  if (!it.label.zh || !it.label.en) complain('the label is missing in Chinese or in English.');
  if (!(it.title in it.fields)) complain(`the title "${it.title}" is no field.`);
  if (it.day !== null && it.fields[it.day]?.kind !== 'day') complain(`the day "${it.day}" is no field of kind "day".`);
  must(it.list, 'the list');
  for (const stage of Object.values(it.stages)) {
    must(stage.needs, `the stage "${stage.name}"`);
    must(
      stage.locks.filter((name) => name !== '*'),
      `the stage "${stage.name}"`,
    );
    for (const next of stage.next) {
      if (!(next in it.stages)) complain(`the stage "${stage.name}" leads to "${next}", which is no stage.`);
    }
  }
  for (const rule of it.rules)
    must([rule.field, ...fieldsOf(rule.when), ...fieldsOf(rule.must)], `the rule "${rule.name}"`);
  for (const [action, roles] of Object.entries(it.may)) {
    for (const [role, reach] of Object.entries(roles)) {
      if (reach !== true) must(fieldsOf(reach as Filter), `"may ${action}" of the role "${role}"`);
    }
  }
}

/** Options of a field, for those who draw it or explain it. */
export function optionsOf(register: Register, name: string): Readonly<Record<string, Json>> {
  return register.fields[name]?.options ?? {};
}
