import type { Correction, DraftTarget, DraftTask, ProgrammeDraft, Question } from '@yicun/reader/draft';
import { describe, expect, test } from 'vitest';
import { nextOf } from '../src/desk/import/review/choice.ts';
import { additionOf, editsOf } from '../src/desk/import/review/edits.ts';
import { isDue } from '../src/desk/import/review/fields.ts';
import { figuresNow } from '../src/desk/import/review/figures.ts';
import { begun, stepped } from '../src/desk/import/review/history.ts';
import { marksOf } from '../src/desk/import/review/marks.ts';
import { pastOf } from '../src/desk/import/review/past.ts';
import { answered, corrected, openQuestions, type Review, reviewed } from '../src/desk/import/review/review.ts';
import { askedTasks, siftTasks } from '../src/desk/import/review/sift.ts';
import { removedThings, restored, standings } from '../src/desk/import/review/standing.ts';
import { thingsOf } from '../src/desk/import/review/things.ts';
import { draft as read, source } from './import/sample.ts';

/** What the review page reckons with, on the sample table as the reader reads it. */

const empty: Review = { corrections: [], answers: {}, opening: { day: '2022-08-15', values: {}, done: [] } };

function task(draft: ProgrammeDraft, number: string): DraftTask {
  const found = draft.tasks.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no task ${number}`);
  return found;
}

function target(draft: ProgrammeDraft, number: string, value: number): DraftTarget {
  const found = task(draft, number).targets.find((one) => one.value === value);
  if (found === undefined) throw new Error(`no target of ${value} in task ${number}`);
  return found;
}

function named(code: Question['code']): Question {
  const found = read.questions.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no question ${code}`);
  return found;
}

describe('the draft that follows from a review', () => {
  test('is the reading itself while nobody has said anything', () => expect(reviewed(read, empty)).toEqual(read));

  test('takes the effect of an answer first, then the edits by hand', () => {
    const question = named('keyWork.missing');
    const answer = { ...empty, answers: { [question.id]: { answer: 0 } } };
    const about = () => reviewed(read, answer).tasks.find(({ id }) => id === question.about);
    const [effect] = question.answers[0]?.effect ?? [];
    expect(effect).toMatchObject({ field: 'keyWork' });
    expect(about()?.keyWork).toBe(effect !== undefined && 'set' in effect ? effect.value : null);
    const both = corrected(answer, { set: question.about, field: 'keyWork', value: 'keyWork/9' });
    expect(reviewed(read, both).tasks.find(({ id }) => id === question.about)?.keyWork).toBe('keyWork/9');
  });

  test('a question stays open until it is answered or set aside with a reason', () => {
    const [first, second] = read.questions;
    if (first === undefined || second === undefined) throw new Error('the sample raises questions');
    const all = read.questions.length;
    const open = (review: Review) => openQuestions(read, review.answers).length;
    const one = answered(empty, first.id, { answer: 0 });
    expect(open(one)).toBe(all - 1);
    expect(open(answered(one, second.id, { aside: '  ' }))).toBe(all - 1);
    expect(open(answered(one, second.id, { aside: '等自治区下达' }))).toBe(all - 2);
    expect(open(answered(one, first.id, null))).toBe(all);
    expect(open(answered(empty, first.id, { answer: 99 }))).toBe(all);
  });

  test('undo and redo give back whole states, and a new edit ends what could be redone', () => {
    const edit = (value: string) => ({
      is: 'do' as const,
      change: (now: Review) => corrected(now, { set: 'task/01', field: 'title', value }),
    });
    let history = begun(empty);
    history = stepped(stepped(history, edit('甲')), edit('乙'));
    history = stepped(history, { is: 'undo' });
    expect(history.now.corrections).toHaveLength(1);
    expect(stepped(history, { is: 'redo' }).now.corrections).toHaveLength(2);
    expect(stepped(history, edit('丙')).future).toEqual([]);
    expect(stepped(stepped(history, { is: 'undo' }), { is: 'undo' }).now).toEqual(empty);
    expect(stepped(history, { is: 'do', change: (now) => now })).toBe(history);
  });
});

describe('what the review has changed', () => {
  const of = (corrections: readonly Correction[]) => thingsOf(reviewed(read, { ...empty, corrections }));
  const before = thingsOf(read);
  const first = target(read, '01', 24).id;

  test('is told per thing, with the value that was read', () => {
    expect(standings(before, of([])).size).toBe(0);
    const changes = standings(before, of([{ set: first, field: 'value', value: 25 }]));
    expect([...changes]).toEqual([[first, { is: 'corrected', before: { value: 24 } }]]);
  });

  test('an addition is added, a removal is listed, and both do not touch their task', () => {
    const now = of([{ add: 'measure', task: 'task/02', value: { text: '入户宣传' } }, { remove: first }]);
    expect([...standings(before, now).values()].map((one) => one.is)).toEqual(expect.arrayContaining(['added']));
    expect(standings(before, now).has('task/01')).toBe(false);
    expect(removedThings(before, now).map((one) => one.it.id)).toEqual([first]);
  });

  test('taking back what was done to one thing leaves the others', () => {
    const corrections: Correction[] = [
      { set: first, field: 'value', value: 25 },
      { set: 'task/02', field: 'title', value: '改厕' },
      { remove: first },
    ];
    expect(restored(corrections, first)).toEqual([corrections[1]]);
  });
});

describe('edits', () => {
  const thing = (id: string) => {
    const found = thingsOf(read).get(id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };
  const id = target(read, '01', 24).id;

  test('only what differs becomes a correction', () => {
    expect(editsOf(thing(id), { ...thing(id).it })).toEqual([]);
    expect(editsOf(thing(id), { metric: '村庄规划' })).toEqual([{ set: id, field: 'metric', value: '村庄规划' }]);
  });

  test.each([
    [1.1, '万亩', 11_000, '亩'],
    [3, '亿元', 300_000_000, '元'],
    [24, '个', 24, '个'],
    [2, '万', 2, '万'],
  ])('%d %s is kept in its base unit as well', (value, unit, baseValue, baseUnit) => {
    const set = Object.fromEntries(
      editsOf(thing(id), { value, unit }).map((one) => ('set' in one ? [one.field, one.value] : [])),
    );
    expect({ baseValue: value, baseUnit: unit, ...set }).toMatchObject({ baseValue, baseUnit });
  });

  test('a date typed by hand says how exact it is, and ends the strict reading', () => {
    const fields = (due: string | null) =>
      editsOf(thing(id), { due }).map((one) => 'set' in one && [one.field, one.value]);
    expect(fields('2022-11-30')).toContainEqual(['dueBasis', 'day']);
    expect(fields('2022-11')).toContainEqual(['dueBasis', 'month']);
    expect(fields(null)).toContainEqual(['dueBasis', 'none']);
    expect(fields('2022-11')).toContainEqual(['strictDue', null]);
  });

  test('money is kept in fen', () => {
    const added = additionOf('funding', 'task/08', { metric: '运行经费', value: 26, unit: '万元' });
    expect(added).toMatchObject({ value: { fen: 26_000_000 } });
  });

  test.each(['2022-02', '2022-02-28', '2024-02-29'])('%s is a date', (due) => expect(isDue(due)).toBe(true));
  test.each(['', '2022', '2022-13', '2022-02-30', '11月底', '2022-2'])('%j is none', (due) =>
    expect(isDue(due)).toBe(false),
  );
});

describe('finding both ways', () => {
  test('every drafted thing has its words marked in the source', () => {
    const marked = new Set([...marksOf(read).values()].flat().flatMap(({ things }) => things));
    const lost = [...thingsOf(read).keys()].filter((id) => !marked.has(id));
    expect(lost).toEqual([]);
  });

  test('marks lie within their blocks', () => {
    for (const [block, marks] of marksOf(read)) {
      for (const { span } of marks) expect(span.end).toBeLessThanOrEqual(source.blocks[block]?.length ?? -1);
    }
  });

  test('clicking the same words again goes on to the next thing', () => {
    expect(nextOf(['a', 'b'], null)).toBe('a');
    expect(nextOf(['a', 'b'], 'a')).toBe('b');
    expect(nextOf(['a', 'b'], 'b')).toBe('a');
    expect(nextOf([], 'a')).toBeNull();
  });
});

describe('figures after corrections', () => {
  test('one whose target was removed is no target any more', () => {
    const { id, spans } = target(read, '01', 24);
    const draft = reviewed(read, corrected(empty, { remove: id }));
    const now = figuresNow(draft).find(({ text, span }) => text === '24个' && span.block === spans[0]?.block);
    expect(now).toMatchObject({ role: 'nonTarget', reason: 'removed', thing: null });
  });

  test('one that was set aside becomes a target when one of its value is added over it', () => {
    const aside = figuresNow(read).find(({ role, reason }) => role === 'nonTarget' && reason === 'doneOrToDo');
    if (aside === undefined) throw new Error('the sample has one');
    const value = Number.parseFloat(aside.text);
    const add = { add: 'target', task: `task/${aside.task}`, value: { value, spans: [aside.span] } } as const;
    const draft = reviewed(read, corrected(empty, add));
    expect(figuresNow(draft).find(({ id }) => id === aside.id)).toMatchObject({ role: 'target', reason: null });
  });
});

describe('sifting', () => {
  const sift = (
    sieve: Parameters<typeof siftTasks>[1]['sieve'],
    search = '',
    asked: string[] = [],
    changed: string[] = [],
  ) => siftTasks(read, { sieve, search }, asked, changed).map(({ number }) => number);

  test('by what is asked, changed, and without figures', () => {
    expect(sift('all')).toHaveLength(26);
    expect(sift('asked', '', ['task/08/part/1', 'unit/区水务局'])).toEqual(['08']);
    expect(sift('changed', '', [], ['task/07/target/1'])).toEqual(['07']);
    expect(sift('withoutFigures')).toEqual(expect.arrayContaining(['02', '03', '04', '25']));
    expect(sift('withoutFigures')).not.toContain('01');
  });

  test('by words of a unit, also under another name of it', () => {
    expect(sift('all', '水务局')).toEqual(expect.arrayContaining(['06', '10', '11', '23']));
    expect(sift('all', '没有这样的话')).toEqual([]);
  });

  test('questions are counted per task', () => {
    expect([...askedTasks([{ about: 'task/08/part/1' }, { about: 'task/08' }, { about: 'unit/x' }])]).toEqual([
      ['task/08', 2],
    ]);
  });
});

describe('what was due before the programme was loaded', () => {
  test('nothing, on the first day of the year, but what the text says of its state', () => {
    const past = pastOf(read, '2022-01-01');
    expect(past.flatMap(({ steps }) => steps)).toEqual([]);
    expect(past.flatMap(({ targets }) => targets).every(({ progressNow }) => progressNow !== null)).toBe(true);
  });

  test('steps and figures with an earlier date, in mid-year', () => {
    const past = pastOf(read, '2022-06-01');
    expect(past.map(({ task: { number } }) => number)).toEqual(expect.arrayContaining(['02', '04', '05']));
    expect(past.flatMap(({ steps }) => steps).every(({ it }) => it.due !== null && it.due <= '2022-05-31')).toBe(true);
  });

  test('a figure without a date of its own is past with its row', () => {
    const draft = reviewed(read, corrected(empty, { set: target(read, '01', 24).id, field: 'due', value: null }));
    const ids = (day: string) => pastOf(draft, day).flatMap(({ targets }) => targets.map(({ id }) => id));
    expect(ids('2022-12-31')).not.toContain(target(read, '01', 24).id);
    expect(ids('2023-01-01')).toContain(target(read, '01', 24).id);
  });
});
