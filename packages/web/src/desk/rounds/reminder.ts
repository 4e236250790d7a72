import type { OneRound, RoundUnit, Standing } from '@yicun/server/wireRounds';
import type { rounds } from '../../words/rounds.ts';

/** The units of a round under one township, in the order of the tree. */
export interface Township {
  readonly name: string;
  readonly units: readonly RoundUnit[];
}

export function byTownship(units: readonly RoundUnit[]): readonly Township[] {
  return [...Map.groupBy(units, (one) => one.township)].map(([name, its]) => ({ name, units: its }));
}

export function countOf({ units }: Township, standing: Standing): number {
  return units.filter((one) => one.standing === standing).length;
}

/** What is pasted into the chat of a township: names of units only; null: nobody is to be reminded. */
export function reminderOf({ round }: OneRound, { name, units }: Township, words: typeof rounds.zh): string | null {
  const called = (standing: Standing) =>
    units.flatMap((one) => (one.standing === standing ? [one.name.split('/').at(-1) ?? one.name] : []));
  const [missing, wrong] = [called('missing'), called('wrong')];
  if (missing.length + wrong.length === 0) return null;
  const said = words.reminder(name, round.name, round.due, missing.join('、') || '—', missing.length);
  return said + (wrong.length > 0 ? words.reminderWrong(wrong.join('、')) : '');
}
