/** How the fields of a register and of the spine are written in SQL: one way for filters, sorting, indexes and views. */
import { type SpineName, spine } from '@yicun/kernel/filter';
import type { Comparison } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Field, Register } from '@yicun/kernel/register';

/** How values of the field compare; null: neither the spine nor the register has it. */
export function comparisonOf(register: Register, name: string): Comparison | null {
  if (isSpine(name)) return spine[name];
  const field = register.fields[name];
  return field ? kindNamed(field.kind).comparison : null;
}

/**
 * The value of a register's field as an SQL expression of `record`: text under collation "C", numeric, boolean, or
 * jsonb for sets and the rest. Absent is null. A number is only read where there is one, so that a record from before a
 * field changed its kind cannot break a list.
 */
export function fieldExpression(field: Field): string {
  const name = quoted(field.name);
  switch (kindNamed(field.kind).comparison) {
    case 'text':
      return `((data ->> ${name}) collate "C")`;
    case 'number':
      return `(case when jsonb_typeof(data -> ${name}) = 'number' then (data ->> ${name})::numeric end)`;
    case 'yesNo':
      return `(case when jsonb_typeof(data -> ${name}) = 'boolean' then (data ->> ${name})::boolean end)`;
    default:
      return `(data -> ${name})`;
  }
}

/** A name as an SQL literal. Declared names are letters and digits; doubling quotes costs nothing. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function isSpine(name: string): name is SpineName {
  return Object.hasOwn(spine, name);
}
