import { allow } from '@yicun/kernel/access';
import type { Verdict } from '@yicun/kernel/change';
import { refusal } from '@yicun/kernel/refusal';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { countsOf } from '../db/counts.ts';
import { fence } from '../db/fence.ts';
import { linksTo } from '../db/links.ts';
import { pointersOf, titlesOf } from '../db/names.ts';
import type { Deps } from '../deps.ts';
import { problemOf, refuse } from '../problem.ts';
import { authorOf, fencedBy, readerOf, type Sessions } from '../session.ts';
import type { RecordRow, SentVerdict } from '../wire.ts';
import { readable } from './readable.ts';

const asked = {
  filter: Type.Optional(Type.String({ maxLength: 20_000 })),
  search: Type.Optional(Type.String({ maxLength: 200 })),
};

const Sieved = Type.Object(asked);

const Listed = Type.Object({
  ...asked,
  sort: Type.Optional(Type.String({ maxLength: 60 })),
  after: Type.Optional(Type.String({ maxLength: 2000 })),
  limit: Type.Optional(Type.Integer()),
  with: Type.Optional(Type.String({ maxLength: 2000 })),
});

const Changes = Type.Object({ changes: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 1000 }) });

interface OneRegister {
  readonly register: string;
}

interface OneRecord extends OneRegister {
  readonly id: string;
}

/** One set of routes for all registers: they know none by name. */
export function recordRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, houses, intake } = deps;
  const preHandler = sessions.required;

  app.get('/api/registers/counts', { preHandler }, async (request) => {
    const reader = fencedBy(readerOf(request));
    const { packs, registers } = houses.of(reader.district);
    const ledgers = packs.filter(({ fixed }) => !fixed).flatMap((theme) => theme.registers);
    const theirs = ledgers
      .flatMap((name) => registers[name] ?? [])
      .filter((one) => {
        return allow(reader.grants, 'read', one, reader.today) !== false;
      });
    return { counts: await countsOf(database, reader, theirs) };
  });

  app.get<{ Params: OneRegister; Querystring: Type.Static<typeof Listed> }>(
    '/api/records/:register',
    { preHandler, schema: { querystring: Listed } },
    async (request, reply) => {
      const register = readable(houses, request, request.params.register);
      if (register === null) return refuse(reply, refusal('record.absent'));
      const reader = fencedBy(readerOf(request));
      const page = await fence(database, reader, register).list(request.query);
      if (!page.ok) return refuse(reply, page.why);
      const { rows, total, next, points } = page.value;
      const names = await titlesOf(database, reader, houses.of(reader.district), points);
      reply.type('application/json');
      return `{"rows":${rows},"names":${JSON.stringify(names)},"total":${total},"next":${JSON.stringify(next)}}`;
    },
  );

  app.get<{ Params: OneRegister; Querystring: Type.Static<typeof Sieved> }>(
    '/api/records/:register/stages',
    { preHandler, schema: { querystring: Sieved } },
    async (request, reply) => {
      const register = readable(houses, request, request.params.register);
      if (register === null) return refuse(reply, refusal('record.absent'));
      const stages = await fence(database, fencedBy(readerOf(request)), register).stages(request.query);
      return stages.ok ? { stages: stages.value } : refuse(reply, stages.why);
    },
  );

  app.get<{ Params: OneRegister; Querystring: Type.Static<typeof Sieved> }>(
    '/api/records/:register/townships',
    { preHandler, schema: { querystring: Sieved } },
    async (request, reply) => {
      const register = readable(houses, request, request.params.register);
      if (register === null) return refuse(reply, refusal('record.absent'));
      const townships = await fence(database, fencedBy(readerOf(request)), register).townships(request.query);
      if (!townships.ok) return refuse(reply, townships.why);
      reply.type('application/json');
      return `{"townships":${townships.value}}`;
    },
  );

  app.get<{ Params: OneRecord }>('/api/records/:register/:id', { preHandler }, async (request, reply) => {
    const register = readable(houses, request, request.params.register);
    const reader = fencedBy(readerOf(request));
    const fenced = register && fence(database, reader, register);
    const record = await fenced?.one(request.params.id);
    if (!fenced || !record) return refuse(reply, refusal('record.absent'));
    const { data }: RecordRow = JSON.parse(record);
    const fields = Object.values(register.fields);
    const points = pointersOf(
      fields,
      fields.map(({ name }) => data[name]),
    );
    const [names, history] = await Promise.all([
      titlesOf(database, reader, houses.of(reader.district), points),
      fenced.history(request.params.id),
    ]);
    reply.type('application/json');
    return `{"record":${record},"names":${JSON.stringify(names)},"history":${history}}`;
  });

  app.get<{ Params: OneRecord }>('/api/records/:register/:id/links', { preHandler }, async (request, reply) => {
    const { id } = request.params;
    const register = readable(houses, request, request.params.register);
    const reader = fencedBy(readerOf(request));
    const record = register && (await fence(database, reader, register).one(id));
    if (!register || !record) return refuse(reply, refusal('record.absent'));
    reply.type('application/json');
    return `{"links":${await linksTo(database, reader, houses.of(reader.district), register.name, id)}}`;
  });

  app.post<{ Body: Type.Static<typeof Changes> }>(
    '/api/changes',
    { preHandler, schema: { body: Changes } },
    async (request) => {
      const verdicts = await intake.submit(authorOf(readerOf(request)), request.body.changes);
      return { verdicts: verdicts.map(sent) };
    },
  );
}

function sent(verdict: Verdict): SentVerdict {
  return verdict.is === 'refused' ? { is: 'refused', why: problemOf(verdict.why) } : verdict;
}
