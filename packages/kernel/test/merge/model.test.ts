import { driftMs, tickAt } from '@yicun/kernel/clock';
import { merge } from '@yicun/kernel/merge';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Merge, type Step, World } from './world.ts';

const device = fc.nat(2);
const fields = fc.subarray(['owner', 'account', 'number', 'remarks'], { minLength: 1 });

/** Steps of a history; clocks are wrong by at most so many milliseconds. */
function steps(skewMost: number): fc.Arbitrary<Step[]> {
  const edit = fc.record({ do: fc.constant('edit' as const), device, fields });
  const send = fc.record({ do: fc.constant('send' as const), device, which: fc.nat(5), answerLost: fc.boolean() });
  const pull = fc.record({ do: fc.constant('pull' as const), device });
  const move = fc.record({
    do: fc.constant('move' as const),
    device,
    stage: fc.constantFrom('open', 'checked', 'closed'),
  });
  return fc.array(
    fc.oneof(
      { weight: 6, arbitrary: edit },
      { weight: 6, arbitrary: send },
      { weight: 3, arbitrary: pull },
      { weight: 3, arbitrary: move },
      fc.record({ do: fc.constant('remove' as const), device, gone: fc.boolean() }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 1, 60_000, 600_000) }),
      fc.record({ do: fc.constant('setClock' as const), device, skew: fc.integer({ min: -skewMost, max: skewMost }) }),
    ),
    { minLength: 5, maxLength: 60 },
  );
}

function live(world: World, history: readonly Step[], clocksAreRight: boolean): void {
  for (const step of history) world.step(step);
  world.settle(clocksAreRight);
  world.history.nothingIsLost(world.record);
}

const honestClocks = (mergeUnderTest: Merge) =>
  fc.property(steps(driftMs), (history) => {
    const world = new World(mergeUnderTest);
    live(world, history, true);
    world.history.latestEditStands(world.record);
  });

const wildClocks = (mergeUnderTest: Merge) =>
  fc.property(steps(40 * 86_400_000), fc.boolean(), (history, attentive) => {
    live(new World(mergeUnderTest, attentive), history, false);
  });

describe('random histories of three devices', { timeout: 60_000 }, () => {
  test('end alike, with the latest edit of each field, and nothing lost silently', () => {
    fc.assert(honestClocks(merge), { numRuns: 1_000 });
  });

  test('lose nothing even when clocks are wrong by weeks and nobody minds the ticks of others', () => {
    fc.assert(wildClocks(merge), { numRuns: 500 });
  });
});

/** Merges that are wrong in one way each. The model has to find them, or it proves nothing. */
const faults: Readonly<Record<string, Merge>> = {
  'what arrives last wins': (register, record, change, set, _at, seq) =>
    merge(register, record, change, set, tickAt(Date.parse('2100-01-01') + seq), seq),
  'the loser is not listed': (...given) => {
    const merged = merge(...given);
    return merged.is === 'stale' ? merged : { ...merged, contested: [] };
  },
  'sets are replaced': (register, record, change, set, at, seq) => {
    const emptied = 'remarks' in set ? { ...record, data: { ...record.data, remarks: [] } } : record;
    return merge(register, emptied, change, set, at, seq);
  },
  'guarded fields merge like others': (register, record, change, set, at, seq) => {
    const number = { ...register.fields.number!, guarded: false };
    return merge({ ...register, fields: { ...register.fields, number } }, record, change, set, at, seq);
  },
  'locks are not looked at': (register, record, change, set, at, seq) =>
    merge({ ...register, stages: {} }, record, change, set, at, seq),
  'everybody is taken to have seen everything': (register, record, change, set, at, seq) =>
    merge(register, record, { ...change, base: record.seq }, set, at, seq),
  'a device conflicts with itself': (register, record, change, set, at, seq) =>
    merge(register, record, { ...change, device: `${change.device} ${change.id}` }, set, at, seq),
};

describe('a planted fault is found within 100 histories', () => {
  test.each(Object.entries(faults))('%s', (_, faulty) => {
    // One seed: whether the model is sharp enough is no matter of luck. Other seeds find each within about 20.
    const found = fc.check(honestClocks(faulty), { numRuns: 100, seed: 2022, endOnFailure: true });
    expect(found.failed).toBe(true);
  });
});
