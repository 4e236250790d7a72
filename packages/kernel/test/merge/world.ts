import type { Change, RecordState } from '@yicun/kernel/change';
import { nextTick, type Tick, withinDrift } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { longText } from '@yicun/kernel/kinds/longText';
import { notes } from '@yicun/kernel/kinds/notes';
import { text } from '@yicun/kernel/kinds/text';
import type { merge } from '@yicun/kernel/merge';
import { field, register } from '@yicun/kernel/register';
import { type Edit, History } from './history.ts';

export type Merge = typeof merge;

const words = (en: string) => ({ zh: en, en });

/** One field of every sort that merges in its own way. */
export const toilet = register({
  name: 'toilet',
  label: words('Toilet'),
  title: 'owner',
  fields: {
    owner: field(text(), words('Owner')),
    account: field(longText(), words('Account, locked once checked')),
    number: field(text(), words('Number, guarded'), { guarded: true }),
    remarks: field(notes(), words('Remarks, which only grow')),
  },
  stages: {
    open: { label: words('Open'), next: ['checked'] },
    checked: { label: words('Checked'), next: ['open', 'closed'], locks: ['account'] },
    closed: { label: words('Closed'), next: ['open'], locks: ['*'] },
  },
  may: {},
});

export const blank: RecordState = {
  id: 'r',
  register: 'toilet',
  unit: 'u',
  scope: '1/',
  seq: 0,
  stage: 'open',
  title: null,
  day: null,
  data: {},
  stamps: {},
  gone: false,
};

export type Step =
  | { readonly do: 'edit'; readonly device: number; readonly fields: readonly string[] }
  | { readonly do: 'move'; readonly device: number; readonly stage: string }
  | { readonly do: 'remove'; readonly device: number; readonly gone: boolean }
  /**
   * Sends one of the changes still in the outbox, in any order, but moves (stage, removal) in theirs; when the answer
   * is lost, it stays there.
   */
  | { readonly do: 'send'; readonly device: number; readonly which: number; readonly answerLost: boolean }
  | { readonly do: 'pull'; readonly device: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'setClock'; readonly device: number; readonly skew: number };

interface Device {
  readonly name: string;
  /** What its wall clock shows beyond the true time, in milliseconds. */
  skew: number;
  last: Tick | null;
  /** The record as last pulled. */
  copy: RecordState;
  outbox: Change[];
}

/**
 * A server and three devices that edit one record over a network that delays, reorders, repeats and loses answers.
 * Every step is checked against the {@link History}, which knows what happened without asking `merge`.
 */
export class World {
  readonly history = new History(toilet);
  record = blank;
  #merge: Merge;
  #attentive: boolean;
  #now = Date.parse('2022-05-31T00:00:00.000Z');
  #made = 0;
  /** Verdicts by change: asked again, the door answers as before. */
  #verdicts = new Map<string, 'merged' | 'stale'>();
  #devices: readonly Device[];

  /** @param attentive  whether devices take over the ticks they see, as they should */
  constructor(mergeUnderTest: Merge, attentive = true) {
    this.#merge = mergeUnderTest;
    this.#attentive = attentive;
    this.#devices = ['tablet', 'phone', 'desk'].map((name) => ({ name, skew: 0, last: null, copy: blank, outbox: [] }));
  }

  step(step: Step): void {
    if (step.do === 'wait') {
      this.#now += step.ms;
      return;
    }
    const device = this.#devices[step.device]!;
    if (step.do === 'setClock') device.skew = step.skew;
    if (step.do === 'pull') this.#pull(device);
    if (step.do === 'edit')
      this.#edit(device, { set: Object.fromEntries(step.fields.map((one) => [one, this.#value(one)])) });
    if (step.do === 'move') this.#edit(device, { stage: step.stage });
    if (step.do === 'remove') this.#edit(device, { gone: step.gone });
    if (step.do === 'send' && device.outbox.length > 0) {
      const some = device.outbox[step.which % device.outbox.length]!;
      const change = isMove(some) ? device.outbox.find(isMove)! : some;
      this.#arrive(change);
      if (!step.answerLost) device.outbox = device.outbox.filter((one) => one !== change);
    }
  }

  /**
   * Everybody comes online. What a device shows before its outbox goes out is what the server has afterwards, but for
   * changes that were found stale and whose answer was lost, and if the server does not date its edits otherwise
   * because its clock runs ahead.
   */
  settle(clocksAreRight: boolean): void {
    for (const device of this.#devices) {
      this.#pull(device);
      const hopeful = device.outbox.filter(({ id }) => this.#verdicts.get(id) !== 'stale');
      const shown = hopeful.reduce((record, change) => this.#merged(record, change, change.at), device.copy);
      for (const change of device.outbox) this.#arrive(change);
      device.outbox = [];
      if (clocksAreRight) this.history.sameForPeople(shown, this.record);
    }
    for (const device of this.#devices) {
      this.#pull(device);
      this.history.sameForPeople(device.copy, this.record);
    }
    if (clocksAreRight) {
      this.history.replayChangesNothing(({ change, at }) => this.#merged(this.record, change, at), this.record);
    }
  }

  #value(field: string): Json {
    const value = `${field} ${++this.#made}`;
    return toilet.fields[field]?.kind === 'notes' ? [{ id: value }] : value;
  }

  #edit(device: Device, what: Pick<Change, 'stage' | 'gone'> & Partial<Pick<Change, 'set'>>): void {
    device.last = nextTick(device.last, this.#now + device.skew);
    const id = `change ${++this.#made}`;
    const spine = { id, device: device.name, record: 'r', register: 'toilet', base: device.copy.seq, at: device.last };
    device.outbox.push({ ...spine, set: {}, ...what });
  }

  #pull(device: Device): void {
    device.copy = this.record;
    // A device never issues a tick that is not later than every tick it has seen.
    for (const [at] of this.#attentive ? Object.values(this.record.stamps) : []) {
      if (device.last === null || at > device.last) device.last = at;
    }
  }

  #arrive(change: Change): void {
    if (this.#verdicts.has(change.id)) return;
    const before = this.record;
    const at = withinDrift(change.at, this.#now);
    const seq = before.seq + 1;
    const merged = this.#merge(toilet, before, change, change.set, at, seq);
    this.#verdicts.set(change.id, merged.is);
    if (merged.is === 'stale') {
      this.history.refused(change, merged.fields);
      return;
    }
    const written = merged.changed.length > 0 || merged.contested.length > 0;
    this.record = written ? { ...merged.record, seq } : before;
    const edit: Edit = { change, at, seq: this.record.seq, before, after: this.record, contested: merged.contested };
    this.history.accepted(edit);
  }

  #merged(record: RecordState, change: Change, at: Tick): RecordState {
    const merged = this.#merge(toilet, record, change, change.set, at, record.seq + 1);
    return merged.is === 'stale' ? record : merged.record;
  }
}

function isMove({ stage, gone }: Change): boolean {
  return stage !== undefined || gone !== undefined;
}
