import { addDays } from './clock.ts';
import { isEmpty } from './empty.ts';
import type { Json } from './kind.ts';
import type { Register, Stage } from './register.ts';
import { addWorkingDays, type Calendar } from './schedule.ts';

/**
 * What a step asks of whoever takes it, and what the door writes of itself: who brought a record where, on which day,
 * and until when it may stay there. Declared with the stage, and so the same in every workflow.
 */

/** What the door knows when a step is taken. */
export interface Step {
  readonly account: string;
  /** Day in Asia/Shanghai. */
  readonly today: string;
  /** What the district's settings are worth. */
  readonly values: Readonly<Record<string, Json>>;
  readonly calendar: Calendar;
}

/** The fields that the door fills when a record comes to this stage. */
export function marked(register: Register, stage: string, step: Step): Readonly<Record<string, Json>> {
  const to = register.stages[stage];
  if (!to) return {};
  return {
    ...(to.marks.by === undefined ? {} : { [to.marks.by]: step.account }),
    ...(to.marks.on === undefined ? {} : { [to.marks.on]: step.today }),
    ...(register.due === null ? {} : { [register.due]: limitOf(to, step) }),
  };
}

/** Fields that this step has to fill anew and does not. */
export function unsaid(register: Register, stage: string, set: Readonly<Record<string, Json>>): readonly string[] {
  return (register.stages[stage]?.says ?? []).filter((name) => isEmpty(set[name]));
}

/** The field by which the step is not this account's to take, or null. */
export function keptFrom(
  register: Register,
  stage: string,
  data: Readonly<Record<string, Json>>,
  account: string,
): string | null {
  return (register.stages[stage]?.apart ?? []).find((name) => data[name] === account) ?? null;
}

/** The last day that a record may stand at a stage it reaches today; null: there is no limit. */
function limitOf({ limit }: Stage, { today, values, calendar }: Step): string | null {
  const days = limit === null ? null : (values[limit.setting] ?? null);
  if (limit === null || typeof days !== 'number') return null;
  return limit.days === 'working' ? addWorkingDays(today, days, calendar) : addDays(today, days);
}
