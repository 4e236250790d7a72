import type { Checklist } from './checklist.ts';
import { isFilter, misuse } from './filter.ts';
import { type Indicator, indicator, indicatorSettings, registersOf } from './indicator.ts';
import { accountsRegister, anyRegister, type Json, type Target } from './kind.ts';
import { kindNamed } from './kinds.ts';
import { Misdeclared } from './misdeclared.ts';
import { comparisonOf, type Field, type Register } from './register.ts';
import type { Calendar } from './schedule.ts';
import { registerSettings, type Setting } from './setting.ts';
import type { Words } from './words.ts';

/** Registers, indicators, settings and checklists of one theme. */
export interface Pack {
  readonly name: string;
  readonly label: Words;
  /** Raised when a declaration changes; clients with another version pull the declarations anew. */
  readonly version: number;
  /** Its registers belong to the program: no district switches one off, and the menu of ledgers leaves them out. */
  readonly fixed?: boolean;
  readonly registers: readonly Register[];
  readonly indicators: readonly Indicator[];
  readonly typed?: readonly TypedFigure[];
  readonly settings?: readonly Setting[];
  readonly checklists?: readonly Checklist[];
  /** Days off and make-up working days that are announced. */
  readonly calendar?: Calendar;
}

/** A figure that no register can give: it is typed by hand, and shown as typed. */
export interface TypedFigure extends Pick<Indicator, 'name' | 'label' | 'as' | 'unit' | 'better' | 'tasks' | 'metric'> {
  /** Why it cannot be counted: whose system holds it, or who judges it. */
  readonly why: Words;
}

/** Everything that is declared, resolved and checked: what server and web know of the packs. */
export interface House {
  readonly version: number;
  /** Themes in the order of the menu. */
  readonly packs: readonly Theme[];
  readonly registers: Readonly<Record<string, Register>>;
  /**
   * By register, the counting of every register by stage included. One that takes its denominator from another
   * register stands under both.
   */
  readonly indicators: Readonly<Record<string, readonly Indicator[]>>;
  readonly typed: readonly TypedFigure[];
  readonly settings: Readonly<Record<string, Setting>>;
  /** What the settings are worth today; a filter here holds these in place of the settings' names. */
  readonly values: Readonly<Record<string, Json>>;
  /** Days off and make-up working days, by which limits in working days are counted. */
  readonly calendar: Calendar;
  /** What looks at a setting: whoever changes it wants to know. */
  readonly touched: Readonly<Record<string, Touched>>;
  /** Whether a register is in use (台账启用). */
  readonly states: Readonly<Record<string, RegisterState>>;
  readonly checklists: Readonly<Record<string, Checklist>>;
  readonly roles: Readonly<Record<string, Words>>;
}

/** Names of the indicators and registers whose formulas, rules or wanted fields look at a setting. */
export interface Touched {
  readonly indicators: readonly string[];
  readonly registers: readonly string[];
}

/** On: written by whoever may. Off: read only. Elsewhere: kept in another system, and only imported from there. */
export interface RegisterState {
  readonly state: 'on' | 'off' | 'elsewhere';
  /** The other system; empty unless it is kept elsewhere. */
  readonly keptAt: string;
}

/** A pack as the menu shows it. */
export interface Theme {
  readonly name: string;
  readonly label: Words;
  readonly registers: readonly string[];
  /** Names of its settings. */
  readonly settings: readonly string[];
  /** Of the program itself, not one of ledgers. */
  readonly fixed: boolean;
}

/**
 * Puts packs together, and stops the program with a sentence when they do not fit: two registers of one name, a ref
 * to a register that is not declared, a permission for an unknown role, a setting that nobody declared.
 */
export function house(packs: readonly Pack[], roles: Readonly<Record<string, Words>>): House {
  const registers = byName('register', packs, (one) => one.registers);
  const settings = byName('setting', packs, (one) => one.settings ?? []);
  const checklists = byName('checklist', packs, (one) => one.checklists ?? []);
  const figures = byName('indicator', packs, (one) => [...one.indicators, ...(one.typed ?? [])]);
  const indicators: Record<string, Indicator[]> = {};
  for (const one of Object.values(registers)) indicators[one.name] = [countByStage(one)];
  for (const one of Object.values(figures)) {
    if ('why' in one) continue;
    for (const register of registersOf(one)) {
      const list = indicators[register];
      if (!list) throw new Error(`The indicator "${one.name}" counts the unknown register "${register}".`);
      list.push(one);
    }
    for (const named of indicatorSettings(one)) {
      if (!Object.hasOwn(settings, named)) {
        throw new Error(`The indicator "${one.name}" looks at the setting "${named}", which is not declared.`);
      }
    }
  }
  for (const one of Object.values(registers)) {
    checkAcross(one, registers, roles);
    for (const named of registerSettings(one)) {
      if (!Object.hasOwn(settings, named)) {
        throw new Error(`The register "${one.name}" looks at the setting "${named}", which is not declared.`);
      }
    }
  }
  for (const { name, register } of Object.values(checklists)) {
    if (register !== null && !Object.hasOwn(registers, register)) {
      throw new Error(`The checklist "${name}" is for the register "${register}", which is not declared.`);
    }
  }
  return {
    version: packs.reduce((sum, one) => sum + one.version, 0),
    packs: packs.map(({ name, label, registers: its, settings: set = [], fixed = false }) => {
      return { name, label, registers: namesOf(its), settings: namesOf(set), fixed };
    }),
    registers,
    indicators,
    typed: packs.flatMap((one) => one.typed ?? []),
    settings,
    values: Object.fromEntries(Object.values(settings).map((one) => [one.name, one.byDefault])),
    calendar: Object.assign({}, ...packs.map((one) => one.calendar ?? {})),
    touched: touchedBy(Object.keys(settings), registers, figures),
    states: Object.fromEntries(
      packs.flatMap(({ fixed, registers: its }) =>
        its.map(({ name, core }): [string, RegisterState] => [
          name,
          { state: fixed || core ? 'on' : 'off', keptAt: '' },
        ]),
      ),
    ),
    checklists,
    roles,
  };
}

function namesOf(all: readonly { readonly name: string }[]): readonly string[] {
  return all.map((one) => one.name);
}

function touchedBy(
  settings: readonly string[],
  registers: House['registers'],
  figures: Readonly<Record<string, Indicator | TypedFigure>>,
): House['touched'] {
  const counted = Object.values(figures).flatMap((one) => ('why' in one ? [] : [one]));
  const of = (name: string): Touched => ({
    indicators: counted.flatMap((one) => (indicatorSettings(one).includes(name) ? [one.name] : [])),
    registers: Object.values(registers).flatMap((one) => (registerSettings(one).includes(name) ? [one.name] : [])),
  });
  return Object.fromEntries(settings.map((name) => [name, of(name)]));
}

/** What all packs declare of one sort, by name; a name that stands twice stops the program. */
function byName<T extends { readonly name: string }>(
  what: string,
  packs: readonly Pack[],
  of: (pack: Pack) => readonly T[],
): Record<string, T> {
  const found: Record<string, T> = {};
  for (const pack of packs) {
    for (const one of of(pack)) {
      if (Object.hasOwn(found, one.name)) {
        throw new Error(`Pack "${pack.name}": the ${what} "${one.name}" is declared twice.`);
      }
      found[one.name] = one;
    }
  }
  return found;
}

/** The count that every list needs for its exact total, at no cost that grows with the register. */
export function countByStage(register: Register): Indicator {
  const label = { zh: `${register.label.zh}按阶段计数`, en: `${register.label.en} by stage` };
  // The version of its first release: the formula has never changed.
  return indicator(register, { name: `${register.name}.count`, label, dims: ['stage'], version: 1 });
}

/**
 * What a register cannot say of itself: that what it points to is declared, and that its roles are.
 *
 * @throws with a sentence
 */
export function checkAcross(it: Register, registers: House['registers'], roles: House['roles']): void {
  for (const one of Object.values(it.fields)) {
    for (const target of kindNamed(one.kind).targets?.(one.options) ?? []) {
      checkTarget(it.name, one, target, registers);
    }
  }
  const named = [
    ...Object.values(it.may).flatMap((one) => Object.keys(one)),
    ...Object.values(it.stages).flatMap(({ by, waits }) => [...by, ...(waits ?? [])]),
    ...Object.values(it.fields).flatMap(({ see, open }) => [...see, ...open]),
  ];
  for (const role of named) {
    if (role !== '*' && !(role in roles)) throw new Error(`Register "${it.name}": nobody has the role "${role}".`);
  }
}

function checkTarget(ledger: string, field: Field, { register, where }: Target, registers: House['registers']): void {
  if (register === null || register === anyRegister || register === accountsRegister) return;
  const target = Object.hasOwn(registers, register) ? registers[register] : undefined;
  const who = `Register "${ledger}": the field "${field.name}"`;
  if (!target) {
    throw new Misdeclared(`${who} points to "${register}", which is not declared.`, field.name, {
      zh: `“${field.label.zh}”关联的台账已经不在。请恢复那个台账，或另选一个。`,
      en: `The register that "${field.label.en}" points to is no longer there. Bring it back, or choose another.`,
    });
  }
  const wrong = isFilter(where) ? misuse(where, (name) => comparisonOf(target, name)) : null;
  if (wrong !== null) throw new Error(`${who} limits what it points to wrongly: ${wrong}`);
}
