import { programmeTask as en } from './en/programmeTask.ts';
import { programmeTask as zh } from './zh/programmeTask.ts';

export const programmeTask = { zh, en };
