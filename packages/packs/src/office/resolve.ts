import { type Indicator, registersOf, settledIndicator } from '@yicun/kernel/indicator';
import type { Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import { checkAcross, type House, type RegisterState, type Theme } from '@yicun/kernel/pack';
import type { Field, Register } from '@yicun/kernel/register';
import { readSetting, settledRegister } from '@yicun/kernel/setting';
import type { Words } from '@yicun/kernel/words';
import { type Declared, declare, ownTheme, ownThemeLabel } from './declared.ts';
import { type Complaint, complaintOf, readDeclaration } from './ownDeclaration.ts';

/** A living record of one of {@link ownRegisters}. */
export interface OwnRow {
  readonly id: string;
  readonly register: string;
  readonly seq: number;
  readonly data: Readonly<Record<string, Json>>;
}

/** Something a district declared or set that does not hold (any more): it is left out, and the office is told. */
export interface Trouble extends Complaint {
  /** The record that says it. */
  readonly id: string;
  readonly register: string;
}

export interface Resolved {
  readonly house: House;
  readonly troubles: readonly Trouble[];
}

/**
 * The house of a district on a day: what packs declare, what the district declares itself, its settings in every rule
 * and formula, and which registers it uses. What does not hold is left out and told; nothing here stops the program.
 *
 * @param rows  of the district's own registers, in whatever order
 * @param today day in Asia/Shanghai: settings whose day is still to come do not count yet
 */
export function resolve(base: House, rows: readonly OwnRow[], today: string): Resolved {
  const troubles: Trouble[] = [];
  const ordered = [...rows].sort((a, b) => a.seq - b.seq);
  const of = (register: string) => ordered.filter((one) => one.register === register);
  const declared = withDeclarations(base, of('declaration'), troubles);
  const values = valuesOn(base, of('settingValue'), today, troubles);
  const calendar = { ...base.calendar, ...daysSaid(of('calendarDay')) };
  const states = statesBy(declared, of('registerState'), troubles);
  return { house: settledHouse({ ...declared, values, states, calendar }), troubles };
}

function withDeclarations(base: House, rows: readonly OwnRow[], troubles: Trouble[]): House {
  let made: { readonly row: OwnRow; readonly it: Declared }[] = [];
  for (const row of rows) {
    try {
      const own = readDeclaration(textOf(row.data.declared));
      made.push({ row, it: declare(base, textOf(row.data.ledger), own) });
    } catch (error) {
      troubles.push(troubleOf(row, error));
    }
  }
  // One that points to a register which came to nothing comes to nothing too, and so on.
  for (;;) {
    const registers = {
      ...base.registers,
      ...Object.fromEntries(made.map(({ it }) => [it.register.name, it.register])),
    };
    const good = made.filter(({ row, it }) => {
      try {
        checkAcross(it.register, registers, base.roles);
        return true;
      } catch (error) {
        troubles.push(troubleOf(row, error));
        return false;
      }
    });
    if (good.length === made.length)
      return assembled(
        base,
        registers,
        made.map(({ it }) => it),
      );
    made = good;
  }
}

function assembled(base: House, registers: House['registers'], made: readonly Declared[]): House {
  if (made.length === 0) return base;
  const indicators: Record<string, readonly Indicator[]> = { ...base.indicators };
  for (const { register, indicators: more } of made) {
    indicators[register.name] = [...(base.indicators[register.name] ?? []), ...more];
  }
  return { ...base, registers, indicators, packs: themesWith(base.packs, made) };
}

function themesWith(themes: readonly Theme[], made: readonly Declared[]): readonly Theme[] {
  const own: Theme = { name: ownTheme, label: ownThemeLabel, registers: [], settings: [], fixed: false };
  return [...themes, own].flatMap((theme) => {
    const more = made.flatMap((one) => (one.theme === theme.name ? [one.register.name] : []));
    if (theme === own && more.length === 0) return [];
    return [more.length === 0 ? theme : { ...theme, registers: [...theme.registers, ...more] }];
  });
}

/** By setting the value with the latest day that is not still to come; of two of one day the one written last. */
function valuesOn(base: House, rows: readonly OwnRow[], today: string, troubles: Trouble[]): Record<string, Json> {
  const values: Record<string, Json> = { ...base.values };
  const days = new Map<string, string>();
  for (const row of rows) {
    const name = textOf(row.data.setting);
    const day = textOf(row.data.effectiveOn);
    const setting = Object.hasOwn(base.settings, name) ? base.settings[name] : undefined;
    if (!setting) {
      troubles.push({ id: row.id, register: row.register, why: unknownSetting(name), at: null });
      continue;
    }
    const text = row.data.value;
    const value = typeof text === 'string' ? readSetting(setting, text) : null;
    if (value !== null && !value.ok) {
      troubles.push({ id: row.id, register: row.register, why: unreadable(setting.label, textOf(text)), at: null });
      continue;
    }
    if (day > today || day < (days.get(name) ?? '')) continue;
    days.set(name, day);
    values[name] = value === null ? null : value.value;
  }
  return values;
}

function statesBy(house: House, rows: readonly OwnRow[], troubles: Trouble[]): House['states'] {
  const fixed = new Set(house.packs.flatMap((one) => (one.fixed ? one.registers : [])));
  const states: Record<string, RegisterState> = { ...house.states };
  for (const name of Object.keys(house.registers)) states[name] ??= { state: 'on', keptAt: '' };
  for (const row of rows) {
    const name = textOf(row.data.ledger);
    const { state } = row.data;
    if (!Object.hasOwn(states, name) || fixed.has(name)) {
      troubles.push({ id: row.id, register: row.register, why: unswitchable(name), at: null });
      continue;
    }
    if (state === 'on' || state === 'off' || state === 'elsewhere') {
      states[name] = { state, keptAt: textOf(row.data.keptAt) };
    }
  }
  return states;
}

function daysSaid(rows: readonly OwnRow[]): House['calendar'] {
  return Object.fromEntries(
    rows.map(({ data }): [string, 'off' | 'worked'] => [textOf(data.on), data.sort === 'worked' ? 'worked' : 'off']),
  );
}

/** Puts the values in force in place of the names of settings. */
function settledHouse(house: House): House {
  const settle = (one: Indicator) => settledIndicator(one, house.values);
  return {
    ...house,
    registers: byName(house.registers, (one: Register) => asking(settledRegister(one, house.values), house.states)),
    indicators: byName(house.indicators, (all: readonly Indicator[]) => all.map(settle)),
  };
}

/** What points only to ledgers that are switched off is not asked for: there is nothing to point to. */
function asking(register: Register, states: House['states']): Register {
  const fields = byName(register.fields, (field: Field) => {
    if (field.wanted === null) return field;
    const targets = kindNamed(field.kind).targets?.(field.options) ?? [];
    const areOff = targets.length > 0 && targets.every((one) => states[one.register ?? '']?.state === 'off');
    return areOff ? { ...field, wanted: null } : field;
  });
  return { ...register, fields };
}

function byName<T>(all: Readonly<Record<string, T>>, of: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, of(one)]));
}

function troubleOf({ id, register }: OwnRow, error: unknown): Trouble {
  const { why, at } = complaintOf(error);
  return { id, register, why, at };
}

function unknownSetting(name: string): Words {
  return { zh: `没有“${name}”这个参数。`, en: `No setting is called "${name}".` };
}

function unreadable(label: Words, text: string): Words {
  return { zh: `“${label.zh}”的取值“${text}”不是这种参数的值。`, en: `"${text}" is no value of "${label.en}".` };
}

function unswitchable(name: string): Words {
  return { zh: `“${name}”不是可以启停的台账。`, en: `"${name}" is no register that can be switched.` };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Every indicator of a house once, whatever registers it stands under. */
export function indicatorsOf(house: House): readonly Indicator[] {
  return Object.entries(house.indicators).flatMap(([register, all]) =>
    all.filter((one) => registersOf(one)[0] === register),
  );
}
