import { review as en } from './en/review.ts';
import { review as zh } from './zh/review.ts';

export const review = { zh, en };
