import type { Words } from '@yicun/kernel/words';

/** What numbers of the ledgers are measured in, where the sign differs by language. */
export const mu: Words = { zh: '亩', en: 'mu' };
export const tonnes: Words = { zh: '吨', en: 't' };
export const kilometres: Words = { zh: '公里', en: 'km' };
export const people: Words = { zh: '人', en: 'people' };
export const households: Words = { zh: '户', en: 'households' };
export const places: Words = { zh: '处', en: 'places' };
export const days: Words = { zh: '天', en: 'days' };
export const hours: Words = { zh: '小时', en: 'h' };
export const points: Words = { zh: '分', en: 'points' };
export const pieces: Words = { zh: '个', en: 'pieces' };
export const years: Words = { zh: '年', en: '' };
