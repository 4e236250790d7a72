import { describe, expect, test } from 'vitest';
import { againMs, keeper, pauseMs, type Unsent } from '../src/desk/import/review/keeper.ts';
import { isSame, rebase } from '../src/desk/import/review/rebase.ts';
import type { Review } from '../src/desk/import/review/review.ts';
import type { Answer } from '../src/source/remote.ts';

const empty: Review = { corrections: [], answers: {}, opening: { day: '2022-06-01', values: {}, done: [] } };

function titled(...titles: readonly string[]): Review {
  return { ...empty, corrections: titles.map((value) => ({ set: 'task/01', field: 'title', value })) };
}

/** A server that answers when it is told to, a clock that is wound by hand, and a store that can be looked into. */
function world() {
  const sent: { version: number; review: Review; answer: (answer: Answer<{ version: number }>) => void }[] = [];
  const waiting: { ms: number; call: () => void }[] = [];
  let stored: Unsent | null = null;
  const it = keeper(
    {
      send: (version, review) => new Promise((answer) => sent.push({ version, review, answer })),
      store: (unsent) => {
        stored = unsent;
      },
      now: () => 0,
      later(ms, call) {
        const entry = { ms, call };
        waiting.push(entry);
        return () => {
          const at = waiting.indexOf(entry);
          if (at >= 0) waiting.splice(at, 1);
        };
      },
    },
    { version: 1, base: empty },
  );
  const answer = async (reply: Answer<{ version: number }>) => {
    sent.at(-1)?.answer(reply);
    // Promises that follow from it are settled in a few turns.
    for (let turn = 0; turn < 10; turn++) await null;
  };
  return {
    it,
    sent,
    waiting,
    answer,
    stored: () => stored,
    wind() {
      for (const { call } of waiting.splice(0)) call();
    },
  };
}

const ok = (version: number): Answer<{ version: number }> => ({ ok: true, value: { version } });
const no = (code: 'draft.moved' | 'network.absent'): Answer<never> => ({
  ok: false,
  trouble: { code, details: {}, zh: '不行', en: 'no', status: code === 'draft.moved' ? 409 : 0 },
});

describe('keeping a review', () => {
  test('an edit is in the store at once, and on the server after a pause', async () => {
    const { it, sent, waiting, answer, stored, wind } = world();
    it.edited(titled('甲'));
    expect(stored()).toMatchObject({ version: 1, mine: titled('甲'), base: empty });
    expect(sent).toEqual([]);
    expect(waiting.map(({ ms }) => ms)).toEqual([pauseMs]);
    wind();
    expect(sent).toMatchObject([{ version: 1, review: titled('甲') }]);
    expect(it.state()).toEqual({ is: 'keeping' });
    await answer(ok(2));
    expect(it.state()).toEqual({ is: 'kept', at: 0 });
    expect(stored()).toBeNull();
  });

  test('edits made while one is on its way go out after it, with the version it brought', async () => {
    const { it, sent, answer, wind } = world();
    it.edited(titled('甲'));
    wind();
    it.edited(titled('甲', '乙'));
    it.edited(titled('甲', '乙', '丙'));
    expect(sent).toHaveLength(1);
    await answer(ok(2));
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ version: 2, review: titled('甲', '乙', '丙') });
    await answer(ok(3));
    expect(it.held()).toEqual({ version: 3, base: titled('甲', '乙', '丙') });
  });

  test('what fails stays in the store, says why, and is tried again', async () => {
    const { it, sent, waiting, answer, stored, wind } = world();
    it.edited(titled('甲'));
    wind();
    await answer(no('network.absent'));
    expect(it.state()).toMatchObject({ is: 'failed', trouble: { zh: '不行' } });
    expect(stored()).not.toBeNull();
    expect(waiting.map(({ ms }) => ms)).toEqual([againMs]);
    wind();
    await answer(ok(2));
    expect(sent).toHaveLength(2);
    expect(it.state()).toMatchObject({ is: 'kept' });
  });

  test('a draft that has moved is left alone until somebody decides', async () => {
    const { it, sent, waiting, answer, wind } = world();
    it.edited(titled('甲'));
    wind();
    await answer(no('draft.moved'));
    it.edited(titled('甲', '乙'));
    expect(it.state()).toEqual({ is: 'moved' });
    expect(await it.flush()).toBe(false);
    expect([sent.length, waiting.length]).toEqual([1, 0]);
    it.rebased(7, titled('丁'), titled('丁', '甲', '乙'));
    wind();
    expect(sent[1]).toMatchObject({ version: 7, review: titled('丁', '甲', '乙') });
  });

  test('nothing is sent for an edit that was taken back', () => {
    const { it, sent, stored, wind } = world();
    it.edited(titled('甲'));
    it.edited(empty);
    wind();
    expect(sent).toEqual([]);
    expect(stored()).toBeNull();
  });

  test('flushing waits for what is on its way', async () => {
    const { it, answer, wind } = world();
    it.edited(titled('甲'));
    wind();
    const flushed = it.flush();
    await answer(ok(2));
    expect(await flushed).toBe(true);
  });
});

describe('two people on one draft', () => {
  test('what each added is kept, what I took back is gone, and order stays', () => {
    const base = titled('甲', '乙');
    expect(rebase(base, titled('乙', '丙'), titled('甲', '乙', '丁'))).toEqual(titled('乙', '丁', '丙'));
  });

  test('the same edit made twice is kept twice', () => {
    expect(rebase(titled('甲'), titled('甲', '乙', '甲'), titled('甲'))).toEqual(titled('甲', '乙', '甲'));
  });

  test('an edit whose reply was lost is not doubled', () => {
    const mine = titled('甲', '乙');
    expect(rebase(titled('甲'), mine, mine)).toEqual(mine);
  });

  test('answers and opening values: what I touched is mine, the rest is theirs', () => {
    const base: Review = { ...empty, answers: { a: { answer: 0 }, b: { answer: 0 } } };
    const mine: Review = {
      ...base,
      answers: { a: { answer: 1 } },
      opening: { day: '2022-07-01', values: {}, done: ['x'] },
    };
    const theirs: Review = {
      ...base,
      answers: { a: { answer: 2 }, b: { answer: 0 }, c: { aside: '等下达' } },
      opening: { day: '2022-06-01', values: { t: 3 }, done: ['y'] },
    };
    expect(rebase(base, mine, theirs)).toEqual({
      corrections: [],
      answers: { a: { answer: 1 }, c: { aside: '等下达' } },
      opening: { day: '2022-07-01', values: { t: 3 }, done: ['y', 'x'] },
    });
  });

  test('the order of answers does not make two reviews differ', () => {
    const one: Review = { ...empty, answers: { a: { answer: 0 }, b: { answer: 1 } } };
    expect(isSame(one, { ...empty, answers: { b: { answer: 1 }, a: { answer: 0 } } })).toBe(true);
    expect(isSame(one, empty)).toBe(false);
  });
});
