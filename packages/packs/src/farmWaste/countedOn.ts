import { day } from '@yicun/kernel/kinds/day';
import { field } from '@yicun/kernel/register';
import { asked } from '../ledger.ts';

/** 统计日期: which year a season's figures belong to, and up to when they are counted. */
export const countedOn = field(day(), { zh: '统计日期', en: 'Counted on' }, asked);
