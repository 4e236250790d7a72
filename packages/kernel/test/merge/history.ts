import { isDeepStrictEqual } from 'node:util';
import type { Change, Contest, RecordState } from '@yicun/kernel/change';
import type { Json } from '@yicun/kernel/kind';
import { goneStamp, stageStamp } from '@yicun/kernel/merge';
import type { Register } from '@yicun/kernel/register';
import { isLocked } from '@yicun/kernel/stage';
import { expect } from 'vitest';

/** One change that was accepted: dated `at`, answered with `seq`. */
export interface Edit {
  readonly change: Change;
  readonly at: string;
  readonly seq: number;
  readonly before: RecordState;
  readonly after: RecordState;
  readonly contested: readonly Contest[];
}

interface Write {
  readonly name: string;
  readonly device: string;
  readonly seq: number;
}

const plain = ['owner', 'account', 'number'];

/** What happened, kept apart from `merge`, and the laws that must hold of it. */
export class History {
  #register: Register;
  #edits: Edit[] = [];
  #writes: Write[] = [];

  constructor(register: Register) {
    this.#register = register;
  }

  /** Stale is only what another device wrote (or locked) since the author looked. */
  refused(change: Change, fields: readonly string[]): void {
    expect(fields).not.toEqual([]);
    for (const name of fields) {
      const foreign =
        this.#foreign(name, change) || (name in this.#register.fields && this.#foreign(stageStamp, change));
      expect(foreign, `${change.device} is refused "${name}" although nobody else touched it`).toBe(true);
    }
  }

  accepted(edit: Edit): void {
    const { change, before, after, seq } = edit;
    for (const name of [...Object.keys(this.#register.fields), stageStamp, goneStamp]) {
      if (isDeepStrictEqual(partOf(after, name), partOf(before, name))) continue;
      const strict = this.#register.fields[name]?.guarded === true || isLocked(this.#register, before.stage, name);
      if (strict || name.startsWith('@')) {
        expect(this.#foreign(name, change), `"${name}" of another device was overwritten silently`).toBe(false);
      }
      this.#writes.push({ name, device: change.device, seq });
    }
    expect(idsOf(after)).toEqual(expect.arrayContaining(idsOf(before)));
    this.#edits.push(edit);
  }

  /** The latest edit stands, in whatever order they arrived. Holds where no clock runs too far ahead. */
  latestEditStands(record: RecordState): void {
    for (const name of plain) {
      const edits = this.#edits.filter(({ change }) => name in change.set);
      const latest = edits.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).at(-1);
      expect(record.data[name], name).toEqual(latest?.change.set[name]);
    }
  }

  /** A value that is gone was replaced by somebody who knew it, or stands in a list for a person to see. */
  nothingIsLost(record: RecordState): void {
    for (const edit of this.#edits) {
      for (const name of plain.filter((one) => one in edit.change.set && edit.change.set[one] !== record.data[one])) {
        const value = edit.change.set[name];
        const listed = this.#edits.some(({ contested }) =>
          contested.some(({ field, other }) => field === name && other === value),
        );
        const known = this.#edits.some((other) => name in other.change.set && knew(other.change, edit));
        expect(listed || known, `${edit.change.device}: "${value}" was lost silently`).toBe(true);
      }
    }
    const added = this.#edits.flatMap(({ change }) => itemIds(change.set.remarks ?? null));
    expect(idsOf(record).toSorted()).toEqual(added.toSorted());
  }

  /** Even without the door's memory of ids, a change that was merged once changes nothing when it comes again. */
  replayChangesNothing(again: (edit: Edit) => RecordState, record: RecordState): void {
    for (const edit of this.#edits) this.sameForPeople(again(edit), record);
  }

  sameForPeople(a: RecordState, b: RecordState): void {
    const seen = ({ data, stage, gone, unit, title }: RecordState) => ({ data, stage, gone, unit, title });
    expect(seen(a)).toEqual(seen(b));
  }

  /** Did another device write this since the author looked, and not before the author's own last write of it? */
  #foreign(name: string, change: Change): boolean {
    const own = this.#writes.filter((one) => one.name === name && one.device === change.device).at(-1)?.seq ?? 0;
    const since = Math.max(own, change.base);
    return this.#writes.some((one) => one.name === name && one.device !== change.device && one.seq > since);
  }
}

/** Was the author of the change aware of the edit: having made it before on the same device, or having seen its outcome? */
function knew(change: Change, { change: earlier, seq }: Edit): boolean {
  return change.device === earlier.device ? change.at > earlier.at : change.base >= seq;
}

function orderOf({ at, change }: Edit): string {
  return `${at} ${change.device}`;
}

function partOf(record: RecordState, name: string): Json {
  if (name === stageStamp) return record.stage;
  return name === goneStamp ? record.gone : (record.data[name] ?? null);
}

function idsOf(record: RecordState): string[] {
  return itemIds(record.data.remarks ?? null);
}

function itemIds(items: Json): string[] {
  return Array.isArray(items) ? items.map((one: { id: string }) => one.id) : [];
}
