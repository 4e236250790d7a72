import { allow } from '@yicun/kernel/access';
import { shanghaiDay } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import { isUuid, uuid7 } from '@yicun/kernel/uuid';
import type { Input } from '@yicun/reader/read';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { keepBytes, readBytes } from '../blobs.ts';
import { blobOf, noteBlob } from '../db/blobs.ts';
import { draftById, draftsJson, insertDraft, removeDraft, saveDraft } from '../db/drafts.ts';
import type { Deps } from '../deps.ts';
import { problemOf, refuse } from '../problem.ts';
import { createProgramme } from '../programme/create.ts';
import { fileOf, previousOf } from '../programme/draftFile.ts';
import { placesKnown } from '../programme/places.ts';
import { readDocument } from '../programme/reading.ts';
import { authorOf, type Reader, readerOf, type Sessions } from '../session.ts';

const Answer = Type.Union([
  Type.Object({ answer: Type.Integer({ minimum: 0, maximum: 100 }) }),
  Type.Object({ aside: Type.String({ minLength: 1, maxLength: 2000 }) }),
]);

const Edit = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  corrections: Type.Array(Type.Record(Type.String(), Type.Unknown()), { maxItems: 20_000 }),
  answers: Type.Record(Type.String(), Answer),
  opening: Type.Object({
    day: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    values: Type.Record(Type.String(), Type.Number()),
    done: Type.Array(Type.String(), { maxItems: 5000 }),
  }),
});

const Creation = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  // A programme of its own, although one of the same name is running.
  asNew: Type.Optional(Type.Boolean()),
});

interface Named {
  readonly Params: { readonly id: string };
}

/** Documents on their way to becoming programmes: kept, read, reviewed, created. The office's business. */
export function draftRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, now, random, blobs } = deps;

  const preHandler = async (request: FastifyRequest, reply: FastifyReply) => {
    const refused = await sessions.required(request, reply);
    if (refused !== undefined) return refused;
    const { district, grants, today } = readerOf(request);
    const programme = deps.houses.of(district.id).registers.programme;
    const mayLoad = programme !== undefined && allow(grants, 'create', programme, today) !== false;
    return mayLoad ? undefined : refuse(reply, refusal('record.absent'));
  };

  app.get('/api/drafts', { preHandler }, async (request, reply) => {
    reply.type('application/json');
    return `{"drafts":${await draftsJson(database, readerOf(request).district.id)}}`;
  });

  app.post('/api/drafts', { preHandler }, async (request, reply) => {
    const reader = readerOf(request);
    if (request.isMultipart()) {
      const file = await request.file();
      if (!file) return refuse(reply, refusal('request.malformed', { part: 'file' }));
      const bytes = await file.toBuffer();
      const sha256 = await keepBytes(blobs, bytes, request.id);
      await noteBlob(
        database,
        reader.district.id,
        { sha256, size: bytes.length, media: file.mimetype },
        now().toISOString(),
      );
      const name = file.filename.slice(0, 200) || 'document';
      return take(reader, { name, bytes }, { name, media: file.mimetype, blob: sha256 });
    }
    const pasted = request.body;
    if (!isPasted(pasted)) return refuse(reply, refusal('request.malformed', { part: 'text' }));
    const name = pasted.name ?? pasted.text.trim().slice(0, 40);
    return take(reader, { text: pasted.text }, { name, media: 'text/plain', blob: null });
  });

  app.get<Named>('/api/drafts/:id', { preHandler }, async (request, reply) => {
    const { district } = readerOf(request);
    const row = isUuid(request.params.id) ? await draftById(database, district.id, request.params.id) : null;
    if (row === null) return refuse(reply, refusal('record.absent'));
    return fileOf(row, await previousOf(deps, readerOf(request), row));
  });

  app.put<Named & { Body: Type.Static<typeof Edit> }>(
    '/api/drafts/:id',
    { preHandler, schema: { body: Edit } },
    async (request, reply) => {
      const { district } = readerOf(request);
      const { version, corrections, answers, opening } = request.body;
      const edit = {
        // Checked as far as a schema can; applying corrections ignores what fits nothing of the draft.
        corrections: corrections as unknown as Json,
        answers,
        opening,
        at: now().toISOString(),
      };
      const id = request.params.id;
      const saved = isUuid(id) ? await saveDraft(database, district.id, id, version, edit) : null;
      return saved === null ? refuse(reply, refusal('draft.moved')) : { version: saved };
    },
  );

  app.post<Named & { Body: Type.Static<typeof Creation> }>(
    '/api/drafts/:id/create',
    { preHandler, schema: { body: Creation } },
    async (request, reply) => {
      const reader = readerOf(request);
      const row = isUuid(request.params.id) ? await draftById(database, reader.district.id, request.params.id) : null;
      if (row === null) return refuse(reply, refusal('record.absent'));
      const previous = request.body.asNew ? null : ((await previousOf(deps, reader, row))?.programme ?? null);
      const order = { draft: row.id, version: request.body.version, previous };
      const made = await createProgramme(deps, authorOf(reader), order);
      return made.ok ? { programme: made.value } : refuse(reply, made.why);
    },
  );

  app.delete<Named>('/api/drafts/:id', { preHandler }, async (request, reply) => {
    const { district } = readerOf(request);
    const gone = isUuid(request.params.id) && (await removeDraft(database, district.id, request.params.id));
    return gone ? {} : refuse(reply, refusal('draft.used'));
  });

  app.get<Named>('/api/drafts/:id/file', { preHandler }, async (request, reply) => {
    const { district } = readerOf(request);
    const row = isUuid(request.params.id) ? await draftById(database, district.id, request.params.id) : null;
    const blob = row?.blob == null ? null : await blobOf(database, district.id, row.blob);
    if (row === null || blob === null) return refuse(reply, refusal('record.absent'));
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`);
    reply.header('content-length', blob.size);
    return reply.type('application/octet-stream').send(readBytes(blobs, blob.sha256));
  });

  /** Keeps what was brought in, readable or not, and reads it. */
  async function take(reader: Reader, input: Input, kept: { name: string; media: string; blob: string | null }) {
    const context = await placesKnown(deps, reader.district.id, reader.today);
    const { source, reading, why } = await readDocument({ input, context });
    const at = now();
    const id = uuid7(at.getTime(), random(10));
    await insertDraft(database, reader.district.id, {
      ...kept,
      id,
      account: reader.account.id,
      state: reading === null ? 'unreadable' : 'open',
      // These three are plain data: they came through the structured clone of the reading thread.
      why: why as unknown as Json,
      source: source as unknown as Json,
      reading: reading as unknown as Json,
      corrections: [],
      answers: {},
      opening: { day: shanghaiDay(at.getTime()), values: {}, done: [] },
      createdAt: at.toISOString(),
    });
    return why === null ? { id } : { id, why: problemOf(why) };
  }
}

function isPasted(body: unknown): body is { readonly text: string; readonly name?: string } {
  if (typeof body !== 'object' || body === null || !('text' in body) || typeof body.text !== 'string') return false;
  const name = 'name' in body ? body.name : undefined;
  return body.text.trim() !== '' && (name === undefined || (typeof name === 'string' && name.length <= 200));
}
