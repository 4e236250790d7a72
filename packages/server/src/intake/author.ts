import type { Grant } from '@yicun/kernel/access';

/** Who asks for something, and by which way it came in. */
export interface Author {
  readonly district: string;
  readonly account: string;
  readonly grants: readonly Grant[];
  readonly via: Via;
}

/** `system` is the program itself: it loads districts, units and first accounts, and needs no grant for them. */
export type Via = 'desk' | 'phone' | 'import' | 'api' | 'system';

/** The actor of what the program does by itself. */
const systemAccount = '00000000-0000-0000-0000-000000000000';

/** The author of what the program does by itself: the first load, the first accounts, the sample. */
export function systemAuthor(district: string): Author {
  return { district, account: systemAccount, grants: [], via: 'system' };
}
