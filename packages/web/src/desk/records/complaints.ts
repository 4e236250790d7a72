import type { Register } from '@yicun/kernel/register';
import type { Problem } from '@yicun/server/wire';

/**
 * The fields a refusal is about, so that it is said beside them: by name where it gives names, else by the label it
 * uses. Empty: it is about the whole.
 */
export function fieldsOf({ details }: Pick<Problem, 'details'>, register: Register): readonly string[] {
  const { name, names, field } = details;
  if (typeof name === 'string' && name in register.fields) return [name];
  if (Array.isArray(names))
    return names.filter((one): one is string => typeof one === 'string' && one in register.fields);
  const label = typeof field === 'object' && field !== null && 'zh' in field ? field.zh : field;
  return Object.values(register.fields).flatMap((one) =>
    one.label.zh === label || one.name === label ? [one.name] : [],
  );
}
