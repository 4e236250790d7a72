import { createHash } from 'node:crypto';
import { rolesOf } from '@yicun/kernel/access';
import { shanghaiDay } from '@yicun/kernel/clock';
import { refusal } from '@yicun/kernel/refusal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type District, theDistrict } from './db/districts.ts';
import type { Reader as FencedReader } from './db/reach.ts';
import { closeSession, openSession, type SignedIn, signedIn, touchSession } from './db/sessions.ts';
import type { Deps } from './deps.ts';
import type { Author, Via } from './intake/author.ts';
import { refuse } from './problem.ts';

/** Whoever asks: the district, the account, its grants today. Reads and changes carry it, so none can forget it. */
export interface Reader extends Pick<SignedIn, 'account' | 'grants'> {
  readonly district: District;
  /** Day in Asia/Shanghai. */
  readonly today: string;
  /** Of the session; null for a program that came with a key. */
  readonly tokenHash: string | null;
  readonly via: Extract<Via, 'desk' | 'api'>;
}

/** Usual assessment practice under GB/T 22239: 30 idle minutes for users, 15 for administrators; a working day at most. */
const idleMinutes = { user: 30, administrator: 15 } as const;
const longestHours = 12;

/** A session is looked up once in this time at most; within it a change of grants made in this process still counts. */
const rememberMs = 5_000;
const cookieName = 'yicun';

declare module 'fastify' {
  interface FastifyRequest {
    reader: Reader | null;
  }
}

export interface Sessions {
  /** Who a request comes from, or null. */
  find(request: FastifyRequest): Promise<Reader | null>;
  /** A hook: refuses whoever is not signed in, or has a one-time password still to change. */
  required(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
  /** A hook for the few routes that somebody with a one-time password may use. */
  requiredEvenFresh(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
  /** Opens a session for an account and hands its cookie over. */
  open(reply: FastifyReply, account: string): Promise<Reader>;
  close(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Forgets what is remembered: accounts or grants have changed. */
  forget(): void;
  /** The district this installation serves, or null before it is set up. */
  district(): Promise<District | null>;
}

/** The reader of a request behind {@link Sessions.required}; without one it is a bug of the route. */
export function readerOf(request: FastifyRequest): Reader {
  if (request.reader === null) throw new Error(`${request.url} is answered without asking who asks.`);
  return request.reader;
}

/** The reader as reads of records know them. */
export function fencedBy({ district, grants, today }: Reader): FencedReader {
  return { district: district.id, grants, today };
}

/** The reader as the author of a change. */
export function authorOf({ district, account, grants, via }: Reader): Author {
  return { district: district.id, account: account.id, grants, via };
}

/**
 * Sessions: an opaque random token in a cookie, of which only the SHA-256 is kept. What cannot be read from the
 * database cannot be used to sign in, and signing out takes effect at once.
 */
export function sessions({ database, now, random }: Pick<Deps, 'database' | 'now' | 'random'>): Sessions {
  let remembered = new Map<string, { readonly reader: Reader; readonly until: number }>();
  let served: { readonly district: District; readonly until: number } | null = null;

  /** Asked anew now and then: a command beside the server may have taken the demonstration out of it. */
  async function district(): Promise<District | null> {
    const at = now().getTime();
    if (served !== null && served.until > at) return served.district;
    const found = await theDistrict(database);
    served = found && { district: found, until: at + rememberMs };
    return found;
  }

  async function lookUp(token: string): Promise<Reader | null> {
    const tokenHash = hashOf(token);
    const at = now();
    const known = remembered.get(tokenHash);
    if (known && known.until > at.getTime()) return known.reader;
    const home = await district();
    if (home === null) return null;
    const today = shanghaiDay(at.getTime());
    const found = await signedIn(database, home.id, tokenHash, { now: at.toISOString(), today });
    if (found === null) return null;
    const { account, grants } = found;
    const reader: Reader = { district: home, account, grants, today, tokenHash, via: 'desk' };
    await keepAlive(reader, tokenHash, found, at);
    if (remembered.size > 10_000) remembered = new Map();
    remembered.set(tokenHash, { reader, until: at.getTime() + rememberMs });
    return reader;
  }

  /** Writes at most once a minute that the session is in use. */
  async function keepAlive(
    reader: Reader,
    tokenHash: string,
    { createdAt, seenAt }: SignedIn,
    at: Date,
  ): Promise<void> {
    if (at.getTime() - Date.parse(seenAt) < 60_000) return;
    const expiresAt = expiry(reader, Date.parse(createdAt), at.getTime());
    await touchSession(database, reader.district.id, tokenHash, { seenAt: at.toISOString(), expiresAt });
  }

  async function attach(request: FastifyRequest): Promise<Reader | null> {
    // A program with a key was let in by the keyring already, and has no cookie.
    if (request.reader?.via === 'api') return request.reader;
    const token = request.cookies[cookieName];
    request.reader = token === undefined ? null : await lookUp(token);
    return request.reader;
  }

  return {
    district,
    find: attach,
    async required(request, reply) {
      const reader = await attach(request);
      if (reader === null) return refuse(reply, refusal('session.absent'));
      if (reader.account.mustChange) return refuse(reply, refusal('session.changePassword'));
    },
    async requiredEvenFresh(request, reply) {
      if ((await attach(request)) === null) return refuse(reply, refusal('session.absent'));
    },
    async open(reply, account) {
      const home = await district();
      if (home === null) throw new Error('There is no district to sign in to.');
      const token = Buffer.from(random(32)).toString('base64url');
      const at = now().toISOString();
      // Until the grants are known the shorter limit holds.
      const expiresAt = new Date(now().getTime() + idleMinutes.administrator * 60_000).toISOString();
      const tokenHash = hashOf(token);
      await openSession(database, home.id, { tokenHash, account, createdAt: at, seenAt: at, expiresAt });
      const reader = await lookUp(token);
      if (reader === null) throw new Error(`The session of ${account} was opened and is not there.`);
      const full = expiry(reader, now().getTime(), now().getTime());
      await touchSession(database, home.id, tokenHash, { seenAt: at, expiresAt: full });
      reply.setCookie(cookieName, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: 'auto' });
      return reader;
    },
    async close(request, reply) {
      const reader = await attach(request);
      reply.clearCookie(cookieName, { path: '/' });
      if (reader === null || reader.tokenHash === null) return;
      await closeSession(database, reader.district.id, reader.tokenHash);
      remembered.delete(reader.tokenHash);
    },
    forget() {
      remembered = new Map();
      served = null;
    },
  };
}

function expiry({ grants, today }: Reader, createdMs: number, nowMs: number): string {
  const administrates = [...rolesOf(grants, today)].some((role) => role.endsWith('Admin'));
  const idle = idleMinutes[administrates ? 'administrator' : 'user'] * 60_000;
  return new Date(Math.min(nowMs + idle, createdMs + longestHours * 3_600_000)).toISOString();
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
