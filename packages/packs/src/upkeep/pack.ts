import type { Pack } from '@yicun/kernel/pack';
import { upkeepChecklists } from './checklists.ts';
import { cleanContract } from './cleanContract.ts';
import { experience } from './experience.ts';
import { upkeepIndicators, upkeepTyped } from './indicators.ts';
import { publicFacility } from './publicFacility.ts';
import { repairOrder } from './repairOrder.ts';
import { roadChief } from './roadChief.ts';
import { roadPatrol } from './roadPatrol.ts';
import { serviceCentre } from './serviceCentre.ts';
import { upkeepSettings } from './settings.ts';
import { sweepTrip } from './sweepTrip.ts';
import { trafficStation } from './trafficStation.ts';
import { villageFee } from './villageFee.ts';
import { villageFiveHaves } from './villageFiveHaves.ts';

/** 长效管护: tasks 22 and 23. */
export const upkeepPack: Pack = {
  name: 'upkeep',
  label: { zh: '长效管护', en: 'Upkeep' },
  version: 1,
  registers: [
    publicFacility,
    repairOrder,
    villageFiveHaves,
    cleanContract,
    sweepTrip,
    villageFee,
    roadChief,
    roadPatrol,
    trafficStation,
    serviceCentre,
    experience,
  ],
  indicators: upkeepIndicators,
  typed: upkeepTyped,
  settings: upkeepSettings,
  checklists: upkeepChecklists,
};
