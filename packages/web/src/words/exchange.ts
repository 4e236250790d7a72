import { exchange as en } from './en/exchange.ts';
import { exchange as zh } from './zh/exchange.ts';

export const exchange = { zh, en };
