import { audit as en } from './en/audit.ts';
import { audit as zh } from './zh/audit.ts';

export const audit = { zh, en };
