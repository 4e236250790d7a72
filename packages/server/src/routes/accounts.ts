import { rolesOf } from '@yicun/kernel/access';
import { refusal } from '@yicun/kernel/refusal';
import { uuid7 } from '@yicun/kernel/uuid';
import { administrators } from '@yicun/packs/roles';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { accountsJson } from '../db/accounts.ts';
import { closeSessionsOf } from '../db/sessions.ts';
import type { Deps } from '../deps.ts';
import type { Act } from '../intake/acts.ts';
import { hashPassword, oneTimePassword } from '../password.ts';
import { refuse } from '../problem.ts';
import { authorOf, readerOf, type Sessions } from '../session.ts';

const Id = Type.String({ format: 'uuid' });

const NewAccount = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 80 }),
  display: Type.String({ minLength: 1, maxLength: 80 }),
  unit: Type.Union([Id, Type.Null()]),
});

const AccountChange = Type.Object(
  {
    display: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    unit: Type.Optional(Type.Union([Id, Type.Null()])),
    disabled: Type.Optional(Type.Boolean()),
    unlock: Type.Optional(Type.Literal(true)),
    resetPassword: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false },
);

const NewGrant = Type.Object({
  account: Id,
  role: Type.String({ maxLength: 40 }),
  unit: Id,
  until: Type.Union([Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), Type.Null()]),
});

/** People and what they may do. Administrators see them; which of the three may change what, the door decides. */
export function accountRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, intake, now, random } = deps;

  const preHandler = async (request: FastifyRequest, reply: FastifyReply) => {
    const refused = await sessions.required(request, reply);
    if (refused !== undefined) return refused;
    const { grants, today } = readerOf(request);
    const roles = rolesOf(grants, today);
    const administrates = administrators.some((role) => roles.has(role));
    return administrates ? undefined : refuse(reply, refusal('record.absent'));
  };

  app.get('/api/accounts', { preHandler }, async (request, reply) => {
    const { district, today } = readerOf(request);
    reply.type('application/json');
    return `{"accounts":${await accountsJson(database, district.id, today)}}`;
  });

  app.post<{ Body: Type.Static<typeof NewAccount> }>(
    '/api/accounts',
    { preHandler, schema: { body: NewAccount } },
    async (request, reply) => {
      const password = oneTimePassword(random);
      const id = uuid7(now().getTime(), random(10));
      const hash = await hashPassword(password, random);
      const done = await intake.act(authorOf(readerOf(request)), [
        { act: 'account.create', id, ...request.body, name: request.body.name.trim(), password: hash },
      ]);
      return done.ok ? { account: id, password } : refuse(reply, done.why);
    },
  );

  app.post<{ Params: { id: string }; Body: Type.Static<typeof AccountChange> }>(
    '/api/accounts/:id',
    { preHandler, schema: { body: AccountChange } },
    async (request, reply) => {
      const reader = readerOf(request);
      const { resetPassword, ...set } = request.body;
      const password = resetPassword ? oneTimePassword(random) : null;
      const fresh =
        password === null ? {} : { password: { hash: await hashPassword(password, random), oneTime: true } };
      const act: Act = { act: 'account.change', id: request.params.id, ...set, ...fresh };
      const done = await intake.act(authorOf(reader), [act]);
      if (!done.ok) return refuse(reply, done.why);
      if (password !== null || set.disabled) await closeSessionsOf(database, reader.district.id, request.params.id);
      sessions.forget();
      return password === null ? {} : { password };
    },
  );

  app.post<{ Body: Type.Static<typeof NewGrant> }>(
    '/api/grants',
    { preHandler, schema: { body: NewGrant } },
    async (request, reply) => {
      const id = uuid7(now().getTime(), random(10));
      const done = await intake.act(authorOf(readerOf(request)), [{ act: 'grant.give', id, ...request.body }]);
      sessions.forget();
      return done.ok ? { id } : refuse(reply, done.why);
    },
  );

  app.delete<{ Params: { id: string } }>('/api/grants/:id', { preHandler }, async (request, reply) => {
    const act: Act = { act: 'grant.end', id: request.params.id };
    const done = await intake.act(authorOf(readerOf(request)), [act]);
    sessions.forget();
    return done.ok ? {} : refuse(reply, done.why);
  });
}
