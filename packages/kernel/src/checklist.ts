import type { Words } from './words.ts';

/** 检查表: what an inspector looks at, item by item, and what is taken off for what is found. Points sum to 100. */
export interface Checklist {
  /** As officials know it: `CL-ENV`. */
  readonly name: string;
  readonly label: Words;
  readonly tasks: readonly string[];
  /** The register whose records it is used on, or null: a village. */
  readonly register: string | null;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  readonly name: string;
  readonly label: Words;
  readonly points: number;
  /** How points are taken off, as the inspector reads it; null: by judgement. */
  readonly deduction: Words | null;
  /** What is found makes the item worth nothing: no partial marks. */
  readonly veto: boolean;
}

/** Spells out the defaults; stops the program when the points do not sum to 100 or a name stands twice. */
export function checklist(
  it: Omit<Checklist, 'register' | 'items'> & {
    readonly register?: string;
    readonly items: readonly (Pick<ChecklistItem, 'name' | 'label' | 'points'> & Partial<ChecklistItem>)[];
  },
): Checklist {
  const items = it.items.map((one) => ({ deduction: null, veto: false, ...one }));
  const sum = items.reduce((total, one) => total + one.points, 0);
  if (sum !== 100) throw new Error(`Checklist "${it.name}": its points sum to ${sum}, not to 100.`);
  if (new Set(items.map(({ name }) => name)).size !== items.length) {
    throw new Error(`Checklist "${it.name}": an item is named twice.`);
  }
  return { ...it, register: it.register ?? null, items };
}
