import type { Refusal } from './refusal.ts';

/** An outcome that the caller must look at: expected failures are values, exceptions are bugs. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function no(why: Refusal): { readonly ok: false; readonly why: Refusal } {
  return { ok: false, why };
}
