import { and, everything, type Filter } from '@yicun/kernel/filter';
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

/** What ought to be answered one way: a camera that looks into no home, a room that is not let. Shown, never forced. */
export function oughtToBe(field: string, value: boolean, message: Words): Rule {
  const name = `${field}OughtToBe${value ? 'Yes' : 'No'}`;
  return hint({
    name,
    when: { field, op: 'present' },
    must: { field, op: 'eq', value },
    field,
    message,
  });
}

/** A number that ought to reach what the district has set; where `when` is given, only in such records. */
export function oughtToReach(field: string, setting: string, message: Words, when: Filter = everything): Rule {
  return hint({
    name: `${field}OughtToReach`,
    when: and({ field, op: 'present' }, when),
    must: { field, op: 'gte', value: { setting } },
    field,
    message,
  });
}
