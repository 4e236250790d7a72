import { isDay } from '@yicun/kernel/clock';
import { refusal } from '@yicun/kernel/refusal';
import { isUuid } from '@yicun/kernel/uuid';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { figureCells, figuresOf, uncountedOf, wantingOf } from '../counting/figures.ts';
import { freeze } from '../counting/freeze.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../problem.ts';
import { authorOf, fencedBy, readerOf, type Sessions } from '../session.ts';

const Asked = Type.Object({
  /** Indicators by name, apart by commas. */
  names: Type.String({ maxLength: 8000 }),
  unit: Type.Optional(Type.String({ maxLength: 36 })),
  on: Type.Optional(Type.String({ maxLength: 10 })),
  trend: Type.Optional(Type.Boolean()),
});

const One = Type.Object({
  name: Type.String({ maxLength: 60 }),
  unit: Type.Optional(Type.String({ maxLength: 36 })),
});

const Freezing = Type.Object({
  name: Type.String({ maxLength: 60 }),
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
  on: Type.Optional(Type.String({ maxLength: 10 })),
});

/** Indicators read: of a place, and cell by cell for the table of units. */
export function figureRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, houses } = deps;
  const preHandler = sessions.required;

  app.get<{ Querystring: Static<typeof Asked> }>(
    '/api/figures',
    { preHandler, schema: { querystring: Asked } },
    async (request, reply) => {
      const { unit = null, on = null, trend = false, names } = request.query;
      if (on !== null && !isDay(on)) return refuse(reply, refusal('request.malformed', { part: 'on' }));
      if (unit !== null && !isUuid(unit)) return refuse(reply, refusal('request.malformed', { part: 'unit' }));
      const reader = fencedBy(readerOf(request));
      const asked = { names: names.split(','), unit, on, trend };
      return { figures: await figuresOf(database, reader, houses.of(reader.district), asked) };
    },
  );

  app.get<{ Querystring: Static<typeof Asked> }>(
    '/api/figures/cells',
    { preHandler, schema: { querystring: Asked } },
    async (request, reply) => {
      const { on = null, names } = request.query;
      if (on !== null && !isDay(on)) return refuse(reply, refusal('request.malformed', { part: 'on' }));
      const reader = fencedBy(readerOf(request));
      const asked = { names: names.split(','), on };
      return { cells: await figureCells(database, reader, houses.of(reader.district), asked) };
    },
  );

  app.get<{ Querystring: Static<typeof One> }>(
    '/api/figures/uncounted',
    { preHandler, schema: { querystring: One } },
    async (request, reply) => {
      const { unit = null, name } = request.query;
      const reader = fencedBy(readerOf(request));
      const found = await uncountedOf(database, reader, houses.of(reader.district), { name, unit });
      return found ?? refuse(reply, refusal('record.absent'));
    },
  );

  app.get<{ Querystring: Static<typeof One> }>(
    '/api/figures/wanting',
    { preHandler, schema: { querystring: One } },
    async (request, reply) => {
      const { unit = null, name } = request.query;
      const reader = fencedBy(readerOf(request));
      const units = await wantingOf(database, reader, houses.of(reader.district), { name, unit });
      return units === null ? refuse(reply, refusal('record.absent')) : { units };
    },
  );

  app.post<{ Body: Static<typeof Freezing> }>(
    '/api/figures/freeze',
    { preHandler, schema: { body: Freezing } },
    async (request, reply) => {
      const { name, reason = null, on = null } = request.body;
      if (on !== null && !isDay(on)) return refuse(reply, refusal('request.malformed', { part: 'on' }));
      const reader = readerOf(request);
      const done = await freeze(deps, fencedBy(reader), authorOf(reader), { name, reason, on });
      return done.ok ? { round: done.value } : refuse(reply, done.why);
    },
  );
}
