import type { Json } from '@yicun/kernel/kind';
import type { Field } from '@yicun/kernel/register';
import type { ComponentType } from 'react';

/** How a kind of value looks on a page and in a form. `Show` is never asked to show an empty value. */
export interface Widget {
  readonly Show: ComponentType<Shown>;
  readonly Edit: ComponentType<Edited>;
}

export interface Shown {
  readonly field: Field;
  readonly value: NonNullable<Json>;
}

export interface Edited {
  readonly field: Field;
  /** As it is stored; null is empty. */
  readonly value: Json;
  readonly change: (value: Json) => void;
  /** Of the input, so that a label can point to it. */
  readonly id: string;
  readonly disabled?: boolean;
}
