import type { Json } from '@yicun/kernel/kind';
import type { Result } from '@yicun/kernel/result';

/** What somebody who does a job is handed. */
export interface Work {
  /** Of the job. */
  readonly id: string;
  readonly district: string;
  /** Who asked. What it may do is asked anew when the work begins: it may begin days later, after a restart. */
  readonly account: string;
  readonly asked: Json;
  /** Aborted when the job is cancelled or the program ends; its reason is a {@link Stopped}. */
  readonly signal: AbortSignal;
  /** Says how far it is. Cheap: it is written down twice a second at most. */
  progress(done: number, total: number | null): void;
}

/**
 * Does one kind of job. Gives what came of it, or the refusal that a person is to read. It may be called again for the
 * same job after the program ended in between, and must then go on, or begin anew, without doing anything twice.
 */
export type Handler = (work: Work) => Promise<Result<Json>>;

/** Why work is to stop. */
export class Stopped extends Error {
  /** Somebody cancelled it; else the program ends, and the work goes on at its next start. */
  readonly cancelled: boolean;

  constructor(cancelled: boolean) {
    super(cancelled ? 'The job was cancelled.' : 'The program ends.');
    this.cancelled = cancelled;
  }
}
