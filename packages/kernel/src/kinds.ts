import type { Kind } from './kind.ts';
import { filesKind } from './kinds/files.ts';
import { linksKind } from './kinds/links.ts';
import { notesKind } from './kinds/notes.ts';
import { photoKind } from './kinds/photo.ts';
import { plainKinds } from './kinds/plain.ts';
import { rowsKind } from './kinds/rows.ts';
import { spansKind } from './kinds/spans.ts';

/** Every kind there is, by name. Widgets and fixtures are typed by this table: a missing one does not compile. */
export const kinds = {
  ...plainKinds,
  rows: rowsKind,
  spans: spansKind,
  links: linksKind,
  notes: notesKind,
  files: filesKind,
  photo: photoKind,
} as const;

export type KindName = keyof typeof kinds;

export function isKindName(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

/** The kind of that name. Declarations are checked when they are read, so an unknown one here is a bug. */
export function kindNamed(name: string): Kind {
  if (!isKindName(name)) throw new Error(`No kind is called "${name}". Known: ${Object.keys(kinds).join(', ')}.`);
  // Options were checked against this very kind by register(); the table cannot say so in types.
  return kinds[name] as unknown as Kind;
}
