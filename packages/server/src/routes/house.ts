import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { allow } from '@yicun/kernel/access';
import { refusal } from '@yicun/kernel/refusal';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { indicatorStates } from '../db/indicators.ts';
import type { Deps } from '../deps.ts';
import type { Sheet } from '../houses.ts';
import { refuse } from '../problem.ts';
import { readerOf, type Sessions } from '../session.ts';
import type { HouseState } from '../wire.ts';

/** Every answer says by which declarations it was made: a client that holds others fetches them anew. */
export const houseHeader = 'x-yicun-house';

/** Of 11. One megabyte becomes 89 KB in 0.2 s; at 11 it would be 80 KB in 5 s. */
const brotliQuality = 7;

const Checked = Type.Object({
  record: Type.String({ maxLength: 36 }),
  ledger: Type.String({ maxLength: 40 }),
  declared: Type.String({ maxLength: 60_000 }),
});

/** The declarations of the district, and how they stand. */
export function houseRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, houses } = deps;
  const preHandler = sessions.required;
  const compressed = new WeakMap<Sheet, Promise<Buffer>>();

  /** A house is compressed once, however many ask for it. */
  const brotli = (sheet: Sheet): Promise<Buffer> => {
    const known = compressed.get(sheet);
    if (known) return known;
    const made = promisify(brotliCompress)(sheet.json, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } });
    compressed.set(sheet, made);
    return made;
  };

  const send = async (request: FastifyRequest, reply: FastifyReply, sheet: Sheet): Promise<Buffer | string> => {
    reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding');
    if (!/\bbr\b/.test(String(request.headers['accept-encoding']))) return sheet.json;
    reply.header('content-encoding', 'br');
    return brotli(sheet);
  };

  app.get('/api/house', { preHandler }, async (request, reply) => {
    const sheet = houses.sheet(readerOf(request).district.id);
    reply.header('etag', `"${sheet.digest}"`).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === `"${sheet.digest}"`) return reply.code(304).send();
    return send(request, reply, sheet);
  });

  // An address for each version: a browser that has it never asks again.
  app.get<{ Params: { digest: string } }>('/api/house/:digest', { preHandler }, async (request, reply) => {
    const sheet = houses.sheet(readerOf(request).district.id);
    if (request.params.digest !== sheet.digest) return reply.redirect('/api/house');
    reply.header('cache-control', 'private, max-age=31536000, immutable');
    return send(request, reply, sheet);
  });

  app.get('/api/house-state', { preHandler }, async (request, reply): Promise<HouseState | FastifyReply> => {
    const { district } = readerOf(request);
    if (!isOffice(request)) return refuse(reply, refusal('record.absent'));
    const states = await indicatorStates(database, district.id);
    return {
      recounting: states.flatMap(({ formula, live }) => (live ? [] : [formula.name])),
      troubles: houses.troubles(district.id).map(({ id, register, why }) => ({ id, register, ...why })),
    };
  });

  app.post<{ Body: { record: string; ledger: string; declared: string } }>(
    '/api/declarations/check',
    { preHandler, schema: { body: Checked } },
    async (request, reply) => {
      const { district } = readerOf(request);
      if (!isOffice(request)) return refuse(reply, refusal('record.absent'));
      const { record, ledger, declared } = request.body;
      const row = { id: record, register: 'declaration', seq: Number.MAX_SAFE_INTEGER, data: { ledger, declared } };
      const wrong = houses.complaint(district.id, row);
      if (wrong === null) return { ok: true };
      return refuse(reply, refusal('declaration.wrong', { what: wrong.why, at: wrong.at }));
    },
  );

  /** Does the reader answer for the declarations of the district? */
  function isOffice(request: FastifyRequest): boolean {
    const { district, grants, today } = readerOf(request);
    const { declaration } = houses.of(district.id).registers;
    return declaration !== undefined && allow(grants, 'create', declaration, today) !== false;
  }
}
