import { demo as en } from './en/demo.ts';
import { demo as zh } from './zh/demo.ts';

export const demo = { zh, en };
