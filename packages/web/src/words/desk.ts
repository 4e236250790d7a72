import { desk as en } from './en/desk.ts';
import { desk as zh } from './zh/desk.ts';

export const desk = { zh, en };
