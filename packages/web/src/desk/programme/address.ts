/**
 * What stands in the address of the programme's pages: every view and every filter can be sent as a link. Kept apart
 * and small, because the router needs it before any page is fetched.
 */

import { isDay } from '@yicun/kernel/clock';
import type { LightColour } from '@yicun/kernel/light';
import type { ItemSort, ItemState } from '@yicun/packs/programme/items';

/** In place of a programme's id: the latest one. */
export const latest = 'latest';

/** Which tasks are shown. */
export interface TaskSieve {
  /** Words that all stand somewhere in the row. */
  readonly q?: string;
  readonly lead?: string;
  /** A responsible unit, itself or through a group it belongs to. */
  readonly unit?: string;
  readonly key?: string;
  readonly light?: LightColour;
  /** `standing`, a month `2022-06`, or days `2022-06-01..2022-06-30`, either of which may be left out. */
  readonly due?: string;
}

/** Which targets, milestones and measures are shown. */
export interface ItemSieve {
  readonly q?: string;
  readonly sort?: ItemSort;
  readonly state?: ItemState;
  readonly when?: ItemWhen;
  readonly lead?: string;
  readonly key?: string;
}

/** `carried`: was due before the programme was loaded. */
export type ItemWhen = 'late' | 'soon' | 'carried';

export const lightColours: readonly LightColour[] = ['red', 'yellow', 'green', 'grey'];
export const itemSorts: readonly ItemSort[] = ['target', 'milestone', 'measure'];
export const itemStates: readonly ItemState[] = ['done', 'underWay', 'notStarted', 'unset'];
export const itemWhens: readonly ItemWhen[] = ['late', 'soon', 'carried'];

/** Words of an address that the search leaves unread are left out, and so is what is no choice. */
export function taskSieve(given: { readonly [name in keyof TaskSieve]?: unknown }): TaskSieve {
  return {
    ...texts(given, 'q', 'lead', 'unit', 'key'),
    ...choice('light', given.light, lightColours),
    ...(typeof given.due === 'string' && isDue(given.due) ? { due: given.due } : {}),
  };
}

export function itemSieve(given: { readonly [name in keyof ItemSieve]?: unknown }): ItemSieve {
  return {
    ...texts(given, 'q', 'lead', 'key'),
    ...choice('sort', given.sort, itemSorts),
    ...choice('state', given.state, itemStates),
    ...choice('when', given.when, itemWhens),
  };
}

/** The day whose state is shown; without one, the programme as it is. */
export function asOf(given: { readonly on?: unknown }): { readonly on?: string | undefined } {
  return typeof given.on === 'string' && isDay(given.on) ? { on: given.on } : {};
}

/** First and last day of what `due` asks for; null for `standing`. */
export function daysOf(due: string): readonly [from: string, to: string] | null {
  if (due === 'standing') return null;
  const [from = '', to = from] = due.split('..');
  return [from === '' ? '0000-01-01' : from, to === '' ? '9999-12-31' : to.length === 7 ? `${to}-31` : to];
}

function isDue(due: string): boolean {
  if (due === 'standing' || /^\d{4}-\d{2}$/.test(due)) return true;
  const ends = due.split('..');
  return ends.length === 2 && ends.every((one) => one === '' || isDay(one)) && due !== '..';
}

function choice<K extends string, V extends string>(name: K, given: unknown, among: readonly V[]) {
  const found = among.find((one) => one === given);
  const kept = Object.fromEntries(found === undefined ? [] : [[name, found]]);
  return kept as { readonly [one in K]?: V };
}

/** A number is a text too: the router reads `?q=24` as one. */
function texts<K extends string>(given: { readonly [name in K]?: unknown }, ...names: readonly K[]) {
  const found = names.flatMap((name) => {
    const value = given[name];
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text !== '' ? [[name, text]] : [];
  });
  const kept: { readonly [name in K]?: string } = Object.fromEntries(found);
  return kept;
}
