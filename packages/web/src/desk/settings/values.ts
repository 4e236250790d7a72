/** What the district has set, read from the records of `settingValue`. */

import { queryOptions } from '@tanstack/react-query';
import type { Json } from '@yicun/kernel/kind';
import type { Field } from '@yicun/kernel/register';
import { readSetting, type Setting } from '@yicun/kernel/setting';
import type { HouseState, RecordRow } from '@yicun/server/wire';
import { recordsQuery } from '../../source/queries.ts';
import { fetched } from '../../source/remote.ts';

/** The latest five hundred values of all settings: a district changes a handful a year. */
export const valuesQuery = recordsQuery('settingValue', { sort: '-day', limit: 500 });

/** How the declarations stand; asked again every second while something is being counted anew. */
export const houseStateQuery = queryOptions({
  queryKey: ['house', 'state'],
  queryFn: ({ signal }) => fetched<HouseState>('/api/house-state', signal),
  refetchInterval: ({ state }) => (state.data && state.data.recounting.length > 0 ? 1000 : false),
});

/** The values a district gave one setting, the one of the latest day first; of one day what was written last. */
export function valuesOf(rows: readonly RecordRow[], setting: string): readonly RecordRow[] {
  return rows
    .filter(({ data }) => data.setting === setting)
    .sort((a, b) => (a.day === b.day ? b.seq - a.seq : (a.day ?? '') < (b.day ?? '') ? 1 : -1));
}

/** The value that a record of `settingValue` says; null: none. */
export function valueIn({ data }: RecordRow, setting: Setting): Json {
  if (typeof data.value !== 'string') return null;
  const read = readSetting(setting, data.value);
  return read.ok ? read.value : data.value;
}

/** The setting as a field, so that it is shown and edited like one. */
export function fieldOf({ name, label, kind, options }: Setting): Field {
  return {
    ...{ name, label, kind, options, required: false, filter: false, unique: false, guarded: false, personal: null },
    ...{ see: [], open: [], wanted: null, numbered: false, filled: false, group: null, retired: false },
  };
}

/** Is something measured against the setting? Text is an address or a name: without it there is none. */
export function isCompared({ kind }: Setting): boolean {
  return kind !== 'text';
}
