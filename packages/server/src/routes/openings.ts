import { addDays, endOfDay, isDay } from '@yicun/kernel/clock';
import { refusal } from '@yicun/kernel/refusal';
import { isUuid } from '@yicun/kernel/uuid';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { keptValues, openingsOf } from '../db/openings.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../problem.ts';
import { sealedParts } from '../sealed.ts';
import { placeOf } from '../sealing.ts';
import { authorOf, fencedBy, readerOf, type Sessions } from '../session.ts';
import type { Opened, OpeningPage } from '../wire.ts';
import { readable } from './readable.ts';

const Wanted = Type.Object({
  fields: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 60 }),
  reason: Type.String({ maxLength: 200 }),
});

const Looked = Type.Object({
  person: Type.Optional(Type.String({ maxLength: 36 })),
  register: Type.Optional(Type.String({ maxLength: 60 })),
  day: Type.Optional(Type.String({ maxLength: 10 })),
  before: Type.Optional(Type.Integer({ minimum: 1 })),
});

/** Openings of a page of the audit. */
const pageSize = 50;

/** Personal values are opened one record at a time, with a reason; whoever audits sees who opened what, and why. */
export function openingRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, houses, intake, seals } = deps;
  const preHandler = sessions.required;
  // Twenty records a minute is more than anybody reads, and too few to copy a ledger.
  const rateLimit = { max: 20, timeWindow: '1 minute', hook: 'preHandler', keyGenerator: accountOf } as const;

  app.post<{ Params: { register: string; id: string }; Body: Static<typeof Wanted> }>(
    '/api/records/:register/:id/open',
    { preHandler, schema: { body: Wanted }, config: { rateLimit } },
    async (request, reply) => {
      const register = readable(houses, request, request.params.register);
      const { id } = request.params;
      const { fields, reason } = request.body;
      if (!register || !isUuid(id)) return refuse(reply, refusal('record.absent'));
      const reader = readerOf(request);
      const done = await intake.act(authorOf(reader), [
        { act: 'record.open', register: register.name, id, fields, reason },
      ]);
      if (!done.ok) return refuse(reply, done.why);
      const kept = await keptValues(database, fencedBy(reader), register, id, fields);
      if (kept === null) return refuse(reply, refusal('record.absent'));
      const opened = Object.entries(kept).map(([name, value]) => {
        return [name, sealedParts(value) ? seals.open(placeOf(register.name, name), value) : value] as const;
      });
      if (opened.some(([name, value]) => value === null && kept[name] !== null)) {
        return refuse(reply, refusal('opening.noKey'));
      }
      const answer: Opened = { values: Object.fromEntries(opened) };
      return answer;
    },
  );

  app.get<{ Querystring: Static<typeof Looked> }>(
    '/api/openings',
    { preHandler, schema: { querystring: Looked } },
    async (request, reply) => {
      const { district, grants } = readerOf(request);
      const under = grants.flatMap(({ role, path }) => (role === 'auditAdmin' ? [path] : []));
      if (under.length === 0) return refuse(reply, refusal('right.absent'));
      const { person = null, register = null, day = null, before = null } = request.query;
      if (person !== null && !isUuid(person)) return refuse(reply, refusal('request.malformed', { part: 'person' }));
      if (day !== null && !isDay(day)) return refuse(reply, refusal('request.malformed', { part: 'day' }));
      const [from, to] = day === null ? [null, null] : [endOfDay(addDays(day, -1)), endOfDay(day)];
      const asked = { under, person, register, from, to, before, limit: pageSize + 1 };
      const rows = await openingsOf(database, district.id, asked);
      const page = rows.slice(0, pageSize);
      const answer: OpeningPage = {
        openings: page,
        next: rows.length > pageSize ? (page.at(-1)?.seq ?? null) : null,
      };
      return answer;
    },
  );
}

function accountOf(request: FastifyRequest): string {
  return readerOf(request).account.id;
}
