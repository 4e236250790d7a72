import { outlines as en } from './en/outlines.ts';
import { outlines as zh } from './zh/outlines.ts';

export const outlines = { zh, en };
