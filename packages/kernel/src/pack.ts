import { type Indicator, indicator } from './indicator.ts';
import type { Register } from './register.ts';
import type { Words } from './words.ts';

/** Registers and indicators of one theme. */
export interface Pack {
  readonly name: string;
  readonly label: Words;
  /** Raised when a declaration changes; clients with another version pull the declarations anew. */
  readonly version: number;
  readonly registers: readonly Register[];
  readonly indicators: readonly Indicator[];
}

/** Everything that is declared, resolved and checked: what server and web know of the packs. */
export interface House {
  readonly version: number;
  readonly registers: Readonly<Record<string, Register>>;
  /** By register, the counting of every register by stage included. */
  readonly indicators: Readonly<Record<string, readonly Indicator[]>>;
  readonly roles: Readonly<Record<string, Words>>;
}

/**
 * Puts packs together, and stops the program with a sentence when they do not fit: two registers of one name, a ref
 * to a register that is not declared, a permission for an unknown role.
 */
export function house(packs: readonly Pack[], roles: Readonly<Record<string, Words>>): House {
  const registers: Record<string, Register> = {};
  const indicators: Record<string, Indicator[]> = {};
  for (const pack of packs) {
    for (const one of pack.registers) {
      if (one.name in registers) throw new Error(`Pack "${pack.name}": a register "${one.name}" is declared twice.`);
      registers[one.name] = one;
      indicators[one.name] = [countByStage(one)];
    }
    for (const one of pack.indicators) {
      const list = indicators[one.register];
      if (!list) throw new Error(`Pack "${pack.name}": the indicator "${one.name}" counts an unknown register.`);
      if (list.some(({ name }) => name === one.name)) throw new Error(`Indicator "${one.name}" is declared twice.`);
      list.push(one);
    }
  }
  for (const one of Object.values(registers)) checkAcross(one, registers, roles);
  return { version: packs.reduce((sum, one) => sum + one.version, 0), registers, indicators, roles };
}

/** The count that every list needs for its exact total, at no cost that grows with the register. */
export function countByStage(register: Register): Indicator {
  const label = { zh: `${register.label.zh}按阶段计数`, en: `${register.label.en} by stage` };
  return indicator(register, { name: `${register.name}.count`, label, dims: ['stage'] });
}

function checkAcross(it: Register, registers: House['registers'], roles: House['roles']): void {
  for (const one of Object.values(it.fields)) {
    const to = one.options.register;
    if (one.kind === 'ref' && typeof to === 'string' && !(to in registers)) {
      throw new Error(`Register "${it.name}": the field "${one.name}" points to "${to}", which is not declared.`);
    }
  }
  const named = [
    ...Object.values(it.may).flatMap((one) => Object.keys(one)),
    ...Object.values(it.stages).flatMap(({ by }) => by),
    ...Object.values(it.fields).flatMap(({ see }) => see),
  ];
  for (const role of named) {
    if (role !== '*' && !(role in roles)) throw new Error(`Register "${it.name}": nobody has the role "${role}".`);
  }
}
