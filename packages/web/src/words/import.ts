import { importing as en } from './en/import.ts';
import { importing as zh } from './zh/import.ts';

export const importing = { zh, en };
