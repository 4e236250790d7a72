import { registers as en } from './en/registers.ts';
import { registers as zh } from './zh/registers.ts';

export const registers = { zh, en };
