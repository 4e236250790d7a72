/** Corrections carry values of any sort; what is shown or edited is looked at first. */

import type { DraftDeadline, UnitMention } from '@yicun/reader/draft';
import { deadlineKinds } from './fields.ts';

export function isMention(it: unknown): it is UnitMention {
  return isNamed(it) && typeof it.unit === 'string' && typeof it.text === 'string' && isNamed(it.span);
}

export function isDeadline(it: unknown): it is DraftDeadline {
  return isNamed(it) && deadlineKinds.some((kind) => kind === it.kind) && 'end' in it && isNamed(it.span);
}

function isNamed(it: unknown): it is Readonly<Record<string, unknown>> {
  return typeof it === 'object' && it !== null && !Array.isArray(it);
}
