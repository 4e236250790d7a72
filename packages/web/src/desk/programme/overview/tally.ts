/** What the overview counts. Every count comes with the sieve that shows what was counted. */

import type { LightColour } from '@yicun/kernel/light';
import type { Board } from '@yicun/packs/programme/board';
import type { BoardTask } from '@yicun/packs/programme/boardTask';
import type { ItemState } from '@yicun/packs/programme/items';
import { itemsOf } from '@yicun/packs/programme/items';
import { keyWorkOf, noKeyWork, unitsOf } from '../sieve.ts';

export type ByLight = Readonly<Record<LightColour, number>>;

export function byLight(tasks: readonly BoardTask[]): ByLight {
  const count = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const { light } of tasks) count[light.colour] += 1;
  return count;
}

export interface LeadRow {
  readonly unit: string;
  readonly total: number;
  readonly lights: ByLight;
}

/** Tasks by lead unit, in the order of the document: units are not ranked. A task of several units counts for each. */
export function byLead(tasks: readonly BoardTask[]): readonly LeadRow[] {
  const groups = new Map<string, BoardTask[]>();
  for (const it of tasks) {
    for (const unit of unitsOf(it.task, 'leadUnits')) groups.set(unit, [...(groups.get(unit) ?? []), it]);
  }
  return [...groups].map(([unit, led]) => ({ unit, total: led.length, lights: byLight(led) }));
}

export interface KeyWorkRow {
  readonly key: string;
  readonly number: string;
  /** Null: tasks that stand under no key work. */
  readonly title: string | null;
  readonly targets: number;
  readonly states: Readonly<Record<ItemState, number>>;
  /** For a key work without figures: its substance. */
  readonly measures: number;
}

/** Targets by key work, in the order of the document; one row for tasks under none, where there are any. */
export function byKeyWork({ keyWorks, tasks }: Board): readonly KeyWorkRow[] {
  const heads = [
    ...keyWorks.map((one) => ({ key: one.id, number: String(one.data.number ?? ''), title: one.title })),
    { key: noKeyWork, number: '', title: null },
  ];
  return heads.flatMap((head) => {
    const own = tasks.filter((it) => keyWorkOf(it) === head.key);
    if (own.length === 0) return [];
    const items = own.flatMap(itemsOf);
    const targets = items.filter((one) => one.sort === 'target');
    const states = { done: 0, underWay: 0, notStarted: 0, unset: 0 };
    for (const { state } of targets) states[state] += 1;
    return [{ ...head, targets: targets.length, states, measures: items.filter(isMeasure).length }];
  });
}

function isMeasure({ sort }: { sort: string }): boolean {
  return sort === 'measure';
}
