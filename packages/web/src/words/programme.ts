import { programme as en } from './en/programme.ts';
import { programme as zh } from './zh/programme.ts';

export const programme = { zh, en };
