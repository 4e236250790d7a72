import type { Pack } from '@yicun/kernel/pack';
import { blackWaterBody } from './blackWaterBody.ts';
import { sewageChecklists } from './checklists.ts';
import { fourDisorder } from './fourDisorder.ts';
import { sewageFigures, sewageIndicators } from './indicators.ts';
import { riverPatrol } from './riverPatrol.ts';
import { riverReach } from './riverReach.ts';
import { sewageSettings } from './settings.ts';
import { sewageFacility } from './sewageFacility.ts';
import { sewageRound } from './sewageRound.ts';
import { villageSewage } from './villageSewage.ts';

/** 农村生活污水与黑臭水体: tasks 05 and 06. */
export const sewagePack: Pack = {
  name: 'sewage',
  label: { zh: '生活污水与黑臭水体', en: 'Sewage and black water' },
  version: 1,
  registers: [villageSewage, sewageFacility, sewageRound, blackWaterBody, riverReach, fourDisorder, riverPatrol],
  indicators: sewageIndicators,
  typed: sewageFigures,
  settings: sewageSettings,
  checklists: sewageChecklists,
};
