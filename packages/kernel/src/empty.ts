import type { Json } from './kind.ts';

/** Absent, empty text and empty lists are all "not filled in". */
export function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
