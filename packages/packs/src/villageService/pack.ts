import type { Pack } from '@yicun/kernel/pack';
import { broadcastLog } from './broadcastLog.ts';
import { villageServiceChecklists } from './checklists.ts';
import { villageServiceIndicators, villageServiceTyped } from './indicators.ts';
import { loudspeaker } from './loudspeaker.ts';
import { publicSpace } from './publicSpace.ts';
import { stronghold } from './stronghold.ts';

/** 村级综合服务设施: premises, loudspeakers, squares and lamps (task 15). */
export const villageServicePack: Pack = {
  name: 'villageService',
  label: { zh: '村级综合服务', en: 'Village services' },
  version: 1,
  registers: [stronghold, loudspeaker, broadcastLog, publicSpace],
  indicators: villageServiceIndicators,
  typed: villageServiceTyped,
  checklists: villageServiceChecklists,
};
