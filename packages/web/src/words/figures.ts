import { figures as en } from './en/figures.ts';
import { figures as zh } from './zh/figures.ts';

export const figures = { zh, en };
