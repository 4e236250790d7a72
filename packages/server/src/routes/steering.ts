import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { workOf } from '../db/work.ts';
import type { Deps } from '../deps.ts';
import { authorOf, fencedBy, readerOf, type Sessions } from '../session.ts';
import { type Asker, draftSlips, issueSlips } from '../steering/dispatch.ts';
import type { Dispatched, Work } from '../wireSteering.ts';

const Issue = Type.Object(
  { slips: Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 500 }) },
  { additionalProperties: false },
);

/** How the office carries a programme through its year, and what of it waits for whoever asks. */
export function steeringRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const preHandler = sessions.required;

  app.get('/api/work', { preHandler }, async (request): Promise<Work> => {
    const reader = readerOf(request);
    const { registers } = deps.houses.of(reader.district.id);
    return workOf(deps.database, fencedBy(reader), reader.account.id, Object.values(registers));
  });

  app.post<{ Params: { readonly id: string } }>(
    '/api/programmes/:id/slips',
    { preHandler },
    async (request): Promise<Dispatched> => draftSlips(deps, askerOf(request), request.params.id),
  );

  app.post<{ Body: Type.Static<typeof Issue> }>(
    '/api/slips/issue',
    { preHandler, schema: { body: Issue } },
    async (request): Promise<Dispatched> => issueSlips(deps, askerOf(request), request.body.slips),
  );
}

function askerOf(request: FastifyRequest): Asker {
  const reader = readerOf(request);
  return { reader: fencedBy(reader), author: authorOf(reader) };
}
