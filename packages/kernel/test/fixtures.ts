import type { KindName } from '@yicun/kernel/kinds';
import type { Fixture } from './fixture.ts';
import { choiceFixture } from './fixtures/choice.ts';
import { choicesFixture } from './fixtures/choices.ts';
import { dayFixture } from './fixtures/day.ts';
import { filesFixture } from './fixtures/files.ts';
import { longTextFixture } from './fixtures/longText.ts';
import { moneyFixture } from './fixtures/money.ts';
import { monthFixture } from './fixtures/month.ts';
import { notesFixture } from './fixtures/notes.ts';
import { numberFixture } from './fixtures/number.ts';
import { refFixture } from './fixtures/ref.ts';
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
  spans: spansFixture,
  notes: notesFixture,
  files: filesFixture,
} as const satisfies Record<KindName, Fixture>;
