import { house as assemble, type House } from '@yicun/kernel/pack';
import { basePack } from './base/pack.ts';
import { cleaningPack } from './cleaning/pack.ts';
import { digitalPack } from './digital/pack.ts';
import { farmWastePack } from './farmWaste/pack.ts';
import { officePack } from './office/pack.ts';
import { planningPack } from './planning/pack.ts';
import { programmePack } from './programme/pack.ts';
import { roles } from './roles.ts';
import { sewagePack } from './sewage/pack.ts';
import { toiletsPack } from './toilets/pack.ts';
import { villageServicePack } from './villageService/pack.ts';
import { wastePack } from './waste/pack.ts';
import { waterPack } from './water/pack.ts';

/** Everything that is declared. A wrong declaration stops the program here, with a sentence. */
export const house: House = assemble(
  [
    officePack,
    programmePack,
    basePack,
    // The themes, in the order of their tasks.
    planningPack,
    toiletsPack,
    sewagePack,
    wastePack,
    waterPack,
    digitalPack,
    villageServicePack,
    cleaningPack,
    farmWastePack,
  ],
  roles,
);
