import { reading as en } from './en/reading.ts';
import { reading as zh } from './zh/reading.ts';

export const reading = { zh, en };
