import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { headOf } from '../db/districts.ts';
import type { Deps } from '../deps.ts';
import { readerOf } from '../session.ts';

/**
 * Has nothing been written since the browser got this answer? Grants, units and outlines are written to the same log, so
 * that its head, the account, the day and the declarations are all that an answer depends on.
 */
export async function isUnchanged(
  { database, houses }: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  const { district, account, today } = readerOf(request);
  const head = await headOf(database, district.id);
  const state = [head?.seq, head?.hash, account.id, today, houses.sheet(district.id).digest];
  const etag = `"${createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'cookie');
  return request.headers['if-none-match'] === etag;
}
