import { refusal } from '@yicun/kernel/refusal';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { firstBytes, keepBytes, readBytes } from '../blobs.ts';
import { blobOf, noteBlob } from '../db/blobs.ts';
import { fence } from '../db/fence.ts';
import type { Deps } from '../deps.ts';
import { pictureType, tellingBytes } from '../pictures.ts';
import { refuse } from '../problem.ts';
import { fencedBy, type Reader, readerOf, type Sessions } from '../session.ts';

/** Evidence: files that records refer to by their hash. */
export function fileRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, blobs, houses, now } = deps;
  const preHandler = sessions.required;

  app.post('/api/files', { preHandler }, async (request, reply) => {
    const { district } = readerOf(request);
    const file = request.isMultipart() ? await request.file() : undefined;
    if (!file) return refuse(reply, refusal('request.malformed', { part: 'file' }));
    const bytes = await file.toBuffer();
    const id = await keepBytes(blobs, bytes, request.id);
    const at = now().toISOString();
    const type = pictureType(bytes) ?? (isPictureName(file.mimetype) ? 'application/octet-stream' : file.mimetype);
    await noteBlob(database, district.id, { sha256: id, size: bytes.length, media: type }, at);
    return { id, name: file.filename.slice(0, 200), size: bytes.length, type };
  });

  /** Read only through a record: whoever may not see one that refers to the file learns nothing of it. */
  app.get<{ Params: { id: string }; Querystring: Type.Static<typeof In> }>(
    '/api/files/:id',
    { preHandler, schema: { querystring: In } },
    async (request, reply) => {
      const reader = readerOf(request);
      const { id } = request.params;
      const known = /^[0-9a-f]{64}$/.test(id) ? await blobOf(database, reader.district.id, id) : null;
      if (known === null || !(await isReferred(reader, id, request.query))) {
        return refuse(reply, refusal('record.absent'));
      }
      // A picture is shown; anything else is handed over to be saved, never to be shown as a page of ours.
      const type = pictureType(await firstBytes(blobs, known.sha256, tellingBytes));
      reply.header('content-disposition', type === null ? 'attachment' : 'inline');
      reply.header('content-security-policy', "default-src 'none'; sandbox").header('content-length', known.size);
      return reply.type(type ?? 'application/octet-stream').send(readBytes(blobs, known.sha256));
    },
  );

  /** Does a record that the reader may see refer to the file? Told which one, only that is looked at: 109 are many. */
  async function isReferred(reader: Reader, id: string, told: Type.Static<typeof In>): Promise<boolean> {
    const { registers } = houses.of(reader.district.id);
    const named = told.register === undefined ? Object.keys(registers) : [told.register];
    for (const name of named) {
      const register = Object.hasOwn(registers, name) ? registers[name] : undefined;
      if (register && (await fence(database, fencedBy(reader), register).holds({ id }, told.record))) return true;
    }
    return false;
  }
}

/** The record through which the file is looked at. */
const In = Type.Object({
  register: Type.Optional(Type.String({ maxLength: 60 })),
  record: Type.Optional(Type.String({ format: 'uuid' })),
});

/** A name that claims a picture we show: it is only believed of bytes that are one. */
function isPictureName(type: string): boolean {
  return /^image\/(?:jpeg|png|webp)$/i.test(type);
}
