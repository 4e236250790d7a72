import { refusal } from '@yicun/kernel/refusal';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { accountById } from '../db/accounts.ts';
import { closeSessionsOf } from '../db/sessions.ts';
import type { Deps } from '../deps.ts';
import type { Houses } from '../houses.ts';
import type { Act } from '../intake/acts.ts';
import { hashPassword, isPassword, passwordComplaint, passwordRule } from '../password.ts';
import { refuse } from '../problem.ts';
import { authorOf, type Reader, readerOf, type Sessions } from '../session.ts';
import type { Me } from '../wire.ts';

const Passwords = Type.Object({ old: Type.String({ maxLength: 200 }), new: Type.String({ maxLength: 200 }) });

const Person = Type.Object(
  {
    display: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
  },
  { additionalProperties: false },
);

/** One's own account. */
export function meRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, houses, intake, random } = deps;
  const preHandler = sessions.requiredEvenFresh;

  app.get('/api/me', { preHandler }, async (request) => meOf(readerOf(request), houses));

  app.post<{ Body: Type.Static<typeof Person> }>(
    '/api/me',
    { preHandler, schema: { body: Person } },
    async (request, reply) => {
      const reader = readerOf(request);
      const act: Act = { act: 'account.change', id: reader.account.id, ...request.body };
      const done = await intake.act(authorOf(reader), [act]);
      if (!done.ok) return refuse(reply, done.why);
      sessions.forget();
      return meOf((await sessions.find(request)) ?? reader, houses);
    },
  );

  app.post<{ Body: Type.Static<typeof Passwords> }>(
    '/api/me/password',
    {
      preHandler,
      schema: { body: Passwords },
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const reader = readerOf(request);
      const account = await accountById(database, reader.district.id, reader.account.id);
      if (account?.password == null || !(await isPassword(request.body.old, account.password))) {
        return refuse(reply, refusal('password.wrong'));
      }
      const weak = passwordComplaint(request.body.new);
      if (weak) return refuse(reply, weak);
      for (const earlier of [account.password, ...account.passwordHistory].slice(0, passwordRule.last)) {
        if (!(await isPassword(request.body.new, earlier))) continue;
        return refuse(reply, refusal('password.reused', { last: passwordRule.last }));
      }
      const hash = await hashPassword(request.body.new, random);
      const act: Act = { act: 'account.change', id: account.id, password: { hash, oneTime: false } };
      const done = await intake.act(authorOf(reader), [act]);
      if (!done.ok) return refuse(reply, done.why);
      // Whoever else was signed in with the old password is out.
      await closeSessionsOf(database, reader.district.id, account.id, reader.tokenHash);
      sessions.forget();
      return meOf((await sessions.find(request)) ?? reader, houses);
    },
  );
}

/** What a signed-in person is told about themselves. */
export function meOf({ account, district, grants, today }: Reader, houses: Houses): Me {
  const { id, name, display, language, mustChange } = account;
  return {
    account: { id, name, display, language, mustChangePassword: mustChange },
    district,
    grants,
    house: houses.sheet(district.id).digest,
    today,
  };
}
