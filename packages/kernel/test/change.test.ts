import { parseChange } from '@yicun/kernel/change';
import { tickAt } from '@yicun/kernel/clock';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storedUuid } from './given.ts';

const change = fc.record(
  {
    id: storedUuid,
    device: fc.string({ minLength: 1, maxLength: 64 }),
    record: storedUuid,
    register: fc.string(),
    unit: storedUuid,
    base: fc.nat(),
    at: fc.nat().map((ms) => tickAt(ms, ms % 9)),
    set: fc.dictionary(fc.string(), fc.jsonValue()),
    stage: fc.string(),
    gone: fc.boolean(),
  },
  { requiredKeys: ['id', 'device', 'record', 'register', 'base', 'at', 'set'] },
);

test('a change is understood as it is, and what does not belong to it is left out', () => {
  fc.assert(
    fc.property(change, (input) => {
      expect(parseChange({ ...input, actor: 'somebody else' })).toEqual({ ok: true, value: input });
    }),
  );
});

test.each<[string, unknown]>([
  ['id', '1'],
  ['device', ''],
  ['device', 'x'.repeat(65)],
  ['record', null],
  ['register', 7],
  ['unit', '区水务局'],
  ['unit', null],
  ['base', -1],
  ['base', 0.5],
  ['base', '0'],
  ['at', '2022-05-31T08:00:00.000Z'],
  ['at', '2022-05-31T08:00:00.000Z0000~'],
  ['set', []],
  ['set', null],
  ['stage', null],
  ['gone', 'yes'],
])('%s %o is refused by name', (part, value) => {
  fc.assert(
    fc.property(change, (input) => {
      const parsed = parseChange({ ...input, [part]: value });
      expect(parsed).toEqual({ ok: false, why: { code: 'change.malformed', details: { part } } });
    }),
    { numRuns: 3 },
  );
});

test('nothing that comes makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      expect(parseChange(input)).toMatchObject({ ok: false, why: { code: 'change.malformed' } });
    }),
  );
});
