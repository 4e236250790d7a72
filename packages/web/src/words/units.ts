import { units as en } from './en/units.ts';
import { units as zh } from './zh/units.ts';

export const units = { zh, en };
