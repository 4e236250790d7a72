import { type Light, light, type ReasonCode, reasonSentence, reasonWords, type WorkItem } from '@yicun/kernel/light';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';

const nothing: WorkItem = {
  milestones: [],
  targets: [],
  curve: [],
  progress: null,
  standing: false,
  opened: '2022-01-01',
};
const today = '2022-06-10';
const milestone = (due: string, done: string | null = null) => ({ name: '完成招标', due, done });
const target = (due: string | null, reached: boolean | null, aim = false) => ({
  name: '改厕 24 个',
  due,
  reached,
  aim,
});
const lit = (part: Partial<WorkItem>): Light => light({ ...nothing, ...part }, today);
const said = ({ colour, reasons }: Light) => [colour, ...reasons.map(({ code }) => code)];

describe('a light', () => {
  test.each<[string, Partial<WorkItem>, (string | ReasonCode)[]]>([
    ['nothing to judge', {}, ['grey', 'noGoal']],
    ['standing without a goal for the period', { standing: true }, ['grey', 'standing']],
    ['standing with a goal', { standing: true, milestones: [milestone('2022-06')] }, ['green', 'milestoneNext']],
    ['due today', { milestones: [milestone('2022-06-10')] }, ['green', 'milestoneNext']],
    ['one day late', { milestones: [milestone('2022-06-09')] }, ['yellow', 'milestoneLate']],
    ['seven days late', { milestones: [milestone('2022-06-03')] }, ['yellow', 'milestoneLate']],
    ['eight days late', { milestones: [milestone('2022-06-02')] }, ['red', 'milestoneLate']],
    ['done, though late', { milestones: [milestone('2022-05', '2022-06-09')] }, ['green', 'milestoneDone']],
    ['due before it was loaded', { opened: '2022-06-01', milestones: [milestone('2022-05')] }, ['grey', 'carriedOver']],
    [
      'due on the day it was loaded',
      { opened: '2022-05-31', milestones: [milestone('2022-05')] },
      ['red', 'milestoneLate'],
    ],
    ['target reached', { targets: [target('2022-05', true)] }, ['green', 'targetReached']],
    ['target due', { targets: [target('2022-12', false)] }, ['green', 'targetNext']],
    ['target late', { targets: [target('2022-06-09', false)] }, ['yellow', 'targetLate']],
    ['target without its number', { targets: [target('2022-05', null)] }, ['grey', 'targetOpen']],
    ['target without a day', { targets: [target(null, false)] }, ['grey', 'targetUndated']],
    [
      'target due before it was loaded',
      { opened: '2022-06-01', targets: [target('2022-05', false)] },
      ['grey', 'carriedOver'],
    ],
    ['an aim not reached', { targets: [target('2022-01-31', false, true)] }, ['grey', 'aimMissed']],
    [
      'the worst comes first and gives the colour',
      {
        milestones: [milestone('2022-06-09'), milestone('2022-05')],
        targets: [target(null, null), target('2022-12', true)],
      },
      ['red', 'milestoneLate', 'milestoneLate', 'targetReached', 'targetOpen'],
    ],
  ])('%s', (_, item, expected) => expect(said(lit(item))).toEqual(expected));

  test.each([
    [0.25, 'green', 'onCurve'],
    [0.249, 'yellow', 'behindCurve'],
    [0.15, 'yellow', 'behindCurve'],
    [0.149, 'red', 'behindCurve'],
    [1, 'green', 'onCurve'],
  ])('at %s where the curve asks for 0.3: %s', (progress, colour, code) => {
    expect(
      said(
        lit({
          progress,
          curve: [
            { day: '2022-05-31', share: 0.3 },
            { day: '2022-12-31', share: 1 },
          ],
        }),
      ),
    ).toEqual([colour, code]);
  });

  test('asks nothing of progress before the first point, and says when none was reported', () => {
    expect(said(lit({ progress: 0, curve: [{ day: '2022-06-10', share: 1 }] }))).toEqual(['grey', 'noGoal']);
    expect(said(lit({ curve: [{ day: '2022-05-31', share: 1 }] }))).toEqual(['grey', 'progressUnknown']);
    expect(said(lit({ opened: '2022-06-01', progress: 0, curve: [{ day: '2022-05-31', share: 1 }] }))).toEqual([
      ...['grey', 'curveCarriedOver'],
    ]);
  });

  test('changes where the district says', () => {
    const strict = { yellowGap: 0, redGap: 1, redLate: 0 };
    const item = { ...nothing, progress: 0.29, curve: [{ day: '2022-05-31', share: 0.3 }] };
    expect(light(item, today, strict).colour).toBe('yellow');
    expect(light({ ...nothing, milestones: [milestone('2022-06-09')] }, today, strict).colour).toBe('red');
  });

  test('is explained in both languages without a gap', () => {
    const { reasons } = lit({
      milestones: [milestone('2022-06-02')],
      progress: 0.1,
      curve: [{ day: '2022-05-31', share: 0.3 }],
    });
    expect(reasons.map((one) => [reasonSentence(one, 'zh'), reasonSentence(one, 'en')])).toEqual([
      ['“完成招标”应于 2022-06-02 完成，已逾期 8 天', '"完成招标" was due 2022-06-02 and is 8 days late'],
      ['序时进度应达到 30%，实际 10%，落后 20 个百分点', 'Should stand at 30%, stands at 10%: 20 points behind'],
    ]);
  });
});

describe('whatever the work item', () => {
  const due = fc.constantFrom('2022-03', '2022-05-31', '2022-06-03', '2022-06-10', '2022-12');
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const rising = fc
    .array(share, { minLength: 3, maxLength: 3 })
    .map((shares) =>
      shares
        .toSorted((a, b) => a - b)
        .map((one, i) => ({ day: ['2022-03', '2022-05-31', '2022-06-10'][i] ?? '', share: one })),
    );
  const item: fc.Arbitrary<WorkItem> = fc.record({
    milestones: fc.array(fc.record({ name: fc.string(), due, done: fc.option(due) }), { maxLength: 3 }),
    targets: fc.array(
      fc.record({ name: fc.string(), due: fc.option(due), reached: fc.option(fc.boolean()), aim: fc.boolean() }),
      { maxLength: 3 },
    ),
    curve: fc.oneof(fc.constant([]), rising),
    progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    standing: fc.boolean(),
    opened: fc.constantFrom('2022-01-01', '2022-06-01', '2023-01-01'),
  });

  test('its light has a reason of its colour, and every reason a whole sentence', () => {
    fc.assert(
      fc.property(item, (one) => {
        const { colour, reasons } = light(one, today);
        expect(reasons[0]?.colour).toBe(colour);
        for (const reason of reasons) {
          const bare = { ...reason, details: { ...reason.details, name: 'x' } };
          for (const language of ['zh', 'en'] as const)
            expect(reasonSentence(bare, language)).not.toMatch(/[{}]|undefined|NaN/);
        }
      }),
    );
  });

  test('loaded after everything was due, nothing is yellow or red', () => {
    fc.assert(
      fc.property(item, (one) => {
        expect(['green', 'grey']).toContain(light({ ...one, opened: '2023-01-01' }, '2023-03-01').colour);
      }),
    );
  });

  test('what is late stays late until somebody does something', () => {
    const badness = (one: WorkItem, on: string) => ['yellow', 'red'].indexOf(light(one, on).colour);
    fc.assert(
      fc.property(item, (one) => {
        expect(badness(one, '2022-06-11')).toBeGreaterThanOrEqual(badness(one, today));
      }),
    );
  });
});

test('every reason has its sentence in both languages', () => {
  expectTypeOf<keyof typeof reasonWords>().toEqualTypeOf<ReasonCode>();
  for (const { zh, en } of Object.values(reasonWords)) {
    const places = (sentence: string) => sentence.match(/\{\w+\}/g)?.toSorted() ?? [];
    expect(places(zh)).toEqual(places(en));
  }
});
