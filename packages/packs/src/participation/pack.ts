import type { Pack } from '@yicun/kernel/pack';
import { participationChecklists } from './checklists.ts';
import { deliberation } from './deliberation.ts';
import { donation } from './donation.ts';
import { fundProject } from './fundProject.ts';
import { participationIndicators, participationTyped } from './indicators.ts';
import { labourLog } from './labourLog.ts';
import { projectDisclosure } from './projectDisclosure.ts';
import { participationSettings } from './settings.ts';
import { villageGroupOrg } from './villageGroupOrg.ts';

/** 农民参与: task 24. */
export const participationPack: Pack = {
  name: 'participation',
  label: { zh: '农民参与', en: 'Participation' },
  version: 1,
  registers: [deliberation, fundProject, projectDisclosure, donation, labourLog, villageGroupOrg],
  indicators: participationIndicators,
  typed: participationTyped,
  settings: participationSettings,
  checklists: participationChecklists,
};
