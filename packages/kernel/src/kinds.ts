import type { Kind } from './kind.ts';
import { choiceKind } from './kinds/choice.ts';
import { choicesKind } from './kinds/choices.ts';
import { dayKind } from './kinds/day.ts';
import { filesKind } from './kinds/files.ts';
import { longTextKind } from './kinds/longText.ts';
import { moneyKind } from './kinds/money.ts';
import { monthKind } from './kinds/month.ts';
import { notesKind } from './kinds/notes.ts';
import { numberKind } from './kinds/number.ts';
import { refKind } from './kinds/ref.ts';
import { spansKind } from './kinds/spans.ts';
import { textKind } from './kinds/text.ts';
import { unitKind } from './kinds/unit.ts';
import { unitsKind } from './kinds/units.ts';
import { yesNoKind } from './kinds/yesNo.ts';

/** Every kind there is, by name. Widgets and fixtures are typed by this table: a missing one does not compile. */
export const kinds = {
  text: textKind,
  longText: longTextKind,
  number: numberKind,
  money: moneyKind,
  day: dayKind,
  month: monthKind,
  yesNo: yesNoKind,
  choice: choiceKind,
  choices: choicesKind,
  ref: refKind,
  unit: unitKind,
  units: unitsKind,
  spans: spansKind,
  notes: notesKind,
  files: filesKind,
} as const;

export type KindName = keyof typeof kinds;

export function isKindName(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

/** The kind of that name. Declarations are checked when they are read, so an unknown one here is a bug. */
export function kindNamed(name: string): Kind {
  if (!isKindName(name)) throw new Error(`No kind is called "${name}". Known: ${Object.keys(kinds).join(', ')}.`);
  // Options were checked against this very kind by register(); the table cannot say so in types.
  return kinds[name] as unknown as Kind;
}
