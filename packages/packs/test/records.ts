import type { RecordState } from '@yicun/kernel/change';
import { contribution, type Indicator, settledIndicator } from '@yicun/kernel/indicator';
import type { Json } from '@yicun/kernel/kind';
import { complaint } from '@yicun/kernel/parse';
import type { Register } from '@yicun/kernel/register';

/** A record of the register as the door would keep it: its day is the field that the register names. */
export function record(
  register: Register,
  data: Readonly<Record<string, Json>>,
  stage: string | null = register.start,
): RecordState {
  const spine = { id: 'r', register: register.name, unit: 'v', scope: '1/v/', seq: 1, title: null, gone: false };
  const day = register.day === null ? null : data[register.day];
  return { ...spine, stage, day: typeof day === 'string' ? day : null, data, stamps: {} };
}

/** Numerator and denominator that records add up to. */
export function figure(
  indicators: readonly Indicator[],
  name: string,
  records: readonly RecordState[],
  settings: Readonly<Record<string, Json>> = {},
): readonly [number, number] {
  const found = indicators.find((one) => one.name === name);
  if (!found) throw new Error(`No indicator ${name}.`);
  const counted = settledIndicator(found, settings);
  const parts = records.flatMap((one) => contribution(counted, one) ?? []);
  return [parts.reduce((sum, one) => sum + one.n, 0), parts.reduce((sum, one) => sum + one.total, 0)];
}

/** The field that keeps the record from being saved, or null. */
export function refused(
  register: Register,
  data: Readonly<Record<string, Json>>,
  stage: string | null = register.start,
): string | null {
  const why = complaint(register, record(register, data, stage), '2022-07-01');
  return why === null ? null : String(why.details.name);
}
