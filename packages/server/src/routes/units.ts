import { uuid7 } from '@yicun/kernel/uuid';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { unitsJson } from '../db/units.ts';
import type { Deps } from '../deps.ts';
import type { Act } from '../intake/acts.ts';
import { refuse } from '../problem.ts';
import { authorOf, readerOf, type Sessions } from '../session.ts';

const Name = Type.String({ minLength: 1, maxLength: 80 });
const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

const Kind = Type.Union(
  (
    [
      'township',
      'park',
      'village',
      'community',
      'bureau',
      'party',
      'branch',
      'institution',
      'massOrganisation',
      'farm',
      'group',
      'other',
    ] as const
  ).map((name) => Type.Literal(name)),
);

const NewUnit = Type.Object({ parent: Id, name: Name, kind: Kind, aliases: Type.Optional(Type.Array(Name)) });

const UnitChange = Type.Object(
  {
    parent: Type.Optional(Id),
    name: Type.Optional(Name),
    kind: Type.Optional(Kind),
    validTo: Type.Optional(Type.Union([Day, Type.Null()])),
    aliases: Type.Optional(Type.Array(Name, { maxItems: 50 })),
    members: Type.Optional(Type.Array(Id, { maxItems: 500 })),
  },
  { additionalProperties: false },
);

/** The tree of units: everybody who is signed in sees it; the system administrator changes it. */
export function unitRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, intake, now, random } = deps;
  const preHandler = sessions.required;

  app.get('/api/units', { preHandler }, async (request, reply) => {
    const { district, today } = readerOf(request);
    reply.type('application/json');
    return `{"units":${await unitsJson(database, district.id, today)}}`;
  });

  app.post<{ Body: Type.Static<typeof NewUnit> }>(
    '/api/units',
    { preHandler, schema: { body: NewUnit } },
    async (request, reply) => {
      const reader = readerOf(request);
      const id = uuid7(now().getTime(), random(10));
      const act: Act = { act: 'unit.create', id, validFrom: reader.today, ...request.body };
      const done = await intake.act(authorOf(reader), [act]);
      sessions.forget();
      return done.ok ? { id } : refuse(reply, done.why);
    },
  );

  app.post<{ Params: { id: string }; Body: Type.Static<typeof UnitChange> }>(
    '/api/units/:id',
    { preHandler, schema: { body: UnitChange } },
    async (request, reply) => {
      const act: Act = { act: 'unit.change', id: request.params.id, ...request.body };
      const done = await intake.act(authorOf(readerOf(request)), [act]);
      // Paths of grants follow the tree.
      sessions.forget();
      return done.ok ? {} : refuse(reply, done.why);
    },
  );
}
