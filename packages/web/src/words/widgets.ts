import { widgets as en } from './en/widgets.ts';
import { widgets as zh } from './zh/widgets.ts';

export const widgets = { zh, en };
