import type { RecordState } from '@yicun/kernel/change';
import { spineOf } from '@yicun/kernel/merge';
import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import type { Values } from './useDraft.ts';

/** A record with what somebody is writing into it: what rules, wanted fields and hints are asked of. */
export function stateOf(register: Register, row: Omit<RecordRow, 'data'>, values: Values): RecordState {
  return { ...row, data: values, stamps: {}, gone: false, ...spineOf(register, { data: values }) };
}
