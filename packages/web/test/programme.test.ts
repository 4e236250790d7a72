import { board } from '@yicun/packs/programme/board';
import type { Row } from '@yicun/packs/programme/row';
import type { HistoryEntry, RecordRow, UnitInfo } from '@yicun/server/wire';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOf, daysOf, itemSieve, taskSieve } from '../src/desk/programme/address.ts';
import { holdsAll, pieces, wordsOf } from '../src/desk/programme/hits.ts';
import { byKeyWork, byLead, byLight } from '../src/desk/programme/overview/tally.ts';
import { groupsOf, isLate, isSoon, itemPasses, noKeyWork, passes } from '../src/desk/programme/sieve.ts';
import { marksIn, readThings } from '../src/desk/programme/task/marks.ts';
import { linePoints, place, reachOf, ticks } from '../src/desk/programme/task/timeline.ts';
import { lines, namedUnits, tableRows } from '../src/desk/programme/tasks/layout.ts';
import { storyOf } from '../src/desk/records/story.ts';

function row(id: string, data: Row['data'], more: Partial<Row> = {}): Row {
  return { id, unit: 'd', seq: 1, stage: null, title: id, ...more, data };
}

const programme = row('p', { openedOn: '2022-03-01', judgedOn: '2022-06-15' });

/** Three key works: one of two tasks, one of a task with two rows and figures, one of none; and a task under none. */
const records = {
  keyWork: [row('k1', { order: 0, number: '一' }), row('k2', { order: 1, number: '二' }), row('k3', { order: 2 })],
  task: [
    row('t1', { order: 0, number: '01', keyWork: 'k1', leadUnits: ['water'], responsibleUnits: ['townships'] }),
    row('t2', { order: 1, number: '02', keyWork: 'k1', leadUnits: ['farm', 'water'], responsibleUnits: ['north'] }),
    row('t3', { order: 2, number: '03', keyWork: 'k2', leadUnits: ['farm'], responsibleUnits: ['farm'] }),
    row('t4', { order: 3, number: '04', leadUnits: ['roads'] }),
  ],
  subTask: [
    row('p1', { task: 't1', order: 0, dueDate: '2022-06-30', goal: '治理苦水河', leadText: '区水务局' }),
    row('p2', { task: 't2', order: 0, standing: true, measures: '建5G基站' }),
    row('p3', { task: 't3', order: 0, dueDate: '2022-05-31', goal: '清洁取暖' }),
    row('p3b', { task: 't3', order: 1, dueDate: '2022-12-31', goal: '危房改造' }),
    row('p4', { task: 't4', order: 0 }),
  ],
  target: [
    row('g1', { task: 't3', value: 10, dueDate: '2022-12-31' }),
    row('g2', { task: 't3', value: 4, dueDate: '2022-06-20' }),
    row('g3', { task: 't3', dueDate: '2022-12-31' }),
  ],
  milestone: [row('m1', { task: 't3', dueDate: '2022-05-31' }, { stage: 'pending' })],
  measure: [row('x1', { task: 't1' }, { stage: 'notStarted' }), row('x2', { task: 't1' }, { stage: 'done' })],
  progressEntry: [row('e1', { target: 'g1', value: 10, reportedOn: '2022-06-01' })],
};

const it = board(programme, records, '2026-01-01');
const task = (id: string) => it.tasks.find((one) => one.task.id === id) ?? raise(id);
const units = [
  { id: 'townships', members: ['north', 'south'] },
  { id: 'north', members: [] },
] as unknown as readonly UnitInfo[];
const groups = groupsOf(units);

function raise(id: string): never {
  throw new Error(`The board lost ${id}.`);
}

/** The numbers of the tasks that pass. */
function found(sieve: Parameters<typeof passes>[1]): string {
  return it.tasks
    .filter((one) => passes(one, sieve, groups))
    .map((one) => one.task.data.number)
    .join();
}

describe('the address', () => {
  test('keeps what is a choice and leaves out what is not', () => {
    expect(taskSieve({ q: 24, lead: 'u', light: 'red', due: '2022-06', unit: '' })).toEqual({
      ...{ q: '24', lead: 'u', light: 'red', due: '2022-06' },
    });
    expect(taskSieve({ light: 'pink', due: 'soon', key: ['k'] })).toEqual({});
    expect(itemSieve({ sort: 'target', state: 'done', when: 'never' })).toEqual({ sort: 'target', state: 'done' });
    expect(asOf({ on: '2022-02-30' })).toEqual({});
  });

  test.each([
    ['2022-06', ['2022-06', '2022-06-31']],
    ['2022-06-01..2022-06-10', ['2022-06-01', '2022-06-10']],
    ['..2022-06-10', ['0000-01-01', '2022-06-10']],
    ['2022-06-01..', ['2022-06-01', '9999-12-31']],
    ['standing', null],
  ])('reads the days of %s', (due, days) => expect(daysOf(due)).toEqual(days));
});

describe('which tasks are shown', () => {
  test.each([
    [{}, '01,02,03,04'],
    [{ lead: 'water' }, '01,02'],
    [{ unit: 'north' }, '01,02'],
    [{ unit: 'south' }, '01'],
    [{ unit: 'townships' }, '01'],
    [{ key: 'k1' }, '01,02'],
    [{ key: noKeyWork }, '04'],
    [{ due: 'standing' }, '02'],
    [{ due: '2022-06' }, '01,03'],
    [{ due: '2022-05-01..2022-05-31' }, '03'],
    [{ light: 'red' as const }, '03'],
    [{ q: '苦水' }, '01'],
    [{ q: '5g' }, '02'],
    [{ q: '清洁 改造' }, '03'],
    [{ lead: 'water', due: 'standing' }, '02'],
  ])('%j', (sieve, numbers) => expect(found(sieve)).toBe(numbers));
});

describe('what the overview counts', () => {
  test('is what its links show', () => {
    const targets = byKeyWork(it).find((one) => one.key === 'k2');
    expect(targets?.states).toEqual({ done: 1, underWay: 0, notStarted: 1, unset: 1 });
    for (const row of byKeyWork(it)) {
      for (const [state, count] of Object.entries(row.states)) {
        const sieve = itemSieve({ sort: 'target', state, key: row.key });
        const shown = it.items.filter((one) => itemPasses(one, task(one.task.id), sieve, it.judgedOn));
        expect(shown.length, `${row.key} ${state}`).toBe(count);
      }
    }
    for (const row of byLead(it.tasks)) {
      expect(found({ lead: row.unit }).split(',').length).toBe(row.total);
    }
    expect(byLight(it.tasks).red).toBe(found({ light: 'red' }).split(',').length);
  });

  test('leaves out a key work without tasks, and shows tasks under none', () => {
    expect(byKeyWork(it).map((one) => [one.key, one.targets, one.measures])).toEqual([
      ['k1', 0, 2],
      ['k2', 3, 0],
      [noKeyWork, 0, 0],
    ]);
  });

  test('is late or soon, and never both', () => {
    expect(it.agenda.filter(isLate).map((one) => one.record.id)).toEqual(['m1']);
    expect(it.agenda.filter((one) => isSoon(one, it.judgedOn)).map((one) => one.record.id)).toEqual(['g2']);
  });
});

describe('the table', () => {
  test('merges the cells of key works and tasks', () => {
    expect(tableRows(it.tasks).map((one) => [one.part?.id, one.keyWorkRows, one.taskRows])).toEqual([
      ['p1', 2, 1],
      ['p2', 0, 1],
      ['p3', 2, 2],
      ['p3b', 0, 0],
      ['p4', 1, 1],
    ]);
  });

  test('covers every row with exactly one key work and one task, whatever is filtered out', () => {
    const some = fc.subarray([...it.tasks]);
    fc.assert(
      fc.property(some, (tasks) => {
        const rows = tableRows(tasks);
        for (const height of ['keyWorkRows', 'taskRows'] as const) {
          const ends = rows.flatMap((one, at) => (one[height] > 0 ? [[at, at + one[height]]] : []));
          const starts = ends.map(([start]) => start);
          expect(starts).toEqual([...(rows.length > 0 ? [0] : []), ...ends.slice(0, -1).map(([, end]) => end)]);
          expect(ends.at(-1)?.[1] ?? 0).toBe(rows.length);
        }
      }),
    );
  });

  test('reckons lines by width, and units by name', () => {
    expect(lines('一二三四五\n六', 5)).toBe(2);
    expect(lines('一二三四五六', 5)).toBe(2);
    expect(lines('1234567890', 5)).toBe(1);
    expect(namedUnits('区水务局、各乡镇', ['a', 'b'])).toEqual([
      { text: '区水务局', unit: 'a' },
      { text: '各乡镇', unit: 'b' },
    ]);
    expect(namedUnits('区水务局等', ['a', 'b'])).toBeNull();
  });
});

describe('searching', () => {
  test('marks every hit, whatever the case, and overlapping ones as one', () => {
    const hits = (text: string, q: string) =>
      pieces(text, wordsOf(q)).map((one) => (one.isHit ? `[${one.text}]` : one.text));
    expect(hits('建5G基站，5g入户', '5G')).toEqual(['建', '[5G]', '基站，', '[5g]', '入户']);
    expect(hits('水水水', '水水')).toEqual(['[水水水]']);
    expect(hits('水务局', '')).toEqual(['水务局']);
    expect(holdsAll(['区水务局', '各乡镇'], wordsOf('水务 乡镇'))).toBe(true);
    expect(holdsAll(['区水务局'], wordsOf('水务 乡镇'))).toBe(false);
  });

  test('loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, words) => {
        expect(
          pieces(text, words)
            .map((one) => one.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('the words of a row', () => {
  const span = (block: number, start: number, end: number) => ({ block, start, end });
  const places = [span(3, 10, 15), span(4, 0, 4)];
  const one = board(
    programme,
    {
      task: [row('t', {})],
      target: [
        row('a', { task: 't', readFrom: [span(3, 11, 13)] }),
        row('b', { task: 't', readFrom: [span(5, 0, 2)] }),
      ],
      milestone: [row('c', { task: 't', readFrom: [span(4, 1, 4)] })],
    },
    '2022-06-15',
  ).tasks[0];

  test('are marked where they were read', () => {
    const marks = marksIn('一二三四五\n六七八九', places, one ? readThings(one) : []);
    expect(marks.map(({ start, end, record }) => [start, end, record.id])).toEqual([
      [1, 3, 'a'],
      [7, 10, 'c'],
    ]);
  });

  test('are not marked once somebody has edited them', () => {
    expect(marksIn('一二三四五六', places, one ? readThings(one) : [])).toEqual([]);
  });
});

describe('a time line', () => {
  test('reaches over whole months, with ticks that can be read', () => {
    const reach = reachOf(['2022-06-15', '2022-03-31', '2022-12-31']);
    expect(reach).toEqual({ from: '2022-03-01', to: '2022-12-31' });
    expect(reach && ticks(reach)).toHaveLength(10);
    expect(reach && place('2022-12-31', reach)).toBe(1);
    expect(ticks({ from: '2022-01-01', to: '2025-12-31' })).toEqual([
      ...['2022-01-01', '2023-01-01', '2024-01-01', '2025-01-01'],
    ]);
    expect(reachOf([])).toBeNull();
  });

  test('draws values from low to high', () => {
    const values = [
      { day: '2022-01-01', value: 0 },
      { day: '2022-01-06', value: 5 },
      { day: '2022-01-11', value: 10 },
    ];
    expect(linePoints(values, 100, 20)).toBe('0,20 50,10 100,0');
  });
});

describe('a history', () => {
  const record = (id: string): RecordRow => ({ ...row(id, {}), register: 'target', scope: '1/', day: null });
  const entry = (seq: number, at: string, actor: string): HistoryEntry => ({
    ...{
      seq,
      at,
      editedAt: at,
      actor: { id: actor, display: actor },
      via: 'desk',
      changed: {},
      contested: [],
      opening: null,
      redacted: false,
    },
  });

  test('is told as one story, the latest first, what was done at once as one', () => {
    const story = storyOf([
      {
        record: record('a'),
        history: [entry(9, '2022-06-02T08:00:00.000Z', 'li'), entry(1, '2022-06-01T00:00:00.100Z', 'ma')],
      },
      { record: record('b'), history: [entry(2, '2022-06-01T00:00:00.900Z', 'ma')] },
    ]);
    expect(story.map((one) => [one.actor.id, one.told.map(({ entry: { seq }, isNew }) => [seq, isNew])])).toEqual([
      ['li', [[9, false]]],
      [
        'ma',
        [
          [2, true],
          [1, true],
        ],
      ],
    ]);
  });
});
