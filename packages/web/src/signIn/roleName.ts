import type { Language, Words } from '@yicun/kernel/words';
import { roles } from '@yicun/packs/roles';

const labels: Readonly<Record<string, Words>> = roles;

/** The name of a role. Before signing in there are no declarations to ask; here it is a word and nothing more. */
export function roleName(role: string, language: Language): string {
  return labels[role]?.[language] ?? role;
}
