import type { Json } from '@yicun/kernel/kind';

/** The part of a record that a board needs: what lists send, and what tests write by hand. */
export interface Row {
  readonly id: string;
  readonly unit: string;
  readonly seq: number;
  readonly stage: string | null;
  readonly title: string | null;
  readonly data: Readonly<Record<string, Json>>;
}

/** A text of a record, or null when it is absent or empty. */
export function textOf(row: Row, field: string): string | null {
  const value = row.data[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Orders records as their things stand in the document. */
export function inOrder(a: Row, b: Row): number {
  return Number(a.data.order ?? 0) - Number(b.data.order ?? 0);
}
