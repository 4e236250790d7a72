/** The whole server on a database of its own, without a port: what a browser would ask, asked through `inject`. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { house } from '@yicun/packs/house';
import { app } from '@yicun/server/app';
import { openPool } from '@yicun/server/db/pool';
import type { Deps } from '@yicun/server/deps';
import { districtHouses } from '@yicun/server/houses';
import { intake } from '@yicun/server/intake';
import type { FirstAccount } from '@yicun/server/wire';
import { database } from '../harness/database.ts';
import { testSeals } from '../intake/world.ts';

export interface Answered {
  readonly status: number;
  /** Parsed JSON, or the text where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer, field by field
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

type Built = Awaited<ReturnType<typeof app>>;

/** A browser: keeps its cookie. */
export interface Visitor {
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object, headers?: object): Promise<Answered>;
  /** @param type what the sender says it is */
  /** What comes back as it was sent. */
  bytes(path: string, headers: object): Promise<{ readonly headers: Answered['headers']; readonly bytes: Uint8Array }>;
  /** @param before fields of the form that come before the file */
  upload(
    path: string,
    name: string,
    bytes: Uint8Array,
    type?: string,
    before?: Readonly<Record<string, string>>,
    method?: 'POST' | 'PUT',
  ): Promise<Answered>;
}

export interface Server {
  readonly app: Built;
  readonly deps: Deps;
  /** The clock of the server: it stands still until a test moves it. */
  clock: number;
  visitor(): Visitor;
  /** Somebody who has signed in and has a password of their own. */
  signedIn(account: FirstAccount): Promise<Visitor>;
  /** A demonstration user. */
  demo(role: string): Promise<Visitor>;
  close(): Promise<void>;
}

export const ownPassword = 'Own-password-1';

export async function server(): Promise<Server> {
  const test = await database();
  const folder = mkdtempSync(join(tmpdir(), 'yicun-test-'));
  const pool = openPool(test.app, { size: 4 });
  const now = () => new Date(it.clock);
  const random = (count: number) => Uint8Array.from(randomBytes(count));
  const houses = districtHouses(house, pool, now);
  const door = intake({ database: pool, houses, seals: testSeals, now, random });
  const deps: Deps = {
    ...{ database: pool, houses, seals: testSeals, intake: door, now, random },
    ...{ blobs: join(folder, 'blobs'), made: join(folder, 'made'), web: null, setupCode: 'code1234' },
  };
  const built = await app(deps);
  const it: Server = {
    app: built,
    deps,
    clock: Date.parse('2026-04-01T02:00:00.000Z'),
    visitor: () => visitor(built),
    async signedIn({ name, password }) {
      const who = visitor(built);
      await expectOk(who.ask('POST', '/api/sign-in', { name, password }));
      await expectOk(who.ask('POST', '/api/me/password', { old: password, new: ownPassword }));
      return who;
    },
    async demo(role) {
      const who = visitor(built);
      await expectOk(who.ask('POST', '/api/sign-in', { name: `demo-${role}`, demo: true }));
      return who;
    },
    async close() {
      await built.close();
      await door.close();
      await pool.end();
      await test.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return it;
}

async function expectOk(answer: Promise<Answered>): Promise<void> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
}

function visitor(built: Built): Visitor {
  let cookie = '';
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload: object | Buffer | undefined,
    headers: object,
  ) => {
    const response = await built.inject({
      ...{ method, url, headers: { cookie, 'x-yicun': '1', ...headers } },
      ...(payload === undefined ? {} : { payload }),
    });
    const given = response.cookies.find((one) => one.name === 'yicun');
    if (given) cookie = given.value === '' ? '' : `yicun=${given.value}`;
    const text = response.body;
    const body = text.startsWith('{') ? JSON.parse(text) : text;
    return { status: response.statusCode, body, headers: response.headers };
  };
  return {
    ask: (method, path, body, headers = {}) => send(method, path, body, headers),
    async bytes(path, headers) {
      const { headers: given, rawPayload } = await built.inject({ url: path, headers: { cookie, ...headers } });
      return { headers: given, bytes: rawPayload };
    },
    upload(path, name, bytes, type = 'application/octet-stream', before = {}, method = 'POST') {
      const boundary = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
      const fields = Object.entries(before).map(
        ([field, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
      );
      const tail = `\r\n--${boundary}--\r\n`;
      const payload = Buffer.concat([Buffer.from(fields.join('') + head), bytes, Buffer.from(tail)]);
      return send(method, path, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` });
    },
  };
}
