import type { Pack } from '@yicun/kernel/pack';
import { activity } from './activity.ts';
import { device } from './device.ts';
import { household } from './household.ts';
import { measurement } from './measurement.ts';
import { naturalVillage } from './naturalVillage.ts';
import { project } from './project.ts';
import { publicPost } from './publicPost.ts';
import { baseSettings } from './settings.ts';
import { village } from './village.ts';

/** What several themes look at: villages, families, works, events, posts, devices, samples. */
export const basePack: Pack = {
  name: 'base',
  label: { zh: '基础台账', en: 'Common ledgers' },
  version: 1,
  registers: [village, naturalVillage, household, project, activity, publicPost, device, measurement],
  indicators: [],
  settings: baseSettings,
};
