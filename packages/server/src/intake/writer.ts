import { setTimeout as pause } from 'node:timers/promises';

/** Most changes written together: beyond it a batch keeps the lock longer and gains nothing (measured: flat from 100). */
const batchMost = 200;
/** A database that is restarted is back within seconds; the same batch is then tried again, which its ids make safe. */
const tries = 4;

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The one writer of a district in this process. While it writes one batch, what arrives waits and becomes the next:
 * the busier it is, the larger the batches, and nobody queues for a lock.
 */
export class Writer<Job, Answer> {
  private readonly write: (jobs: readonly Job[]) => Promise<readonly Answer[]>;
  private readonly mayPass: (error: unknown) => boolean;
  private waiting: Waiting<Job, Answer>[] = [];
  private running: Promise<void> | null = null;

  /**
   * @param write   gives an answer for each job, in their order; writing a job again must be safe
   * @param mayPass says of an error whether the same batch may succeed in a moment
   */
  constructor(write: (jobs: readonly Job[]) => Promise<readonly Answer[]>, mayPass: (error: unknown) => boolean) {
    this.write = write;
    this.mayPass = mayPass;
  }

  /** The answers to these jobs, in their order. Rejects when the database cannot be reached. */
  submit(jobs: readonly Job[]): Promise<readonly Answer[]> {
    const answers = jobs.map((job) => {
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      this.waiting.push({ job, resolve, reject });
      return promise;
    });
    this.running ??= this.run();
    return Promise.all(answers);
  }

  /** Resolves when everything that was submitted is answered. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    // What arrives in the same turn of the event loop is written together.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.next(this.waiting.splice(0, batchMost));
    this.running = null;
  }

  private async next(batch: readonly Waiting<Job, Answer>[]): Promise<void> {
    try {
      const answers = await this.patiently(batch.map(({ job }) => job));
      batch.forEach(({ resolve, reject }, index) => {
        const answer = answers[index];
        if (answer === undefined) reject(new Error('The writer left a job without an answer.'));
        else resolve(answer);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  private async patiently(jobs: readonly Job[]): Promise<readonly Answer[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.write(jobs);
      } catch (error) {
        if (attempt === tries || !this.mayPass(error)) throw error;
        await pause(50 * attempt);
      }
    }
  }
}
