import { keys as en } from './en/keys.ts';
import { keys as zh } from './zh/keys.ts';

export const keys = { zh, en };
