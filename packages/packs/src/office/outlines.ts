import type { Role } from '../roles.ts';

/** What outlines are of: the district itself, what lies directly in it, and its villages, with the kinds of their units. */
export const outlineLevels = {
  district: ['district'],
  township: ['township', 'park', 'farm'],
  village: ['village', 'community'],
} as const satisfies Record<string, readonly string[]>;

export type OutlineLevel = keyof typeof outlineLevels;

/** Is the unit one of those that outlines of the level are of? */
export function isOfLevel({ kind }: { readonly kind: string }, level: OutlineLevel): boolean {
  const kinds: readonly string[] = outlineLevels[level];
  return kinds.includes(kind);
}

/** Who loads outlines. */
export const outlineLoaders = ['officeOfficer', 'officeLeader', 'systemAdmin'] as const satisfies readonly Role[];
