import { isDay } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import { isUuid } from '@yicun/kernel/uuid';
import { textOf } from '@yicun/packs/programme/row';
import type { FastifyInstance } from 'fastify';
import { figuresOf } from '../counting/figures.ts';
import { draftById } from '../db/drafts.ts';
import { fence } from '../db/fence.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../problem.ts';
import { programmeRecords, programmesOf } from '../programme/file.ts';
import { reviewed } from '../programme/review.ts';
import { fencedBy, readerOf, type Sessions } from '../session.ts';
import type { ProgrammeFile, RecordRow } from '../wire.ts';

interface Asked {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly on?: string };
}

/** Programmes as a whole: some hundred records, which the desk adds up by itself with the same functions. */
export function programmeRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, houses } = deps;
  const preHandler = sessions.required;

  app.get('/api/programmes', { preHandler }, async (request) => {
    const reader = readerOf(request);
    const house = houses.of(reader.district.id);
    return { programmes: await programmesOf(database, fencedBy(reader), house) };
  });

  app.get<Asked>('/api/programmes/:id', { preHandler }, async (request, reply) => {
    const reader = readerOf(request);
    const { on } = request.query;
    if (on !== undefined && !isDay(on)) return refuse(reply, refusal('request.malformed', { part: 'on' }));
    const house = houses.of(reader.district.id);
    const register = house.registers.programme;
    const found = register ? await fence(database, fencedBy(reader), register).one(request.params.id) : null;
    if (found === null) return refuse(reply, refusal('record.absent'));
    const programme = JSON.parse(found) as RecordRow;
    const records = await programmeRecords(database, fencedBy(reader), house, programme.id, on ?? null);
    const inForce = draftInForce(records.edition ?? []);
    const draft = isUuid(inForce) ? await draftById(database, reader.district.id, inForce) : null;
    const source = draft === null ? null : (reviewed(draft)?.source ?? null);
    const names = (records.target ?? []).flatMap((one) => textOf(one, 'indicator') ?? []);
    const asked = { names, unit: null, on: on ?? null, trend: true };
    const figures = await figuresOf(database, fencedBy(reader), house, asked);
    const file: ProgrammeFile = { programme, records, source, figures };
    return file;
  });
}

/** The reviewed draft of the latest of some editions; there may be none. */
function draftInForce(editions: readonly RecordRow[]): Json | undefined {
  const [last] = editions.toSorted((a, b) => Number(b.data.number) - Number(a.data.number));
  return last?.data.draft;
}
