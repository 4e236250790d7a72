import { administration as en } from './en/administration.ts';
import { administration as zh } from './zh/administration.ts';

export const administration = { zh, en };
