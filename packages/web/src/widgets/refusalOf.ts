import { isEmpty } from '@yicun/kernel/empty';
import type { Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import type { Field } from '@yicun/kernel/register';

/** Why the door would refuse this value in this field, or null: the same rule as on the server, said before sending. */
export function refusalOf(field: Field, value: Json): Refusal | null {
  if (isEmpty(value)) return field.required ? refusal('value.required', { field: field.label }) : null;
  const parsed = kindNamed(field.kind).parse(value, field.options);
  return parsed.ok ? null : refusal(parsed.why.code, { ...parsed.why.details, field: field.label });
}
