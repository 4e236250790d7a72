import { allow } from '@yicun/kernel/access';
import { isNamed } from '@yicun/kernel/kind';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { hiddenFields } from '../db/reach.ts';
import type { Deps } from '../deps.ts';
import { openapi, type Route } from '../openapi/document.ts';
import type { Schema } from '../openapi/schemas.ts';
import { fencedBy, readerOf, type Sessions } from '../session.ts';

/** The description of what programs may ask, for whoever asks: only registers in reach are in it. */
export function openapiRoutes(
  app: FastifyInstance,
  { houses }: Pick<Deps, 'houses'>,
  sessions: Sessions,
  routes: readonly Route[],
): void {
  app.get('/api/openapi.json', { preHandler: sessions.required }, async (request) => {
    const reader = fencedBy(readerOf(request));
    const registers = Object.values(houses.of(reader.district).registers);
    const readables = registers
      .filter((one) => allow(reader.grants, 'read', one, reader.today) !== false)
      .map((register) => ({ register, hidden: hiddenFields(reader, register) }));
    return openapi(routes, readables);
  });
}

/** A route as it was registered, once for each of its methods. */
export function routesOf({ method, url, schema }: RouteOptions): readonly Route[] {
  const query = plain(schema?.querystring);
  const body = plain(schema?.body);
  return [method].flat().map((one) => ({ method: one, url, query, body }));
}

/** A schema without what the type builder keeps beside it. */
function plain(schema: unknown): Schema | null {
  return isNamed(schema) ? JSON.parse(JSON.stringify(schema)) : null;
}
