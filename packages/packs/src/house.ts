import { house as assemble, type House } from '@yicun/kernel/pack';
import { basePack } from './base/pack.ts';
import { beautyPack } from './beauty/pack.ts';
import { cleaningPack } from './cleaning/pack.ts';
import { countingPack } from './counting/pack.ts';
import { covenantPack } from './covenant/pack.ts';
import { culturePack } from './culture/pack.ts';
import { demonstrationPack } from './demonstration/pack.ts';
import { digitalPack } from './digital/pack.ts';
import { energyPack } from './energy/pack.ts';
import { farmWastePack } from './farmWaste/pack.ts';
import { floodPack } from './flood/pack.ts';
import { healthPack } from './health/pack.ts';
import { housesPack } from './houses/pack.ts';
import { officePack } from './office/pack.ts';
import { participationPack } from './participation/pack.ts';
import { planningPack } from './planning/pack.ts';
import { programmePack } from './programme/pack.ts';
import { roadsPack } from './roads/pack.ts';
import { roles } from './roles.ts';
import { sewagePack } from './sewage/pack.ts';
import { steeringPack } from './steering/pack.ts';
import { toiletsPack } from './toilets/pack.ts';
import { upkeepPack } from './upkeep/pack.ts';
import { villageServicePack } from './villageService/pack.ts';
import { wastePack } from './waste/pack.ts';
import { waterPack } from './water/pack.ts';

/** Everything that is declared. A wrong declaration stops the program here, with a sentence. */
export const house: House = assemble(
  [
    officePack,
    programmePack,
    steeringPack,
    countingPack,
    basePack,
    // The themes, in the order of their tasks.
    planningPack,
    toiletsPack,
    sewagePack,
    wastePack,
    roadsPack,
    waterPack,
    floodPack,
    energyPack,
    housesPack,
    digitalPack,
    villageServicePack,
    cleaningPack,
    farmWastePack,
    beautyPack,
    culturePack,
    demonstrationPack,
    upkeepPack,
    participationPack,
    healthPack,
    covenantPack,
  ],
  roles,
);
