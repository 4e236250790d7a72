import { people as en } from './en/people.ts';
import { people as zh } from './zh/people.ts';

export const people = { zh, en };
