import type { Pack } from '@yicun/kernel/pack';
import { wasteChecklists } from './checklists.ts';
import { wasteIndicators, wasteTyped } from './indicators.ts';
import { recyclableTrade } from './recyclableTrade.ts';
import { sanitationVehicle } from './sanitationVehicle.ts';
import { wasteSettings } from './settings.ts';
import { sortingCheck } from './sortingCheck.ts';
import { sortingVillage } from './sortingVillage.ts';
import { villageWaste } from './villageWaste.ts';
import { wasteCollectionPoint } from './wasteCollectionPoint.ts';
import { wasteWeighing } from './wasteWeighing.ts';

/** 农村生活垃圾: tasks 07 and 08. */
export const wastePack: Pack = {
  name: 'waste',
  label: { zh: '生活垃圾', en: 'Waste' },
  version: 1,
  registers: [
    wasteCollectionPoint,
    sanitationVehicle,
    wasteWeighing,
    villageWaste,
    sortingVillage,
    sortingCheck,
    recyclableTrade,
  ],
  indicators: wasteIndicators,
  typed: wasteTyped,
  settings: wasteSettings,
  checklists: wasteChecklists,
};
