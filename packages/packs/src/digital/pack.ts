import type { Pack } from '@yicun/kernel/pack';
import { baseStation } from './baseStation.ts';
import { digitalChecklists } from './checklists.ts';
import { digitalFarm } from './digitalFarm.ts';
import { farmMachine } from './farmMachine.ts';
import { digitalIndicators, digitalTyped } from './indicators.ts';
import { machineWork } from './machineWork.ts';
import { nameAchievement } from './nameAchievement.ts';
import { placeName } from './placeName.ts';
import { placeNameSign } from './placeNameSign.ts';
import { digitalSettings } from './settings.ts';
import { soilStation } from './soilStation.ts';
import { videoOnline } from './videoOnline.ts';
import { videoPoint } from './videoPoint.ts';
import { villageNetwork } from './villageNetwork.ts';

/** 数字乡村: machines and soil, video, place names, networks (task 14). */
export const digitalPack: Pack = {
  name: 'digital',
  label: { zh: '数字乡村', en: 'Digital village' },
  version: 1,
  registers: [
    ...[farmMachine, machineWork, soilStation],
    ...[videoPoint, videoOnline],
    ...[placeName, placeNameSign, nameAchievement],
    ...[baseStation, villageNetwork, digitalFarm],
  ],
  indicators: digitalIndicators,
  typed: digitalTyped,
  settings: digitalSettings,
  checklists: digitalChecklists,
};
