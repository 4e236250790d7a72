import { type Filter, isSpineName, misuse, spine } from './filter.ts';
import type { Comparison, KindUse } from './kind.ts';
import { isKindName, kindNamed } from './kinds.ts';
import { about, faultText, Misdeclared } from './misdeclared.ts';
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
  /** The field (of a kind with a place) that says where a record lies on the map, or null. */
  readonly place: string | null;
  /** Numbers of the tasks it serves, as the table has them: `02`. */
  readonly tasks: readonly string[];
  /** What a table names opens a row here: things of these sorts, in the tasks with these numbers (null: in any). */
  readonly opens: readonly Opening[];
  /**
   * The field (of kind day) in which the door keeps until when a record may stay at its stage, or null. It is empty at a
   * stage without a limit.
   */
  readonly due: string | null;
  /** Switched on from the start; the others the district switches on. */
  readonly core: boolean;
  /** Headings of the form, in order; fields name theirs. Fields without one come first. */
  readonly groups: Readonly<Record<string, Words>>;
  readonly fields: Readonly<Record<string, Field>>;
  readonly stages: Readonly<Record<string, Stage>>;
  /** The stage a new record starts in; null for a register without stages. */
  readonly start: string | null;
  /** Columns of the list, in order. */
  readonly list: readonly string[];
  readonly rules: readonly Rule[];
  readonly may: Permissions;
}

export interface Marks {
  readonly by?: string;
  readonly on?: string;
}

/** As many days as the setting says, counted from the day a record came. A setting without a value: no limit. */
export interface Limit {
  readonly setting: string;
  /** Working days (工作日) or days of the calendar. */
  readonly days: 'working' | 'calendar';
}

export interface Opening {
  /** Of the register of named objects: road, village, project … */
  readonly sort: string;
  readonly tasks: readonly string[] | null;
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
  /** Roles that may open it, with a reason that is logged, where they do not see it anyway. */
  readonly open: readonly string[];
  /** Where this holds and the field is empty, the record is shown as 待补: it is asked for, and never forced. */
  readonly wanted: Filter | null;
  /** Filled by the door when a record is made without it: a number that no other record of the district has. */
  readonly numbered: boolean;
  /** Which of the register's `groups` it stands under; null: before the first. */
  readonly group: string | null;
  /** Filled by the door alone, as the stages say: who brought the record where, on which day, and until when. */
  readonly filled: boolean;
  /** Taken out of use: what records hold of it stays and is shown, forms and templates no longer ask for it. */
  readonly retired: boolean;
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
  /** A record may be made at this stage, as it is at the start: a thing that was there before it was recorded. */
  readonly entry: boolean;
  /** Fields that whoever brings a record here fills anew, whatever stands there already: the reason of a return. */
  readonly says: readonly string[];
  /** Fields in which the door writes who brought the record here, and on which day. */
  readonly marks: Marks;
  /** Whoever is named in these fields (of kind account) does not bring a record here: nobody reviews their own. */
  readonly apart: readonly string[];
  /**
   * Roles that a record here waits for. Null: whoever may take a next step. Who may do for another (代填) is not waited for.
   */
  readonly waits: readonly string[] | null;
  /** How long a record may stay here; null: as long as it takes. Past it nothing happens by itself but that it is said. */
  readonly limit: Limit | null;
}

/**
 * Where `when` holds, `must` has to hold too; otherwise `message` is said, about `field`. A `hint` is shown and keeps
 * nobody from saving. In both filters the value `$today` stands for the day in Asia/Shanghai.
 */
export interface Rule {
  readonly name: string;
  readonly when: Filter;
  readonly must: Filter;
  readonly field: string;
  readonly message: Words;
  readonly hint?: boolean;
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
  readonly place?: string;
  readonly due?: string;
  readonly tasks?: readonly string[];
  readonly opens?: readonly Opening[];
  readonly core?: boolean;
  readonly groups?: Readonly<Record<string, Words>>;
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly stages?: Readonly<Record<string, StageDeclaration>>;
  readonly list?: readonly string[];
  readonly rules?: readonly Rule[];
  readonly may: Partial<Permissions>;
}

export type FieldDeclaration = Omit<Field, 'name' | 'filled'>;

export type StageDeclaration = Pick<Stage, 'label'> & Partial<Omit<Stage, 'name' | 'label'>>;

/** One field of a declaration. Nothing is required, filtered, unique, guarded or personal unless it says so. */
export function field(
  use: KindUse,
  label: Words,
  more: Partial<Omit<FieldDeclaration, 'label' | keyof KindUse>> = {},
): FieldDeclaration {
  return { ...use, label, ...plain, ...more };
}

const plain: Omit<FieldDeclaration, 'label' | keyof KindUse> = {
  ...{ required: false, filter: false, unique: false, guarded: false, personal: null, see: [], open: [] },
  ...{ wanted: null, numbered: false, group: null, retired: false },
};

/**
 * Resolves a declaration, and stops the program with a sentence when it is wrong: a mistake in a declaration must
 * not wait for the first record to be found.
 *
 * @throws Misdeclared where a person at the desk can have made it
 */
export function register(declaration: Declaration): Register {
  const complain: Complain = (what, at, why) => {
    const message = `Register "${declaration.name}": ${what}`;
    throw at === undefined || why === undefined ? new Error(message) : new Misdeclared(message, at, why);
  };
  const fields: Record<string, Field> = {};
  const stages: Record<string, Stage> = {};
  for (const [name, declared] of Object.entries(declaration.stages ?? {})) {
    stages[name] = { ...plainStage, ...declared, name };
  }
  const filled = new Set([declaration.due, ...Object.values(stages).flatMap(({ marks }) => [marks.by, marks.on])]);
  for (const [name, declared] of Object.entries(declaration.fields)) {
    fields[name] = { ...declared, name, filled: filled.has(name) };
    checkField(fields[name], complain);
  }
  const resolved: Register = {
    name: declaration.name,
    label: declaration.label,
    title: declaration.title,
    day: declaration.day ?? null,
    place: declaration.place ?? null,
    due: declaration.due ?? null,
    tasks: declaration.tasks ?? [],
    opens: declaration.opens ?? [],
    core: declaration.core ?? false,
    groups: declaration.groups ?? {},
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

/**
 * Is it kept under a key? Sensitive text is (PIPL art. 28, 51): nobody sees it without opening it. What is counted by
 * (a choice, yes or no, a number) is masked but not sealed.
 */
export function isSealed({ personal, kind }: Pick<Field, 'personal' | 'kind'>): boolean {
  return personal === 'S' && kindNamed(kind).sealable === true;
}

/**
 * How the values of a field of the register or of the spine compare; null when the name is neither. What is sealed is
 * only there or not.
 */
export function comparisonOf(register: Register, name: string): Comparison | null {
  if (isSpineName(name)) return spine[name];
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
  if (!field) return null;
  return isSealed(field) ? 'none' : kindNamed(field.kind).comparison;
}

/** Is this name a field of the register or of the spine? */
export function knows(register: Register, name: string): boolean {
  return isSpineName(name) || Object.hasOwn(register.fields, name);
}

/** The empty record's own shape: which fields are still to be filled before it can be saved at all. */
export function requiredFields(register: Register): readonly string[] {
  return Object.values(register.fields).flatMap((one) => (one.required ? [one.name] : []));
}

const plainStage: Omit<Stage, 'name' | 'label'> = {
  ...{ next: [], needs: [], by: [], locks: [], final: false, entry: false },
  ...{ says: [], marks: {}, apart: [], waits: null, limit: null },
};

const nameShape = /^[a-z][A-Za-z0-9]{0,39}$/;

/** A PostgreSQL B-tree entry holds 2,704 bytes; 600 characters of four bytes, the day and the ids fit into it. */
const indexedMost = 600;

/** Stops with a mistake. What a person at the desk can have made comes with what it is about, and a sentence for them. */
type Complain = (what: string, at?: string, why?: Words) => never;

function checkField(it: Field, complain: Complain): void {
  const wrong = (what: string, why?: Words) => complain(`the field "${it.name}" ${what}`, it.name, why);
  if (!nameShape.test(it.name)) wrong('is not named in camelCase of at most 40 letters and digits.');
  if (isSpineName(it.name)) wrong('has a name that belongs to the spine, which all records share.');
  if (!it.label.zh || !it.label.en) wrong('needs a label in Chinese and in English.');
  if (!isKindName(it.kind)) wrong(`is of the unknown kind "${it.kind}".`);
  const kind = kindNamed(it.kind);
  const options = kind.checkOptions(it.options);
  if (options) wrong(`has wrong options: ${faultText(options)}`, about(it.label, options));
  if (it.unique && kind.comparison !== 'text' && kind.comparison !== 'number') {
    wrong(`cannot be unique: values of kind "${it.kind}" have no single identity.`);
  }
  if ((it.unique || it.filter) && Number(kind.schema(it.options).maxLength ?? 0) > indexedMost) {
    wrong(`cannot be filtered by or unique: an index takes at most ${indexedMost} characters.`, {
      zh: `“${it.label.zh}”是长文字，不能用于筛选。请取消“可筛选”，或改用“文字”类型。`,
      en: `"${it.label.en}" is long text and cannot be filtered by. Untick "Can be filtered by", or make it text.`,
    });
  }
  if (it.guarded && kind.itemId) wrong(`cannot be guarded: values of kind "${it.kind}" only grow and never conflict.`);
  if (it.see.length + it.open.length > 0 && it.personal === null) wrong('says who may see it but is not personal.');
  if (isSealed(it) && it.see.length > 0) wrong('is sealed: it can be opened, and nobody sees it plainly.');
  if (isSealed(it) && (it.filter || it.numbered)) {
    wrong('is sealed: it can be neither filtered by nor numbered.', {
      zh: `“${it.label.zh}”是敏感个人信息，加密保存，不能用于筛选。请取消“可筛选”。`,
      en: `"${it.label.en}" is sensitive and kept under a key, so lists cannot filter by it. Untick "Can be filtered by".`,
    });
  }
  if (it.required) forced(it, (why) => wrong(`is required, but ${why}`));
  checkByDoor(it, wrong);
}

/** What the door gives by itself. */
function checkByDoor(
  { filled, numbered, kind, required, unique, personal }: Field,
  wrong: (why: string) => void,
): void {
  if (numbered && kind !== 'text') wrong('is numbered by the door but is no text.');
  if (filled && (required || numbered || unique || personal !== null)) {
    wrong('is filled by the door as the stages say: it is nothing else besides.');
  }
}

/** Some kinds must not be asked for without more ado; whoever forces a field of one has to say so in its options. */
function forced(it: Field, wrong: (why: string) => void): void {
  const why = kindNamed(it.kind).checkForced?.(it.options) ?? null;
  if (why !== null) wrong(why);
}

function checkRegister(it: Register, complain: Complain): void {
  const names = (where: string, named: readonly string[]) => {
    for (const name of named) if (!knows(it, name)) complain(`${where} names "${name}", which is no field.`);
  };
  const filter = (where: string, condition: Filter) => {
    const wrong = misuse(condition, (name) => comparisonOf(it, name));
    if (wrong) complain(`${where}: ${wrong}`);
  };
  if (!nameShape.test(it.name)) complain('the name is not camelCase of at most 40 letters and digits.');
  if (!it.label.zh || !it.label.en) complain('the label is missing in Chinese or in English.');
  checkTitle(it, complain);
  checkSpine(it, complain);
  names('the list', it.list);
  for (const one of Object.values(it.fields)) {
    if (one.wanted !== null) filter(`when the field "${one.name}" is wanted`, one.wanted);
    if (one.group !== null && !Object.hasOwn(it.groups, one.group)) {
      complain(`the field "${one.name}" stands under "${one.group}", which is no group.`);
    }
  }
  for (const stage of Object.values(it.stages)) checkStage(it, stage, complain);
  for (const rule of it.rules) {
    names(`the rule "${rule.name}"`, [rule.field]);
    filter(`the rule "${rule.name}"`, rule.when);
    filter(`the rule "${rule.name}"`, rule.must);
  }
  for (const [action, roles] of Object.entries(it.may)) {
    for (const [role, reach] of Object.entries<true | Filter>(roles)) {
      if (reach !== true) filter(`"may ${action}" of the role "${role}"`, reach);
    }
  }
}

function checkTitle({ title, fields }: Register, complain: Complain): void {
  const titled = Object.hasOwn(fields, title) ? fields[title] : undefined;
  if (titled === undefined) {
    complain(`the title "${title}" is no field.`, 'title', {
      zh: '原来命名记录的字段已经移除。请另选一个字段，或改为自动编号。',
      en: 'The field that named a record was taken away. Choose another, or have records numbered.',
    });
  }
  if (!isSealed(titled)) return;
  complain(`the title "${title}" is sealed: nobody could read it.`, 'title', {
    zh: `“${titled.label.zh}”是敏感个人信息，列表里看不到，不能用来命名记录。请另选一个字段。`,
    en: `"${titled.label.en}" is sensitive and hidden in lists, so it cannot name a record. Choose another field.`,
  });
}

/** The fields that give a record its day, its place and its limit are of kinds that have one. */
function checkSpine(it: Register, complain: Complain): void {
  if (it.day !== null && it.fields[it.day]?.kind !== 'day') {
    complain(`the day "${it.day}" is no field of kind "day".`, 'day', {
      zh: '原来的日期字段已经移除，或不再是日期类型。请另选一个日期字段，或选“无”。',
      en: 'The field with the day was taken away or is of another kind now. Choose a field of kind day, or none.',
    });
  }
  if (it.due !== null && it.fields[it.due]?.kind !== 'day')
    complain(`the limit "${it.due}" is no field of kind "day".`);
  if (it.place !== null && !kindNamed(it.fields[it.place]?.kind ?? 'text').point) {
    complain(`the place "${it.place}" is no field of a kind that has a place.`, 'place', {
      zh: '原来的位置字段已经移除，或不再是位置类型。请另选一个位置、线路或范围字段，或选“无”。',
      en: 'The field with the place was taken away or is of another kind now. Choose a place, line or area, or none.',
    });
  }
}

function checkStage(register: Register, it: Stage, complain: Complain): void {
  const wrong = (what: string) => complain(`the stage "${it.name}" ${what}`);
  if (!nameShape.test(it.name)) wrong('is not named in camelCase of at most 40 letters and digits.');
  if (!it.label.zh || !it.label.en) wrong('needs a label in Chinese and in English.');
  for (const name of [...it.needs, ...it.locks, ...it.says]) {
    if (name !== '*' && !Object.hasOwn(register.fields, name)) wrong(`names "${name}", which is no field.`);
  }
  for (const name of it.needs) {
    const needed = register.fields[name];
    if (needed) forced(needed, (why) => wrong(`needs the field "${name}", but ${why}`));
  }
  const kindOf = (name: string | undefined) => (name === undefined ? undefined : register.fields[name]?.kind);
  for (const name of it.says) if (register.fields[name]?.filled) wrong(`asks for "${name}", which the door fills.`);
  for (const name of it.apart) if (kindOf(name) !== 'account') wrong(`keeps "${name}" apart, which is no account.`);
  if (it.marks.by !== undefined && kindOf(it.marks.by) !== 'account')
    wrong('marks who came in no field of kind "account".');
  if (it.marks.on !== undefined && kindOf(it.marks.on) !== 'day') wrong('marks the day in no field of kind "day".');
  if (it.limit !== null && register.due === null) wrong('has a limit, but the register names no field to keep it in.');
  for (const next of it.next) {
    if (!Object.hasOwn(register.stages, next)) wrong(`leads to "${next}", which is no stage.`);
  }
}
