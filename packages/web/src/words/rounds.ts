import { rounds as en } from './en/rounds.ts';
import { rounds as zh } from './zh/rounds.ts';

export const rounds = { zh, en };
