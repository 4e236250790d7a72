/** What the filters offer: only what the programme holds. */

import { compareText } from '@yicun/kernel/filter';
import { useUnits } from '../../source/units.ts';
import { useWords } from '../../words/language.ts';
import { programme as programmeWords } from '../../words/programme.ts';
import { useOpened } from './opened.ts';
import { duesOf, keyWorkOf, noKeyWork, unitsOf } from './sieve.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Choices {
  readonly keyWorks: readonly Choice[];
  readonly leads: readonly Choice[];
  /** Those that are named, groups among them, and the members of those groups. */
  readonly responsible: readonly Choice[];
  /** Months in which something falls due. */
  readonly months: readonly string[];
}

export function useChoices(): Choices {
  const words = useWords(programmeWords);
  const { board } = useOpened();
  const { name, byId } = useUnits();
  const named = (ids: readonly string[]) => [...new Set(ids)].map((id) => ({ value: id, label: name(id) }));
  const responsible = board.tasks.flatMap((it) => unitsOf(it.task, 'responsibleUnits'));
  const members = responsible.flatMap((id) => byId.get(id)?.members ?? []);
  const keyWorks = board.keyWorks.map((one) => ({
    value: one.id,
    label: `${one.data.number ?? ''}、${one.title ?? ''}`,
  }));
  const loose = board.tasks.some((it) => keyWorkOf(it) === noKeyWork);
  return {
    keyWorks: loose ? [...keyWorks, { value: noKeyWork, label: words.noKeyWork }] : keyWorks,
    leads: named(board.tasks.flatMap((it) => unitsOf(it.task, 'leadUnits'))),
    responsible: named([...responsible, ...members]),
    months: [...new Set(board.tasks.flatMap(duesOf).map((day) => day.slice(0, 7)))].sort(compareText),
  };
}
