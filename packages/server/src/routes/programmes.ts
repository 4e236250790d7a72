import { isDay } from '@yicun/kernel/clock';
import { refusal } from '@yicun/kernel/refusal';
import type { FastifyInstance } from 'fastify';
import { lastDraftOf } from '../db/drafts.ts';
import { recordById } from '../db/fence.ts';
import { programmeRecords, programmes } from '../db/programmes.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../problem.ts';
import { reviewed } from '../programme/review.ts';
import { readerOf, type Sessions } from '../session.ts';
import type { ProgrammeFile } from '../wire.ts';

interface Asked {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly on?: string };
}

/** Programmes as a whole: some hundred records, which the desk adds up by itself with the same functions. */
export function programmeRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, house } = deps;
  const preHandler = sessions.required;

  app.get('/api/programmes', { preHandler }, async (request) => {
    return { programmes: await programmes(database, readerOf(request), house) };
  });

  app.get<Asked>('/api/programmes/:id', { preHandler }, async (request, reply) => {
    const reader = readerOf(request);
    const { on } = request.query;
    if (on !== undefined && !isDay(on)) return refuse(reply, refusal('request.malformed', { part: 'on' }));
    const register = house.registers.programme;
    const programme = register ? await recordById(database, reader, register, request.params.id) : null;
    if (programme === null) return refuse(reply, refusal('record.absent'));
    const records = await programmeRecords(database, reader, house, programme.id, on ?? null);
    const draft = await lastDraftOf(database, reader.district.id, programme.id);
    const source = draft === null ? null : (reviewed(draft)?.source ?? null);
    const file: ProgrammeFile = { programme, records, source };
    return file;
  });
}
