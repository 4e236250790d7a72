/** The server, over HTTP. What it refuses comes back as data with a sentence; only queries turn it into an exception. */

import type { Problem } from '@yicun/server/wire';
import { common } from '../words/common.ts';

/** Why a request came to nothing: the server's own problem, or that there was no proper answer at all. */
export interface Trouble extends Omit<Problem, 'code'> {
  readonly code: Problem['code'] | 'network.absent' | 'answer.strange';
  /** Of HTTP; 0 when there was no answer. */
  readonly status: number;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

/** What a query of TanStack Query fails with: its error channel wants something thrown. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.zh);
    this.trouble = trouble;
  }
}

let whenSignedOut: () => void = () => undefined;

/** Tells who is to be called when the server no longer knows who we are. */
export function onSignedOut(call: () => void): void {
  whenSignedOut = call;
}

/** Digest of the declarations by which the server last answered. */
let house: string | null = null;
let whenHouseChanged: () => void = () => undefined;

/** Tells who is to be called when the server answers by other declarations than before. */
export function onHouseChanged(call: () => void): void {
  whenHouseChanged = call;
}

/** Where the declarations are that the server last answered by. */
export function houseAddress(): string {
  return house === null ? '/api/house' : `/api/house/${house}`;
}

function noteHouse(digest: string | null): void {
  if (digest === null || digest === house) return;
  const isAnother = house !== null;
  house = digest;
  if (isAnother) whenHouseChanged();
}

/**
 * Asks the server.
 *
 * @param path from `/api/…`, with its query
 * @param body plain data, sent as JSON, or a form with files
 * @typeParam T what a good answer holds, by `server/wire.ts`
 */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: headersFor(method, body),
      ...bodyOf(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    return absent;
  }
  noteHouse(response.headers.get('x-yicun-house'));
  return understood<T>(response.status, await response.json().catch(() => undefined));
}

/**
 * Sends a file, saying how much of it has gone (0 to 1): a photo takes a while on a bad line. What `fetch` cannot tell,
 * `XMLHttpRequest` can.
 */
export function sendFile<T>(path: string, file: File, said: (share: number) => void): Promise<Answer<T>> {
  const { promise, resolve } = Promise.withResolvers<Answer<T>>();
  const request = new XMLHttpRequest();
  request.open('POST', path);
  for (const [name, value] of Object.entries(headersFor('POST', undefined))) request.setRequestHeader(name, value);
  request.upload.addEventListener('progress', ({ loaded, total }) => said(total > 0 ? loaded / total : 0));
  request.addEventListener('error', () => resolve(absent));
  request.addEventListener('load', () => resolve(understood<T>(request.status, parsed(request.responseText))));
  const form = new FormData();
  form.append('file', file);
  request.send(form);
  return promise;
}

function understood<T>(status: number, content: unknown): Answer<T> {
  // The server is of the same release and its answers are checked against the same types.
  if (status >= 200 && status < 300 && content !== undefined) return { ok: true, value: content as T };
  const trouble = isProblem(content) ? { ...content, status } : strange(status);
  if (trouble.code === 'session.absent') whenSignedOut();
  return { ok: false, trouble };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // an answer that is none of ours
  }
}

/** A good answer or a {@link Refused}: for the `queryFn` of a query. */
export async function fetched<T>(path: string, signal?: AbortSignal): Promise<T> {
  const answer = await ask<T>('GET', path, undefined, signal);
  if (!answer.ok) throw new Refused(answer.trouble);
  return answer.value;
}

/** `x-yicun` on writes: no other site can send it, whatever the browser makes of cookies. */
function headersFor(method: string, body: unknown): Record<string, string> {
  return {
    accept: 'application/json',
    ...(method === 'GET' ? {} : { 'x-yicun': '1' }),
    ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
  };
}

function bodyOf(body: unknown): { body?: BodyInit } {
  if (body === undefined) return {};
  return { body: body instanceof FormData ? body : JSON.stringify(body) };
}

function isProblem(content: unknown): content is Problem {
  return typeof content === 'object' && content !== null && 'code' in content && 'zh' in content && 'en' in content;
}

const absent: Answer<never> = {
  ok: false,
  trouble: {
    code: 'network.absent',
    details: {},
    zh: common.zh.networkAbsent,
    en: common.en.networkAbsent,
    status: 0,
  },
};

function strange(status: number): Trouble {
  const { zh, en } = common;
  return { code: 'answer.strange', details: {}, zh: zh.answerStrange(status), en: en.answerStrange(status), status };
}
