import { rolesOf } from '@yicun/kernel/access';
import { refusal } from '@yicun/kernel/refusal';
import { uuid7 } from '@yicun/kernel/uuid';
import { administrators } from '@yicun/packs/roles';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { keysJson } from '../db/keys.ts';
import type { Deps } from '../deps.ts';
import type { Act } from '../intake/acts.ts';
import { newSecret } from '../keyring.ts';
import { refuse } from '../problem.ts';
import { authorOf, readerOf, type Sessions } from '../session.ts';

const Granted = Type.Object(
  {
    role: Type.String({ maxLength: 40 }),
    unit: Type.String({ format: 'uuid' }),
    // Null: all that the role may use. It stands first: the checker would turn it into a list of one otherwise.
    registers: Type.Union([Type.Null(), Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 400 })]),
  },
  { additionalProperties: false },
);

const NewKey = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 80 }),
    purpose: Type.String({ minLength: 1, maxLength: 400 }),
    contact: Type.String({ minLength: 1, maxLength: 200 }),
    perMinute: Type.Integer({ minimum: 1, maximum: 6000 }),
    until: Type.Union([Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), Type.Null()]),
    grants: Type.Array(Granted, { minItems: 1, maxItems: 20 }),
  },
  { additionalProperties: false },
);

/** Keys by which programs work here. The three administrators see them; the security administrator makes and revokes. */
export function keyRoutes(app: FastifyInstance, { database, intake, now, random }: Deps, sessions: Sessions): void {
  const preHandler = async (request: FastifyRequest, reply: FastifyReply) => {
    const refused = await sessions.required(request, reply);
    if (refused !== undefined) return refused;
    const { grants, today } = readerOf(request);
    const roles = rolesOf(grants, today);
    return administrators.some((role) => roles.has(role)) ? undefined : refuse(reply, refusal('record.absent'));
  };

  app.get('/api/keys', { preHandler }, async (request, reply) => {
    const { district, today } = readerOf(request);
    reply.type('application/json');
    return `{"keys":${await keysJson(database, district.id, today)}}`;
  });

  app.post<{ Body: Static<typeof NewKey> }>(
    '/api/keys',
    { preHandler, schema: { body: NewKey } },
    async (request, reply) => {
      const { grants, ...rest } = request.body;
      const fresh = () => uuid7(now().getTime(), random(10));
      const id = fresh();
      const secret = newSecret(id, random);
      const acts: readonly Act[] = [
        { act: 'key.make', id, ...rest, secret: secret.kept },
        ...grants.map((one): Act => ({ act: 'grant.give', id: fresh(), account: id, until: rest.until, ...one })),
      ];
      const done = await intake.act(authorOf(readerOf(request)), acts);
      return done.ok ? { id, secret: secret.shown } : refuse(reply, done.why);
    },
  );

  app.delete<{ Params: { id: string } }>('/api/keys/:id', { preHandler }, async (request, reply) => {
    const act: Act = { act: 'key.revoke', id: request.params.id };
    const done = await intake.act(authorOf(readerOf(request)), [act]);
    return done.ok ? {} : refuse(reply, done.why);
  });
}
