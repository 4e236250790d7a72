import { steering as en } from './en/steering.ts';
import { steering as zh } from './zh/steering.ts';

export const steering = { zh, en };
