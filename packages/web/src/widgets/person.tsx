import { ShowByKind } from './text.tsx';
import type { Widget } from './widget.ts';
import { WrittenInput } from './written.tsx';

export const person: Widget = { Show: ShowByKind, Edit: WrittenInput };
