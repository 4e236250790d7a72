/** A bounded load: so many requests, so many of them at a time, each connection kept open, every answer timed. */

import { Agent, type IncomingMessage, request } from 'node:http';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LoadResult {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds from sending to the last byte. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** `name=value` of every cookie it sets. */
  readonly cookies: readonly string[];
}

/**
 * @param call makes the i-th request
 * @param accept says whether an answer is what was asked for; one that is not ends the measurement, since its speed
 *   would mean nothing
 */
export async function drive(
  url: string,
  { connections, count }: { connections: number; count: number },
  call: (index: number) => Call,
  accept: (answer: Answer) => boolean,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const worker = async (): Promise<void> => {
    while (next < count) {
      const asked = call(next++);
      const sent = performance.now();
      const answer = await ask(url, asked, agent);
      times.push(performance.now() - sent);
      if (!accept(answer))
        throw new Error(`${asked.method} ${asked.path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - began) / 1000;
  return { count, perSecond: count / seconds, ...percentiles(times) };
}

/** One request, its whole answer read. */
export function ask(url: string, { method, path, headers, body }: Call, agent?: Agent): Promise<Answer> {
  const length: Record<string, string> = body === undefined ? {} : { 'content-length': `${Buffer.byteLength(body)}` };
  return new Promise((resolve, reject) => {
    const sending = request(
      new URL(path, url),
      { method, headers: { ...length, ...headers }, ...(agent && { agent }) },
      (answer) => {
        answer.setEncoding('utf8');
        let text = '';
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, cookies: cookiesOf(answer) }));
        answer.on('error', reject);
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}

function cookiesOf({ headers }: IncomingMessage): string[] {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');
}

/** Of a list of numbers, in the numbers' own unit; by nearest rank. */
export function percentiles(values: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
