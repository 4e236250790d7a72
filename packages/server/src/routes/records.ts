import { allow } from '@yicun/kernel/access';
import type { Verdict } from '@yicun/kernel/change';
import { refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { fence } from '../db/fence.ts';
import type { Deps } from '../deps.ts';
import { problemOf, refuse } from '../problem.ts';
import { authorOf, fencedBy, readerOf, type Sessions } from '../session.ts';
import type { SentVerdict } from '../wire.ts';

const Asked = Type.Object({
  filter: Type.Optional(Type.String({ maxLength: 20_000 })),
  search: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(Type.String({ maxLength: 60 })),
  after: Type.Optional(Type.String({ maxLength: 2000 })),
  limit: Type.Optional(Type.Integer()),
});

const Changes = Type.Object({ changes: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 1000 }) });

/** One set of routes for all registers: they know none by name. */
export function recordRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, houses, intake } = deps;
  const preHandler = sessions.required;

  app.get<{ Params: { register: string }; Querystring: Type.Static<typeof Asked> }>(
    '/api/records/:register',
    { preHandler, schema: { querystring: Asked } },
    async (request, reply) => {
      const register = readable(request, request.params.register);
      if (register === null) return refuse(reply, refusal('record.absent'));
      const page = await fence(database, fencedBy(readerOf(request)), register).list(request.query);
      if (!page.ok) return refuse(reply, page.why);
      const { rows, total, next } = page.value;
      reply.type('application/json');
      return `{"rows":${rows},"total":${total},"next":${JSON.stringify(next)}}`;
    },
  );

  app.get<{ Params: { register: string; id: string } }>(
    '/api/records/:register/:id',
    { preHandler },
    async (request, reply) => {
      const register = readable(request, request.params.register);
      const fenced = register && fence(database, fencedBy(readerOf(request)), register);
      const record = await fenced?.one(request.params.id);
      if (!fenced || !record) return refuse(reply, refusal('record.absent'));
      reply.type('application/json');
      return `{"record":${record},"history":${await fenced.history(request.params.id)}}`;
    },
  );

  app.post<{ Body: Type.Static<typeof Changes> }>(
    '/api/changes',
    { preHandler, schema: { body: Changes } },
    async (request) => {
      const verdicts = await intake.submit(authorOf(readerOf(request)), request.body.changes);
      return { verdicts: verdicts.map(sent) };
    },
  );

  /** A register that the reader may read something of; one that is not there and one that is not theirs look alike. */
  function readable(request: FastifyRequest, name: string): Register | null {
    const { district, grants, today } = readerOf(request);
    const { registers } = houses.of(district.id);
    const register = Object.hasOwn(registers, name) ? registers[name] : undefined;
    return register && allow(grants, 'read', register, today) !== false ? register : null;
  }
}

function sent(verdict: Verdict): SentVerdict {
  return verdict.is === 'refused' ? { is: 'refused', why: problemOf(verdict.why) } : verdict;
}
