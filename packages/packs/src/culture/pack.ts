import type { Pack } from '@yicun/kernel/pack';
import { cultureChecklists } from './checklists.ts';
import { cultureEvent } from './cultureEvent.ts';
import { dutyList } from './dutyList.ts';
import { farmhouseLibrary } from './farmhouseLibrary.ts';
import { honourCandidate } from './honourCandidate.ts';
import { cultureIndicators, cultureTyped } from './indicators.ts';
import { cultureSettings } from './settings.ts';
import { villageCouncil } from './villageCouncil.ts';
import { weddingFuneral } from './weddingFuneral.ts';

/** 乡村文化与乡风文明: tasks 19 and 20. */
export const culturePack: Pack = {
  name: 'culture',
  label: { zh: '文化与文明', en: 'Culture and manners' },
  version: 1,
  registers: [cultureEvent, farmhouseLibrary, honourCandidate, villageCouncil, weddingFuneral, dutyList],
  indicators: cultureIndicators,
  typed: cultureTyped,
  settings: cultureSettings,
  checklists: cultureChecklists,
};
