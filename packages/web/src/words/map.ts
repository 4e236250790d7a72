import { map as en } from './en/map.ts';
import { map as zh } from './zh/map.ts';

export const map = { zh, en };
