import type { Pack } from '@yicun/kernel/pack';
import { toiletChecklists } from './checklists.ts';
import { householdToilet } from './householdToilet.ts';
import { toiletFigures, toiletIndicators } from './indicators.ts';
import { manureService } from './manureService.ts';
import { manureTrip } from './manureTrip.ts';
import { manureUseSite } from './manureUseSite.ts';
import { publicToilet } from './publicToilet.ts';
import { toiletSettings } from './settings.ts';
import { toiletDefect } from './toiletDefect.ts';
import { villageManureMode } from './villageManureMode.ts';

/** 农村厕所革命: tasks 02 to 04. */
export const toiletsPack: Pack = {
  name: 'toilets',
  label: { zh: '厕所革命', en: 'Toilets' },
  version: 1,
  registers: [householdToilet, toiletDefect, publicToilet, villageManureMode, manureService, manureTrip, manureUseSite],
  indicators: toiletIndicators,
  typed: toiletFigures,
  settings: toiletSettings,
  checklists: toiletChecklists,
};
