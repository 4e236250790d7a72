import type { RecordState } from '@yicun/kernel/change';
import { isEmpty } from '@yicun/kernel/empty';
import { everything, isFilter, matches } from '@yicun/kernel/filter';
import { isNamed, type Json } from '@yicun/kernel/kind';
import { complaint } from '@yicun/kernel/parse';
import type { Field, Register } from '@yicun/kernel/register';
import type { Chance } from './chance.ts';
import type { Spot } from './ground.ts';
import type { Hint, Making } from './hint.ts';
import type { Kept, Pool } from './pool.ts';
import type { Samples } from './samples.ts';
import { stageOf, wayTo } from './stages.ts';
import { believable, type Setting } from './values.ts';

/** What one record is made from. */
export interface Order {
  readonly id: string;
  readonly register: Register;
  readonly hint: Hint | undefined;
  readonly spot: Spot;
  readonly level: Making['level'];
  readonly index: number;
  /** How many of the register this unit gets. */
  readonly count: number;
  readonly nth: number;
  readonly chance: Chance;
  readonly samples: Samples;
  readonly neighbours: readonly string[];
  readonly pool: Pool;
  /** In Asia/Shanghai: what rules compare with. */
  readonly today: string;
}

export interface Made {
  readonly set: Readonly<Record<string, Json>>;
  /** Where it is made, then the stages it goes through; empty without stages. */
  readonly way: readonly string[];
}

/** Of what a declaration asks for, this much is still missing somewhere (待补). */
const forgotten = 0.06;
/** Of what nobody asks for, this much is filled all the same. */
const volunteered = 0.5;
/** What belongs to the papers of a record and says nothing about the place. */
const leftOut = ['evidence', 'remark', 'readFrom'];
/** A declaration whose rules cannot be satisfied in so many steps is one the generator does not understand. */
const repairsMost = 24;

/** Makes one record: its stage, its fields, and what rules and the stage ask of them. */
export function make(order: Order): Made {
  const { register, chance, hint } = order;
  const stage = stageOf(register, chance, hint?.stages);
  const way = stage === null ? [] : wayTo(register, stage);
  const data: Record<string, Json> = {};
  const targets = new Map<string, Kept | null>();
  const making: Making = {
    ...{ chance, spot: order.spot, level: order.level, index: order.index, nth: order.nth, stage },
    get: (name) => data[name] ?? null,
    of: (name, field) => targets.get(name)?.data[field] ?? null,
  };
  const needed = new Set(way.flatMap((one) => register.stages[one]?.needs ?? []));
  const stateNow = (): RecordState => stateOf(order, stage, data);
  for (const field of Object.values(register.fields)) {
    if (field.numbered || field.retired || field.filled) continue;
    const isNeeded = field.required || needed.has(field.name);
    const chance = order.chance.of(field.name);
    const value = said({ ...order, chance }, { ...making, chance }, targets, field, isNeeded);
    const isAsked = field.wanted !== null && (field.wanted === everything || matches(field.wanted, stateNow()));
    if (isEmpty(value) || (!isNeeded && isAsked && chance.happens(forgotten))) continue;
    const isHinted = hint?.fields?.[field.name] !== undefined;
    if (isNeeded || isAsked || (field.wanted === null && (isHinted || chance.happens(volunteered)))) {
      data[field.name] = value;
    }
  }
  mend(order, stage, data, needed);
  return { set: data, way };
}

/** The value a field would have: as hinted, as its references go, or by its kind. */
function said(order: Order, making: Making, targets: Map<string, Kept | null>, field: Field, isNeeded: boolean): Json {
  const { register, where } = field.options;
  if (field.kind === 'ref' || field.kind === 'refs') {
    const { pool, spot, index, count } = order;
    const filter = isFilter(where) ? where : null;
    const target = pool.take(String(register), spot, filter, { index, count });
    targets.set(field.name, target);
    const ways = order.hint?.fields?.[field.name];
    if (target === null || (ways && ways(making) === null)) return null;
    return field.kind === 'ref' ? target.id : [target.id];
  }
  if (leftOut.includes(field.name) && !isNeeded) return null;
  const hinted = order.hint?.fields?.[field.name]?.(making);
  if (hinted !== undefined && !(hinted === null && isNeeded)) return hinted;
  return believable(field, settingOf(order));
}

function settingOf({ chance, spot, index, samples, neighbours, register }: Order): Setting {
  return { chance, spot, index, samples, neighbours, ledger: register.label.zh };
}

function stateOf(
  { id, register, spot }: Order,
  stage: string | null,
  data: Readonly<Record<string, Json>>,
): RecordState {
  return {
    ...{ id, register: register.name, unit: spot.unit, scope: '', seq: 0, stage },
    ...{ title: null, day: null, data, stamps: {}, gone: false },
  };
}

/**
 * Puts right what the rules complain of: two values in the wrong order change places, a value that must not stand goes.
 *
 * @throws when the rules still complain: then the register needs a hint
 */
function mend(order: Order, stage: string | null, data: Record<string, Json>, needed: ReadonlySet<string>): void {
  const { register, today, spot } = order;
  for (let i = 0; i < repairsMost; i++) {
    const why = complaint(register, stateOf(order, stage, data), today);
    if (why === null) return;
    const rule = register.rules.find((one) => one.hint !== true && isBroken(order, stage, data, one.name));
    const must: unknown = rule?.must;
    const [field, than] = isNamed(must) ? [String(must.field ?? ''), String(must.than ?? '')] : ['', ''];
    if (than !== '') {
      [data[field], data[than]] = [data[than] ?? null, data[field] ?? null];
      continue;
    }
    const named = rule ? register.fields[rule.field] : undefined;
    if (named && isEmpty(data[named.name])) {
      data[named.name] = believable(named, settingOf(order));
      continue;
    }
    if (named && !needed.has(named.name)) {
      delete data[named.name];
      continue;
    }
    const said = `${register.name} at ${stage ?? 'no stage'} in ${spot.name}`;
    throw new Error(`The demonstration cannot make ${said}: ${JSON.stringify(why)} ${JSON.stringify(data)}`);
  }
}

function isBroken(order: Order, stage: string | null, data: Readonly<Record<string, Json>>, name: string): boolean {
  const { register, today } = order;
  const only = { ...register, fields: {}, rules: register.rules.filter((one) => one.name === name) };
  return complaint(only, stateOf(order, stage, data), today) !== null;
}
