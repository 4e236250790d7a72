import type { Pack } from '@yicun/kernel/pack';
import { beautifulCourtyard } from './beautifulCourtyard.ts';
import { covenantChecklists } from './checklists.ts';
import { courtyardVillage } from './courtyardVillage.ts';
import { covenantIndicators, covenantTyped } from './indicators.ts';
import { pointsEntry } from './pointsEntry.ts';
import { pointsRedeem } from './pointsRedeem.ts';
import { redBlackEntry } from './redBlackEntry.ts';
import { covenantSettings } from './settings.ts';
import { villageCovenant } from './villageCovenant.ts';

/** 村规民约与美丽庭院: task 26. */
export const covenantPack: Pack = {
  name: 'covenant',
  label: { zh: '村规民约与庭院', en: 'Covenant and courtyards' },
  version: 1,
  registers: [beautifulCourtyard, courtyardVillage, villageCovenant, redBlackEntry, pointsEntry, pointsRedeem],
  indicators: covenantIndicators,
  typed: covenantTyped,
  settings: covenantSettings,
  checklists: covenantChecklists,
};
