import type { Change, RecordState } from '@yicun/kernel/change';
import { type Merged, merge } from '@yicun/kernel/merge';
import { describe, expect, test } from 'vitest';
import { blank, toilet } from './world.ts';

const tick = (minute: number) => `2022-05-31T08:${String(minute).padStart(2, '0')}:00.000Z0000`;

/** One change merged into a record; `minute` is when it was edited. */
function edit(record: RecordState, device: string, minute: number, what: Partial<Change>): Merged {
  const at = tick(minute);
  const change: Change = { id: 'c', device, record: 'r', register: 'toilet', base: record.seq, at, set: {}, ...what };
  return merge(toilet, record, change, change.set, at, record.seq + 1);
}

/** The record after it, which must have been merged. */
function edited(...given: Parameters<typeof edit>): RecordState {
  const merged = edit(...given);
  if (merged.is !== 'merged') throw new Error(`stale: ${merged.fields.join()}`);
  return { ...merged.record, seq: merged.record.seq + (merged.changed.length > 0 ? 1 : 0) };
}

const first = edited(blank, 'phone', 10, { set: { owner: '马某' } });

describe('merging', () => {
  test('names the record by its title, and stamps what was written', () => {
    expect(first).toMatchObject({ title: '马某', data: { owner: '马某' }, stamps: { owner: [tick(10), 'phone', 1] } });
  });

  test('empties a field with null, title included', () => {
    const emptied = edited(first, 'desk', 20, { set: { owner: null } });
    expect([emptied.data, emptied.title]).toEqual([{}, null]);
    expect(emptied.stamps.owner).toEqual([tick(20), 'desk', 2]);
  });

  test('the later edit stands and the other is listed, whichever comes first', () => {
    const unseen = { base: 0 };
    expect(edit(first, 'desk', 20, { ...unseen, set: { owner: '杨某' } })).toMatchObject({
      ...{ is: 'merged', record: { data: { owner: '杨某' } }, changed: ['owner'] },
      contested: [{ field: 'owner', kept: '杨某', other: '马某' }],
    });
    expect(edit(first, 'desk', 5, { ...unseen, set: { owner: '杨某' } })).toMatchObject({
      ...{ is: 'merged', record: { data: { owner: '马某' } }, changed: [] },
      contested: [{ field: 'owner', kept: '马某', other: '杨某' }],
    });
  });

  test('at the same instant the device of the greater name wins', () => {
    const owner = (device: string) => edited(first, device, 10, { base: 0, set: { owner: '杨某' } }).data.owner;
    expect([owner('desk'), owner('tablet')]).toEqual(['马某', '杨某']);
  });

  test('whoever saw what stands there replaces it, however slow the clock, and is dated after it', () => {
    const second = edited(first, 'desk', 1, { set: { owner: '杨某' } });
    expect(second.data.owner).toBe('杨某');
    expect(edited(second, 'tablet', 9, { base: 0, set: { owner: '丁某' } }).data.owner).toBe('杨某');
  });

  test('saving what one saw is no edit; the same value from who had not seen it confirms it', () => {
    expect(edit(first, 'desk', 20, { set: { owner: '马某' } })).toMatchObject({ is: 'merged', changed: [] });
    const confirmed = edited(first, 'desk', 20, { base: 0, set: { owner: '马某' } });
    expect(edited(confirmed, 'tablet', 15, { base: 0, set: { owner: '杨某' } }).data.owner).toBe('马某');
  });

  test('a set takes what it does not have, and is never emptied', () => {
    const one = edited(blank, 'phone', 10, { set: { remarks: [{ id: 'a' }, { id: 'a' }] } });
    const two = edited(one, 'desk', 5, { base: 0, set: { remarks: [{ id: 'b' }, { id: 'a', text: 'other' }] } });
    expect(two.data.remarks).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(edit(two, 'desk', 20, { set: { remarks: null } })).toMatchObject({ is: 'merged', changed: [] });
  });

  test('guarded fields, stage, unit and removal are stale when another device moved them', () => {
    const moved = edited(first, 'phone', 11, { set: { number: '07' }, stage: 'checked', unit: 'v', gone: true });
    const stale = edit(moved, 'desk', 30, {
      base: 1,
      set: { number: '08', owner: '杨某' },
      stage: 'closed',
      unit: 'w',
      gone: false,
    });
    expect(stale).toEqual({ is: 'stale', fields: ['number', '@stage', '@unit', '@gone'] });
    expect(
      edit(moved, 'desk', 30, { base: 1, set: { number: '07' }, stage: 'checked', unit: 'v', gone: true }),
    ).toMatchObject({
      ...{ is: 'merged', contested: [] },
    });
    expect(edit(moved, 'desk', 30, { set: { number: '08' }, stage: 'closed' })).toMatchObject({ is: 'merged' });
  });

  test('a field that was locked since is stale, though nobody wrote it', () => {
    const checked = edited(first, 'desk', 20, { stage: 'checked' });
    expect(edit(checked, 'phone', 30, { base: 1, set: { account: '已清' } })).toEqual({
      is: 'stale',
      fields: ['account'],
    });
    expect(edit(checked, 'phone', 30, { base: 1, set: { owner: '杨某' } })).toMatchObject({ is: 'merged' });
  });

  test('a move that comes after a later one of the same device is dropped, not played back', () => {
    const closed = edited(first, 'phone', 30, { stage: 'closed' });
    expect(edit(closed, 'phone', 20, { base: 1, stage: 'checked' })).toMatchObject({ is: 'merged', changed: [] });
  });

  test('leaves the record it was given alone', () => {
    const frozen = structuredClone(first);
    edit(first, 'desk', 20, { set: { owner: null, remarks: [{ id: 'a' }] }, stage: 'closed' });
    expect(first).toEqual(frozen);
  });
});
