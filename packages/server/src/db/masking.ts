/**
 * veilOf(register, hidden): what a reader gets of the fields they do not see. The value of a kind that knows a mask is
 * put behind it in the process (`马**`, `138****5678`); any other does not leave the database.
 */
import type { Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Field, Register } from '@yicun/kernel/register';
import type { RecordRow } from '../replay.ts';
import { sealedMask } from '../sealed.ts';

/** A record as a reader gets it: of the fields in `masked` it holds only a mask. */
export interface VeiledRow extends RecordRow {
  readonly masked?: readonly string[];
}

type Changed = Readonly<Record<string, readonly [before: Json, after: Json]>>;

export interface Veil {
  /** Fields whose values stay in the database: a statement leaves them out. */
  readonly removed: readonly string[];
  /** May the title, or a mask of it, leave the database? */
  readonly hasTitle: boolean;
  /** The title as the reader gets it. */
  title(title: string | null): string | null;
  /** A record that came without the removed fields; as JSON text it is passed on as it is where nothing is masked. */
  row(json: string): string;
  record(row: RecordRow): VeiledRow;
  /** The same for an entry of its history. */
  entry(json: string): string;
}

export function veilOf(register: Register, hidden: ReadonlySet<string>): Veil {
  const masks = new Map<string, Mask>();
  for (const name of hidden) {
    const mask = maskOf(register.fields[name]);
    if (mask !== null) masks.set(name, mask);
  }
  const removed = [...hidden].filter((name) => !masks.has(name));
  const titleMask = masks.get(register.title);
  const hasTitle = titleMask !== undefined || !hidden.has(register.title);
  const title = (text: string | null) =>
    hasTitle ? (text === null || !titleMask ? text : String(titleMask(text) ?? '')) : null;
  const record = (row: RecordRow): VeiledRow => {
    const data: Record<string, Json> = {};
    const masked: string[] = [];
    for (const [name, value] of Object.entries(row.data)) {
      const mask = masks.get(name);
      if (mask === undefined) {
        if (!hidden.has(name)) data[name] = value;
        continue;
      }
      const shown = mask(value);
      if (shown === null) continue;
      data[name] = shown;
      masked.push(name);
    }
    return { ...row, title: title(row.title), data, ...(masked.length > 0 ? { masked } : {}) };
  };
  const isPlain = masks.size === 0;
  return {
    removed,
    hasTitle,
    title,
    record,
    // What is parsed here was built by the statement, of the columns that the types name.
    row: (json) => (isPlain ? json : JSON.stringify(record(JSON.parse(json) as RecordRow))),
    entry: (json) => (isPlain ? json : JSON.stringify(veiledEntry(JSON.parse(json), masks))),
  };
}

/** What is shown of a value; null: nothing. */
type Mask = (value: Json) => Json;

function maskOf(field: Field | undefined): Mask | null {
  const kind = field && kindNamed(field.kind);
  if (!kind?.mask) return null;
  return (value) => (value === null ? null : (sealedMask(value) ?? kind.mask?.(value) ?? null));
}

interface Entry {
  readonly changed: Changed;
}

function veiledEntry<T extends Entry>(entry: T, masks: ReadonlyMap<string, Mask>): T & { changed: Changed } {
  const changed = Object.entries(entry.changed).map(([name, pair]): [string, readonly [Json, Json]] => {
    const mask = masks.get(name);
    return [name, mask ? [mask(pair[0]), mask(pair[1])] : pair];
  });
  return { ...entry, changed: Object.fromEntries(changed) };
}
