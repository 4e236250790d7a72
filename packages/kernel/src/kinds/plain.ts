import type { Kind } from '../kind.ts';
import { accountKind } from './account.ts';
import { areaKind } from './area.ts';
import { choiceKind } from './choice.ts';
import { choicesKind } from './choices.ts';
import { dayKind } from './day.ts';
import { idCardKind } from './idCard.ts';
import { lineKind } from './line.ts';
import { longTextKind } from './longText.ts';
import { momentKind } from './moment.ts';
import { moneyKind } from './money.ts';
import { monthKind } from './month.ts';
import { numberKind } from './number.ts';
import { personKind } from './person.ts';
import { phoneKind } from './phone.ts';
import { placeKind } from './place.ts';
import { refKind } from './ref.ts';
import { refsKind } from './refs.ts';
import { textKind } from './text.ts';
import { unitKind } from './unit.ts';
import { unitsKind } from './units.ts';
import { yesNoKind } from './yesNo.ts';

/** The kinds whose values a person types into one cell: those that columns of rows can have. */
export const plainKinds = {
  text: textKind,
  longText: longTextKind,
  number: numberKind,
  money: moneyKind,
  day: dayKind,
  month: monthKind,
  moment: momentKind,
  yesNo: yesNoKind,
  choice: choiceKind,
  choices: choicesKind,
  ref: refKind,
  refs: refsKind,
  unit: unitKind,
  units: unitsKind,
  account: accountKind,
  person: personKind,
  phone: phoneKind,
  idCard: idCardKind,
  place: placeKind,
  line: lineKind,
  area: areaKind,
} as const;

export type PlainKindName = keyof typeof plainKinds;

export function isPlainKind(name: string): name is PlainKindName {
  return Object.hasOwn(plainKinds, name);
}

/** The plain kind of that name. Columns are checked when they are declared, so an unknown one here is a bug. */
export function plainKind(name: string): Kind {
  if (!isPlainKind(name)) throw new Error(`No kind for a cell is called "${name}".`);
  // Options were checked against this very kind; the table cannot say so in types.
  return plainKinds[name] as unknown as Kind;
}
