/** What a failed statement means: isRefusedBySql(error), duplicateIn(error, register), mayPass(error). */
import type { Register } from '@yicun/kernel/register';
import { DatabaseError } from 'pg';
import { duplicateField } from './declare.ts';
import { isPassing } from './server.ts';

/** Data that PostgreSQL will not take (class 22: data exception, 23: integrity constraint): trying again is no use. */
export function isRefusedBySql(error: unknown): error is Error {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? '');
}

/** The unique field of the register whose value another living record holds; null: it was something else. */
export function duplicateIn(error: Error, register: Register): string | null {
  if (!(error instanceof DatabaseError) || error.code !== '23505') return null;
  return duplicateField(register, error.constraint ?? '');
}

/** The server went away, or two transactions got into each other's way: the same work may succeed in a moment. */
export function mayPass(error: unknown): boolean {
  const clash = error instanceof DatabaseError && (error.code === '40001' || error.code === '40P01');
  // What the driver says of every statement on a connection that broke between two of them.
  const broken = error instanceof Error && /is not queryable$/.test(error.message);
  return clash || broken || isPassing(error);
}
