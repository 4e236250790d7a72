import { refusal } from '@yicun/kernel/refusal';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { type Account, accountByName, demoUsers, noteSignIn, noteWrongPassword } from '../db/accounts.ts';
import type { District } from '../db/districts.ts';
import type { Deps } from '../deps.ts';
import { hashPassword, isPassword } from '../password.ts';
import { refuse } from '../problem.ts';
import type { Sessions } from '../session.ts';
import type { Entrance } from '../wire.ts';
import { meOf } from './me.ts';

/** Five wrong passwords in a row lock an account for 15 minutes (usual assessment practice under GB/T 22239). */
const lockout = { most: 5, minutes: 15 } as const;

const Credentials = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 80 }),
  password: Type.Optional(Type.String({ maxLength: 200 })),
  demo: Type.Optional(Type.Boolean()),
});

interface Given {
  readonly name: string;
  readonly password?: string;
  readonly demo?: boolean;
}

/** What stands before signing in, and signing in and out. */
export function entranceRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, houses } = deps;

  app.get('/api/entrance', async (request): Promise<Entrance> => {
    const district = await sessions.district();
    const reader = await sessions.find(request);
    return {
      setup: district !== null,
      district,
      demoUsers: district?.demo ? await demoUsers(database, district.id) : [],
      signedIn: reader !== null,
    };
  });

  const limited = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, schema: { body: Credentials } };

  app.post<{ Body: Given }>('/api/sign-in', limited, async (request, reply) => {
    const district = await sessions.district();
    const { name, password, demo } = request.body;
    const account = district === null ? null : await accountByName(database, district.id, name.trim());
    if (district?.demo && demo === true && account?.demo && !account.disabled) {
      return meOf(await sessions.open(reply, account.id), houses);
    }
    if (district === null || account === null || !(await proves(district, account, password ?? ''))) {
      // As long for a name that is not there as for one that is, so that names cannot be found out by the clock.
      if (account === null) await hashPassword(password ?? '', deps.random);
      return refuse(reply, await whyNot(district, account));
    }
    await noteSignIn(database, district.id, account.id);
    return meOf(await sessions.open(reply, account.id), houses);
  });

  app.post('/api/sign-out', async (request, reply) => {
    await sessions.close(request, reply);
    return {};
  });

  async function proves(district: District, account: Account, password: string): Promise<boolean> {
    if (account.password === null || account.disabled || isLocked(account)) return false;
    if (await isPassword(password, account.password)) return true;
    await noteWrongPassword(database, district.id, account.id, { most: lockout.most, until: lockUntil() });
    return false;
  }

  async function whyNot(district: District | null, account: Account | null) {
    const again = district && account ? await accountByName(database, district.id, account.name) : null;
    return again && isLocked(again) ? locked(again.lockedUntil) : refusal('session.wrong', lockout);
  }

  function isLocked(account: Account): boolean {
    return account.lockedUntil !== null && account.lockedUntil > deps.now().toISOString();
  }

  function lockUntil(): string {
    return new Date(deps.now().getTime() + lockout.minutes * 60_000).toISOString();
  }
}

/** Said in Shanghai's time, which is where the reader's clock hangs. */
function locked(until: string | null) {
  const at = until === null ? '' : new Date(Date.parse(until) + 8 * 3_600_000).toISOString().slice(11, 16);
  return refusal('session.locked', { until: at });
}
