import { board } from '@yicun/packs/programme/board';
import type { Row } from '@yicun/packs/programme/row';
import { describe, expect, it } from 'vitest';

let count = 0;
function row(data: Row['data'], more: Partial<Row> = {}): Row {
  count += 1;
  return { id: `r${count}`, unit: 'u', seq: count, stage: null, title: null, ...more, data };
}

const programme = row({ openedOn: '2022-03-01' });
const task = row({ number: '07', order: 0 }, { id: 't07', stage: 'inProgress' });
const part = row({ task: 't07', dueDate: '2022-12-31' }, { title: '07' });

function only(records: Record<string, readonly Row[]>, today = '2022-06-15') {
  const result = board(programme, { task: [task], subTask: [part], ...records }, today);
  const [found] = result.tasks;
  if (!found) throw new Error('The board lost the task.');
  return { ...found, agenda: result.agenda };
}

describe('the board of a programme', () => {
  it('takes the latest entry for the whole target, whatever single units have typed', () => {
    const target = row({ task: 't07', value: 10, comparator: 'equal', dueDate: '2022-12-31' }, { id: 'g1' });
    const entries = [
      row({ target: 'g1', value: 4, covers: 'whole', reportedOn: '2022-05-01' }),
      row({ target: 'g1', value: 6, covers: 'whole', reportedOn: '2022-06-01' }),
      row({ target: 'g1', value: 9, covers: 'own', reportedOn: '2022-06-10' }),
      row({ target: 'g1', value: 10, covers: 'whole', reportedOn: '2022-07-01' }),
    ];
    const [found] = only({ target: [target], progressEntry: entries }).targets;
    expect(found?.current).toMatchObject({ value: 6, on: '2022-06-01' });
    expect(found?.standing).toEqual({ reached: false, missing: 4, share: 0.6 });
  });

  it('adds up what units report of their own when nobody reports the whole', () => {
    const target = row({ task: 't07', value: 10, comparator: 'atLeast' }, { id: 'g2' });
    const entries = [
      row({ target: 'g2', value: 3, covers: 'own', reportedOn: '2022-05-01' }, { unit: 'a' }),
      row({ target: 'g2', value: 4, covers: 'own', reportedOn: '2022-06-01' }, { unit: 'a' }),
      row({ target: 'g2', value: 7, covers: 'own', reportedOn: '2022-05-20' }, { unit: 'b' }),
    ];
    const [found] = only({ target: [target], progressEntry: entries }).targets;
    expect(found?.current).toMatchObject({ value: 11, on: '2022-06-01' });
    expect(found?.standing.reached).toBe(true);
  });

  it('turns red for a milestone that fell due after loading, and never for one before', () => {
    const late = row({ task: 't07', dueDate: '2022-05-31' }, { stage: 'pending', title: 'late' });
    const old = row({ task: 't07', dueDate: '2022-02-28' }, { stage: 'pending', title: 'old' });
    const found = only({ milestone: [old, late] });
    expect(found.light.colour).toBe('red');
    expect(found.milestones.map((one) => [one.carriedOver, one.lateDays])).toEqual([
      [true, 0],
      [false, 15],
    ]);
    expect(only({ milestone: [old] }).light.colour).toBe('grey');
    expect(found.agenda.map((one) => [one.record.title, one.lateDays])).toEqual([['late', 15]]);
  });

  it('judges a task without figures by its own deadline', () => {
    expect(only({}).light.colour).toBe('green');
    expect(only({}, '2023-01-02').light.colour).toBe('yellow');
    expect(only({}, '2023-01-20').light.colour).toBe('red');
  });

  it('shows a target without a number as waiting, not as missed', () => {
    const target = row({ task: 't07', dueDate: '2022-03-31' }, { title: '待下达' });
    const found = only({ target: [target] });
    expect(found.targets[0]?.standing).toEqual({ reached: null, missing: null, share: null });
    expect(found.targets[0]?.lateDays).toBe(0);
    expect(found.light.colour).toBe('green');
  });

  it('keeps the order of the document and finds the next day that something is due', () => {
    const second = row({ number: '08', order: 1 }, { id: 't08' });
    const step = row({ task: 't07', dueDate: '2022-06-30' }, { stage: 'pending' });
    const result = board(programme, { task: [second, task], subTask: [part], milestone: [step] }, '2022-06-15');
    expect(result.tasks.map((one) => one.task.id)).toEqual(['t07', 't08']);
    expect(result.tasks[0]?.nextDue).toBe('2022-06-30');
    expect(result.tasks[0]?.dueDate).toBe('2022-12-31');
  });

  it('proposes a milestone as done once every target within its words is reached, and never on its own', () => {
    const readFrom = (start: number, end: number) => [{ block: 3, start, end }];
    const common = { task: 't07', dueDate: '2022-05-31' };
    const step = row({ ...common, readFrom: readFrom(0, 40) }, { stage: 'pending' });
    const inside = row({ ...common, value: 10, comparator: 'atLeast', readFrom: readFrom(5, 9) }, { id: 'inside' });
    const other = row({ ...common, value: 2, comparator: 'atLeast', readFrom: readFrom(20, 24) }, { id: 'other' });
    const outside = row({ ...common, value: 9, comparator: 'atLeast', readFrom: readFrom(50, 54) }, { id: 'outside' });
    const told = (target: string, value: number) => row({ target, value, covers: 'whole', reportedOn: '2022-05-01' });
    const with2 = (...progressEntry: Row[]) =>
      only({ milestone: [step], target: [inside, other, outside], progressEntry }).milestones[0];
    expect(with2(told('inside', 10), told('outside', 9))?.reachedBy).toEqual([]);
    expect(with2(told('inside', 10), told('other', 2))).toMatchObject({
      ...{ done: false, reachedBy: [{ id: 'inside' }, { id: 'other' }] },
    });
    const done = only({
      ...{ milestone: [{ ...step, stage: 'done' }], target: [inside], progressEntry: [told('inside', 10)] },
    });
    expect(done.milestones[0]?.reachedBy).toEqual([]);
    expect(
      only({ milestone: [step], target: [outside], progressEntry: [told('outside', 9)] }).milestones[0]?.reachedBy,
    ).toEqual([]);
  });

  it('lists one thing once, though measure, milestone and figure all name its day', () => {
    const due = { task: 't07', dueDate: '2022-06-30' };
    const span = (start: number, end: number) => [{ block: 1, start, end }];
    const measure = row({ ...due, readFrom: span(0, 90) }, { stage: 'underway', title: 'measure' });
    const other = row({ ...due, readFrom: [{ block: 2, start: 0, end: 90 }] }, { stage: 'notStarted', title: 'other' });
    const step = row({ ...due, readFrom: span(10, 40) }, { stage: 'pending', title: 'step' });
    const target = row({ ...due, value: 5, readFrom: span(20, 30) }, { id: 'g5', title: 'target' });
    const records = { measure: [measure, other], milestone: [step], target: [target] };
    expect(only(records).agenda.map((one) => one.record.title)).toEqual(['target', 'other']);
    const reached = row({ target: 'g5', value: 5, covers: 'whole', reportedOn: '2022-06-01' });
    const later = only({ ...records, progressEntry: [reached] }, '2022-07-02');
    expect(later.agenda.map((one) => [one.record.title, one.lateDays])).toEqual([
      ['step', 2],
      ['other', 2],
    ]);
    expect(later.light.reasons.map((one) => one.details.name)).toEqual(['step', 'other', 'target']);
  });

  it('says of everything how far it is, also of what has no day', () => {
    const target = (more: Row['data'], title: string) => row({ task: 't07', ...more }, { id: title, title });
    const result = board(
      programme,
      {
        task: [task],
        target: [
          target({ value: 5 }, 'silent'),
          target({ value: 5 }, 'told'),
          target({}, 'unset'),
          target({ value: 5, dueDate: '2022-02-01' }, 'old'),
        ],
        measure: [row({ task: 't07' }, { stage: 'done', title: 'done' })],
        progressEntry: [row({ target: 'told', value: 2, reportedOn: '2022-06-15' })],
      },
      '2022-06-15',
    );
    expect(result.items.map((one) => [one.record.title, one.state, one.carriedOver])).toEqual([
      ['silent', 'notStarted', false],
      ['told', 'underWay', false],
      ['unset', 'unset', false],
      ['old', 'notStarted', true],
      ['done', 'done', false],
    ]);
    expect(result.agenda).toEqual([]);
  });
});
