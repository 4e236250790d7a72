import type { Pack } from '@yicun/kernel/pack';
import { cleaningChecklists } from './checklists.ts';
import { cleanAction } from './cleanAction.ts';
import { cleanCampaign } from './cleanCampaign.ts';
import { envInspection } from './envInspection.ts';
import { cleaningIndicators, cleaningTyped } from './indicators.ts';
import { cleaningSettings } from './settings.ts';

/** 村庄清洁提升行动: campaigns, actions, inspections (task 16). */
export const cleaningPack: Pack = {
  name: 'cleaning',
  label: { zh: '村庄清洁', en: 'Village cleaning' },
  version: 1,
  registers: [cleanCampaign, cleanAction, envInspection],
  indicators: cleaningIndicators,
  typed: cleaningTyped,
  settings: cleaningSettings,
  checklists: cleaningChecklists,
};
