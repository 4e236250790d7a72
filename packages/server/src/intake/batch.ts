import type { RecordState, Verdict } from '@yicun/kernel/change';
import { canonical } from '@yicun/kernel/hash';
import type { Register } from '@yicun/kernel/register';
import type { Answered, Ground } from '../db/records.ts';
import type { UnitPlace } from '../db/units.ts';
import type { KeptVerdict } from '../db/verdicts.ts';
import type { Told } from './chain.ts';
import type { Prepared } from './prepare.ts';

/**
 * One batch of changes of a district, in memory: what is there, as the changes before in the batch have left it, and
 * what is to be written in the end.
 */
export class Batch {
  readonly now: string;
  /** Today in Asia/Shanghai. */
  readonly today: string;
  readonly events: Told[] = [];
  readonly verdicts: KeptVerdict[] = [];
  private seq: number;
  private readonly before: ReadonlyMap<string, RecordState>;
  private readonly records: Map<string, RecordState>;
  private readonly units: ReadonlyMap<string, UnitPlace>;
  private readonly answered: Map<string, Answered>;
  private readonly holders = new Map<string, string>();
  private readonly changed = new Set<string>();

  /**
   * @param seq     of the head of the chain
   * @param holders records that hold a unique value some change wants
   */
  constructor(
    { now, today, seq }: { readonly now: string; readonly today: string; readonly seq: number },
    { records, units, answered }: Ground,
    holders: readonly RecordState[],
    registers: Readonly<Record<string, Register>>,
  ) {
    this.now = now;
    this.today = today;
    this.seq = seq;
    this.before = new Map([...records, ...holders].map((one) => [one.id, one]));
    this.records = new Map(this.before);
    this.units = new Map(units.map((one) => [one.id, one]));
    this.answered = new Map(answered.map((one) => [one.changeId, one]));
    for (const one of this.before.values()) {
      const register = registers[one.register];
      if (register) this.holdUnique(register, one);
    }
  }

  /** The seq the next event will have. */
  get nextSeq(): number {
    return this.seq + 1;
  }

  record(id: string): RecordState | undefined {
    return this.records.get(id);
  }

  /** The unit, if it exists today. */
  unit(id: string): UnitPlace | undefined {
    const unit = this.units.get(id);
    const valid = unit && unit.validFrom <= this.today && (unit.validTo === null || unit.validTo >= this.today);
    return valid ? unit : undefined;
  }

  answer(changeId: string): Answered | undefined {
    return this.answered.get(changeId);
  }

  /** The other living record that holds a value which must be unique, if there is one. */
  holder(field: string, value: string | number, record: RecordState): RecordState | undefined {
    const other = this.records.get(this.holders.get(uniqueKey(record.register, field, value)) ?? '');
    return other && other.id !== record.id && !other.gone && other.data[field] === value ? other : undefined;
  }

  /** An answer that leaves no event. */
  keep({ change, author, asked }: Prepared, verdict: Verdict): Verdict {
    const answered = { changeId: change.id, actor: author.account, asked, verdict };
    this.answered.set(change.id, answered);
    this.verdicts.push({ changeId: change.id, actor: author.account, asked, answer: verdict });
    return verdict;
  }

  /** A change was accepted: the record is now this, and this is told of it. */
  accept({ change, author, asked, register }: Prepared, after: RecordState, told: Told, verdict: Verdict): Verdict {
    this.seq = told.seq;
    this.events.push(told);
    this.records.set(after.id, after);
    this.changed.add(after.id);
    this.holdUnique(register, after);
    this.answered.set(change.id, { changeId: change.id, actor: author.account, asked, verdict });
    return verdict;
  }

  /** Every record that changed, as it was before the batch (null: not there) and as it is now. */
  differences(): readonly { readonly before: RecordState | null; readonly after: RecordState }[] {
    return [...this.changed].flatMap((id) => {
      const after = this.records.get(id);
      return after ? [{ before: this.before.get(id) ?? null, after }] : [];
    });
  }

  private holdUnique(register: Register, record: RecordState): void {
    if (record.gone) return;
    for (const { name, unique } of Object.values(register.fields)) {
      const value = record.data[name];
      if (unique && (typeof value === 'string' || typeof value === 'number')) {
        this.holders.set(uniqueKey(register.name, name, value), record.id);
      }
    }
  }
}

function uniqueKey(register: string, field: string, value: string | number): string {
  return canonical([register, field, value]);
}
