import { common as en } from './en/common.ts';
import { common as zh } from './zh/common.ts';

export const common = { zh, en };
