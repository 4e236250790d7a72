import type { Pack } from '@yicun/kernel/pack';
import { farmWasteChecklists } from './checklists.ts';
import { filmPoint } from './filmPoint.ts';
import { filmTrade } from './filmTrade.ts';
import { filmUse } from './filmUse.ts';
import { farmWasteIndicators } from './indicators.ts';
import { inputCheck } from './inputCheck.ts';
import { inputSurvey } from './inputSurvey.ts';
import { livestockFarm } from './livestockFarm.ts';
import { pestForecast } from './pestForecast.ts';
import { farmWasteSettings } from './settings.ts';
import { strawLedger } from './strawLedger.ts';
import { techArea } from './techArea.ts';

/** 农业废弃物与投入品: film, straw, manure, green technology, farm supplies (task 17). */
export const farmWastePack: Pack = {
  name: 'farmWaste',
  label: { zh: '农业废弃物与投入品', en: 'Farm waste and inputs' },
  version: 1,
  registers: [
    ...[filmPoint, filmTrade, filmUse],
    ...[strawLedger, livestockFarm],
    ...[techArea, pestForecast, inputCheck, inputSurvey],
  ],
  indicators: farmWasteIndicators,
  settings: farmWasteSettings,
  checklists: farmWasteChecklists,
};
