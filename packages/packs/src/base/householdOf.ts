import { ref } from '@yicun/kernel/kinds/ref';
import { field } from '@yicun/kernel/register';
import { asked, personalPlace } from '../ledger.ts';

/**
 * 农户: the household that a record is about. Everybody whose scope holds the record sees which one it is; its name is
 * masked where the household's own field is.
 */
export const householdOf = field(
  ref({ register: 'household' }),
  { zh: '农户', en: 'Household' },
  { ...personalPlace, ...asked, filter: true },
);
