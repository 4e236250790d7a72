import { refusal } from '@yicun/kernel/refusal';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { putView, removeView, viewsJson, viewsMost } from '../db/views.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../problem.ts';
import { fencedBy, readerOf, type Sessions } from '../session.ts';
import { readable } from './readable.ts';

const uuid = Type.String({ format: 'uuid' });

const Kept = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 40 }),
    asked: Type.Record(Type.String({ maxLength: 20 }), Type.String({ maxLength: 20_000 }), { maxProperties: 12 }),
    shared: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
    first: Type.Boolean(),
  },
  { additionalProperties: false },
);

/** Lists as people keep them. What they ask is read again like any address: a kept list shows nobody more. */
export function viewRoutes(app: FastifyInstance, { database, houses }: Deps, sessions: Sessions): void {
  const preHandler = sessions.required;

  app.get<{ Params: { register: string } }>('/api/views/:register', { preHandler }, async (request, reply) => {
    const register = readable(houses, request, request.params.register);
    if (register === null) return refuse(reply, refusal('record.absent'));
    const reader = readerOf(request);
    reply.type('application/json');
    return `{"views":${await viewsJson(database, fencedBy(reader), reader.account.id, register.name)}}`;
  });

  app.put<{ Params: { register: string; id: string }; Body: Type.Static<typeof Kept> }>(
    '/api/views/:register/:id',
    { preHandler, schema: { body: Kept, params: Type.Object({ register: Type.String(), id: uuid }) } },
    async (request, reply) => {
      const register = readable(houses, request, request.params.register);
      if (register === null) return refuse(reply, refusal('record.absent'));
      const { account, district, grants } = readerOf(request);
      const { shared } = request.body;
      // One shares with where one works, and with nobody else.
      if (shared !== null && !grants.some(({ unit }) => unit === shared)) return refuse(reply, refusal('right.absent'));
      const view = { ...request.body, id: request.params.id, register: register.name };
      switch (await putView(database, district.id, account.id, view)) {
        case 'kept':
          return {};
        case 'absent':
          return refuse(reply, refusal('record.absent'));
        case 'named':
          return refuse(reply, refusal('view.named', { name: view.name }));
        case 'many':
          return refuse(reply, refusal('view.tooMany', { most: viewsMost }));
      }
    },
  );

  app.delete<{ Params: { register: string; id: string } }>(
    '/api/views/:register/:id',
    { preHandler, schema: { params: Type.Object({ register: Type.String(), id: uuid }) } },
    async (request, reply) => {
      const { account, district } = readerOf(request);
      const removed = await removeView(database, district.id, account.id, request.params.id);
      return removed ? {} : refuse(reply, refusal('record.absent'));
    },
  );
}
