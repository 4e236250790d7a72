import { refusal } from '@yicun/kernel/refusal';
import type { FastifyInstance } from 'fastify';
import { keepBytes, readBytes } from '../blobs.ts';
import { blobOf, noteBlob } from '../db/blobs.ts';
import { fence } from '../db/fence.ts';
import type { Deps } from '../deps.ts';
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
    await noteBlob(database, district.id, { sha256: id, size: bytes.length, media: file.mimetype }, at);
    return { id, name: file.filename.slice(0, 200), size: bytes.length, type: file.mimetype };
  });

  /** Read only through a record: whoever may not see one that refers to the file learns nothing of it. */
  app.get<{ Params: { id: string } }>('/api/files/:id', { preHandler }, async (request, reply) => {
    const reader = readerOf(request);
    const { id } = request.params;
    const known = /^[0-9a-f]{64}$/.test(id) ? await blobOf(database, reader.district.id, id) : null;
    if (known === null || !(await isReferred(reader, id))) {
      return refuse(reply, refusal('record.absent'));
    }
    // Whatever it claims to be, it is handed over to be saved, never to be shown as a page of ours.
    reply.header('content-disposition', 'attachment').header('content-length', known.size);
    return reply.type('application/octet-stream').send(readBytes(blobs, known.sha256));
  });

  /** Does a record that the reader may see refer to the file? */
  async function isReferred(reader: Reader, id: string): Promise<boolean> {
    for (const register of Object.values(houses.of(reader.district.id).registers)) {
      if (await fence(database, fencedBy(reader), register).holds({ id })) return true;
    }
    return false;
  }
}
