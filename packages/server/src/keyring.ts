import { createHash, timingSafeEqual } from 'node:crypto';
import { shanghaiDay } from '@yicun/kernel/clock';
import { refusal } from '@yicun/kernel/refusal';
import { isUuid } from '@yicun/kernel/uuid';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type KeyHolder, keyHolder, noteKeyUse } from './db/keys.ts';
import type { Deps } from './deps.ts';
import { operations } from './openapi/operations.ts';
import { refuse } from './problem.ts';
import type { Sessions } from './session.ts';

/** Wrong keys from one address in a minute, after which it is not listened to for the rest of it. */
const wrongMost = 20;

/** What is shown once: `yicun_`, the id of the key, 32 random bytes in base64url. */
const written = /^Bearer yicun_([0-9a-f-]{36})_([\w-]{43})$/;

/** A new secret and what is kept of it. */
export function newSecret(id: string, random: Deps['random']): { readonly shown: string; readonly kept: string } {
  const secret = Buffer.from(random(32)).toString('base64url');
  return { shown: `yicun_${id}_${secret}`, kept: hashOf(secret).toString('hex') };
}

/**
 * A hook that lets programs in by their key (`Authorization: Bearer yicun_…`), at the documented addresses and nowhere
 * else, so many times a minute as the key allows. It looks at nothing but keys: other requests pass by, and a proxy may
 * use the header for a scheme of its own. A key is looked up every time: one that is revoked is dead at once.
 */
export function keyring({ database, now }: Pick<Deps, 'database' | 'now'>, sessions: Pick<Sessions, 'district'>) {
  const asked = perMinute();
  const wrong = perMinute();

  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { authorization, cookie } = request.headers;
    if (authorization === undefined || !/^Bearer /i.test(authorization)) return undefined;
    if (cookie) return refuse(reply, refusal('key.cookies'));
    const at = now().getTime();
    if (wrong.count(request.ip, at) >= wrongMost) return tooMany(reply, at);
    const today = shanghaiDay(at);
    const home = await sessions.district();
    const holder = home && (await holderOf(home.id, authorization, today));
    if (!home || !holder) {
      wrong.add(request.ip, at);
      return refuse(reply.header('www-authenticate', 'Bearer'), refusal('key.wrong'));
    }
    const { account, grants, perMinute: most, used } = holder;
    if (asked.count(account.id, at) >= most) return tooMany(reply, at);
    asked.add(account.id, at);
    if (!isDocumented(request)) return refuse(reply, refusal('key.notHere'));
    if (used !== today) await noteKeyUse(database, home.id, account.id, today);
    request.reader = { district: home, account, grants, today, tokenHash: null, via: 'api' };
    return undefined;
  };

  async function holderOf(district: string, authorization: string, today: string): Promise<KeyHolder | null> {
    const [, id = '', secret = ''] = written.exec(authorization) ?? [];
    const holder = isUuid(id) ? await keyHolder(database, district, id, today) : null;
    return holder && timingSafeEqual(hashOf(secret), Buffer.from(holder.secret, 'hex')) ? holder : null;
  }
}

function isDocumented({ method, routeOptions }: FastifyRequest): boolean {
  return Object.hasOwn(operations, `${method === 'HEAD' ? 'GET' : method} ${routeOptions.url ?? ''}`);
}

function tooMany(reply: FastifyReply, at: number): FastifyReply {
  const seconds = 60 - (Math.floor(at / 1000) % 60);
  return refuse(reply.header('retry-after', seconds), refusal('request.tooMany', { seconds }));
}

/** Counts by name within the minute of the clock; with the next minute all of it is forgotten. */
function perMinute() {
  let minute = 0;
  let counts = new Map<string, number>();
  const countsAt = (at: number) => {
    if (Math.floor(at / 60_000) !== minute) counts = new Map();
    minute = Math.floor(at / 60_000);
    return counts;
  };
  return {
    count: (name: string, at: number): number => countsAt(at).get(name) ?? 0,
    add: (name: string, at: number): unknown => countsAt(at).set(name, (counts.get(name) ?? 0) + 1),
  };
}

/** The secret is random, 256 bits of it: a fast hash keeps it as well as a slow one. */
function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
