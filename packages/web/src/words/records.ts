import { records as en } from './en/records.ts';
import { records as zh } from './zh/records.ts';

export const records = { zh, en };
