import { allow } from '@yicun/kernel/access';
import type { Verdict } from '@yicun/kernel/change';
import { everything } from '@yicun/kernel/filter';
import { parseFilter } from '@yicun/kernel/parseFilter';
import { refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { historyJson, recordById, recordPage } from '../db/fence.ts';
import type { Deps } from '../deps.ts';
import { problemOf, refuse } from '../problem.ts';
import { authorOf, readerOf, type Sessions } from '../session.ts';
import type { SentVerdict } from '../wire.ts';

const PageAsked = Type.Object({
  filter: Type.Optional(Type.String({ maxLength: 20_000 })),
  search: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(Type.String({ maxLength: 60 })),
  after: Type.Optional(Type.String({ maxLength: 2000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
});

const Changes = Type.Object({ changes: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 1000 }) });

/** One set of routes for all registers: they know none by name. */
export function recordRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, house, intake } = deps;
  const preHandler = sessions.required;

  app.get<{ Params: { register: string }; Querystring: Type.Static<typeof PageAsked> }>(
    '/api/records/:register',
    { preHandler, schema: { querystring: PageAsked } },
    async (request, reply) => {
      const register = readable(request, request.params.register);
      if (register === null) return refuse(reply, refusal('record.absent'));
      const { filter = '', search = '', sort = '-seq', after = null, limit = 50 } = request.query;
      const asked = filter === '' ? { ok: true as const, value: everything } : parseFilter(register, filter);
      if (!asked.ok) return refuse(reply, asked.why);
      const query = { filter: asked.value, search: search.trim(), sort, after, limit };
      reply.type('application/json');
      return recordPage(database, readerOf(request), register, query);
    },
  );

  app.get<{ Params: { register: string; id: string } }>(
    '/api/records/:register/:id',
    { preHandler },
    async (request, reply) => {
      const reader = readerOf(request);
      const register = readable(request, request.params.register);
      const record = register && (await recordById(database, reader, register, request.params.id));
      if (!record) return refuse(reply, refusal('record.absent'));
      reply.type('application/json');
      return `{"record":${JSON.stringify(record)},"history":${await historyJson(database, reader, record.id)}}`;
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
    const register = Object.hasOwn(house.registers, name) ? house.registers[name] : undefined;
    const { grants, today } = readerOf(request);
    return register && allow(grants, 'read', register, today) !== false ? register : null;
  }
}

function sent(verdict: Verdict): SentVerdict {
  return verdict.is === 'refused' ? { is: 'refused', why: problemOf(verdict.why) } : verdict;
}
