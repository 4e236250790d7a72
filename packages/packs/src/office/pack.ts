import type { Pack } from '@yicun/kernel/pack';
import { baseMapSettings } from './baseMap.ts';
import { calendarDay } from './calendarDay.ts';
import { declaration } from './declaration.ts';
import { holidays } from './holidays.ts';
import { registerState } from './registerState.ts';
import { settingValue } from './settingValue.ts';

/** What the district decides about its own declarations: records like any other, so that they have a history. */
export const officePack: Pack = {
  name: 'office',
  label: { zh: '管理', en: 'Administration' },
  version: 1,
  fixed: true,
  registers: [settingValue, registerState, declaration, calendarDay],
  indicators: [],
  settings: baseMapSettings,
  calendar: holidays,
};

/** Registers from whose records the district's house follows. */
export const ownRegisters: readonly string[] = officePack.registers.map((one) => one.name);
