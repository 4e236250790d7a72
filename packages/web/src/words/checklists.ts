import { checklists as en } from './en/checklists.ts';
import { checklists as zh } from './zh/checklists.ts';

export const checklists = { zh, en };
