import { files } from './files.tsx';
import type { Widget } from './widget.ts';

/** Photos are sent as files are. */
export const photo: Widget = files;
