import type { Rule } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';

/**
 * One number, amount or day of a record is not less than another of it: an end than its start, a whole than its part.
 * Where either is absent, nothing is said.
 */
export function notLess(most: string, least: string, message: Words): Rule {
  return {
    name: `${most}NotLessThan${least.charAt(0).toUpperCase()}${least.slice(1)}`,
    when: {
      all: [
        { field: most, op: 'present' },
        { field: least, op: 'present' },
      ],
    },
    must: { field: most, op: 'gte', than: least },
    field: most,
    message,
  };
}

/** The same rule, shown and keeping nobody from saving. */
export function hint(rule: Rule): Rule {
  return { ...rule, hint: true };
}
