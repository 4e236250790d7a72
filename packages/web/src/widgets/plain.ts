import type { PlainKindName } from '@yicun/kernel/kinds/plain';
import { account } from './account.tsx';
import { choice, choices } from './choice.tsx';
import { day, month } from './day.tsx';
import { idCard } from './idCard.tsx';
import { longText } from './longText.tsx';
import { moment } from './moment.tsx';
import { money } from './money.tsx';
import { number } from './number.tsx';
import { person } from './person.tsx';
import { phone } from './phone.tsx';
import { place } from './place.tsx';
import { ref } from './ref.tsx';
import { refs } from './refs.tsx';
import { shape } from './shape.tsx';
import { text } from './text.tsx';
import { unit, units } from './unit.tsx';
import type { Widget } from './widget.ts';
import { yesNo } from './yesNo.tsx';

/** How each kind that fits into one cell looks: a kind without a widget does not compile. */
export const plainWidgets = {
  text,
  longText,
  number,
  money,
  day,
  month,
  moment,
  yesNo,
  choice,
  choices,
  ref,
  refs,
  unit,
  units,
  account,
  person,
  phone,
  idCard,
  place,
  line: shape,
  area: shape,
} satisfies Record<PlainKindName, Widget>;
