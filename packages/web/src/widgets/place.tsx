import { PlaceEdit } from './PlaceEdit.tsx';
import { ShowByKind } from './text.tsx';
import type { Widget } from './widget.ts';

export const place: Widget = { Show: ShowByKind, Edit: PlaceEdit };
