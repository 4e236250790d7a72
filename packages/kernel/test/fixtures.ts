import type { KindName } from '@yicun/kernel/kinds';
import type { Fixture } from './fixture.ts';
import { accountFixture } from './fixtures/account.ts';
import { areaFixture } from './fixtures/area.ts';
import { choiceFixture } from './fixtures/choice.ts';
import { choicesFixture } from './fixtures/choices.ts';
import { dayFixture } from './fixtures/day.ts';
import { filesFixture } from './fixtures/files.ts';
import { idCardFixture } from './fixtures/idCard.ts';
import { lineFixture } from './fixtures/line.ts';
import { linksFixture } from './fixtures/links.ts';
import { longTextFixture } from './fixtures/longText.ts';
import { momentFixture } from './fixtures/moment.ts';
import { moneyFixture } from './fixtures/money.ts';
import { monthFixture } from './fixtures/month.ts';
import { notesFixture } from './fixtures/notes.ts';
import { numberFixture } from './fixtures/number.ts';
import { personFixture } from './fixtures/person.ts';
import { phoneFixture } from './fixtures/phone.ts';
import { photoFixture } from './fixtures/photo.ts';
import { placeFixture } from './fixtures/place.ts';
import { refFixture } from './fixtures/ref.ts';
import { refsFixture } from './fixtures/refs.ts';
import { rowsFixture } from './fixtures/rows.ts';
import { spansFixture } from './fixtures/spans.ts';
import { textFixture } from './fixtures/text.ts';
import { unitFixture } from './fixtures/unit.ts';
import { unitsFixture } from './fixtures/units.ts';
import { yesNoFixture } from './fixtures/yesNo.ts';

/** One fixture a kind: a kind without one does not compile. */
export const fixtures = {
  text: textFixture,
  longText: longTextFixture,
  number: numberFixture,
  money: moneyFixture,
  day: dayFixture,
  month: monthFixture,
  yesNo: yesNoFixture,
  choice: choiceFixture,
  choices: choicesFixture,
  ref: refFixture,
  unit: unitFixture,
  units: unitsFixture,
  account: accountFixture,
  spans: spansFixture,
  notes: notesFixture,
  files: filesFixture,
  moment: momentFixture,
  phone: phoneFixture,
  person: personFixture,
  idCard: idCardFixture,
  place: placeFixture,
  line: lineFixture,
  area: areaFixture,
  photo: photoFixture,
  rows: rowsFixture,
  refs: refsFixture,
  links: linksFixture,
} as const satisfies Record<KindName, Fixture>;
