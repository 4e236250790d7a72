import type { Filter } from '@yicun/kernel/filter';
import { village } from './base/village.ts';

/** Conditions that many figures share. */

/** A field has this value. */
export function is(field: string, value: string | boolean): Filter {
  return { field, op: 'eq', value };
}

/** A record stands at one of these stages. */
export function inStage(...stages: readonly string[]): Filter {
  return { field: 'stage', op: 'in', value: stages };
}

/** Of a log: what was not taken back. */
export const notVoided: Filter = { not: inStage('voided') };

/** Of facilities: what is there or is to be. */
export const notScrapped: Filter = { not: inStage('scrapped') };

/** Of facilities: taken into use, whatever became of it since. */
export const builtFacility: Filter = inStage('running', 'faulty', 'repairing', 'stopped');

/** Of what is built in homes: accepted; what stands abandoned since counts no more. */
export const acceptedUpgrade: Filter = inStage('accepted', 'subsidised', 'inUse');

/** Of honours: given, and not taken back since. */
export const honoured: Filter = inStage('awarded', 'reviewed');

/** Of works: accepted, and what follows on that. */
export const worksAccepted: Filter = inStage('accepted', 'handedOver', 'closed');

/** Of problems: known to be one, whatever became of it. */
export const verifiedCase: Filter = { not: inStage('found', 'invalid') };

/** Of problems: put right; those that are watched for a while are closed already. */
export const closedCase: Filter = inStage('closed', 'watching');

/** What a share of the villages is out of: parks and state farms are none. */
export const villages = { register: village, where: is('areaKind', 'village') };
