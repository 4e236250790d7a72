import { mapping as en } from './en/mapping.ts';
import { mapping as zh } from './zh/mapping.ts';

export const mapping = { zh, en };
