import { allow } from '@yicun/kernel/access';
import { type Datum, isDatum, readFrom, shownIn } from '@yicun/kernel/datum';
import { refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { no, type Result } from '@yicun/kernel/result';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { namedIn, type Sought, sought, spanOf } from '../db/places.ts';
import type { Deps } from '../deps.ts';
import { type Box, isTile } from '../map/tile.ts';
import { tileOf } from '../map/tiles.ts';
import { isUnchanged } from '../map/unchanged.ts';
import { refuse } from '../problem.ts';
import { fencedBy, readerOf, type Sessions } from '../session.ts';
import type { PlacesPage, PlacesSpan } from '../wireMap.ts';

const Asked = {
  registers: Type.Optional(Type.String({ maxLength: 8000 })),
  filter: Type.Optional(Type.String({ maxLength: 20_000 })),
  search: Type.Optional(Type.String({ maxLength: 200 })),
  state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('done')])),
  datum: Type.Optional(Type.Union([Type.Literal('wgs84'), Type.Literal('gcj02')])),
};
const Sieved = Type.Object(Asked);
const Boxed = Type.Object({ ...Asked, box: Type.String({ maxLength: 200 }) });
type Asking = Type.Static<typeof Sieved>;

/** Beside the map stand so many by name. */
const namedMost = 50;

/** Records where they lie. Everything is fenced by the same reach and filter as the lists. */
export function mapRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, houses } = deps;
  const preHandler = sessions.required;

  app.get<{ Params: Record<'z' | 'x' | 'y', string>; Querystring: Asking }>(
    '/api/map/tiles/:z/:x/:y',
    { preHandler, schema: { querystring: Sieved } },
    async (request, reply) => {
      const { z, x, y } = request.params;
      const tile = { z: numberIn(z), x: numberIn(x), y: numberIn(y) };
      if (!isTile(tile)) return refuse(reply, refusal('record.absent'));
      const found = soughtBy(request);
      if (!found.ok) return refuse(reply, found.why);
      if (await isUnchanged(deps, request, reply)) return reply.code(304).send();
      const reader = fencedBy(readerOf(request));
      const bytes = await tileOf(database, reader, found.value, tile, datumOf(request.query));
      return reply.type('application/vnd.mapbox-vector-tile').send(Buffer.from(bytes));
    },
  );

  app.get<{ Querystring: Type.Static<typeof Boxed> }>(
    '/api/map/within',
    { preHandler, schema: { querystring: Boxed } },
    async (request, reply): Promise<PlacesPage | FastifyReply> => {
      const box = boxFrom(request.query.box, datumOf(request.query));
      if (box === null) return refuse(reply, refusal('request.malformed', { part: 'box' }));
      const found = soughtBy(request);
      if (!found.ok) return refuse(reply, found.why);
      return namedIn(database, fencedBy(readerOf(request)), found.value, box, namedMost);
    },
  );

  app.get<{ Querystring: Asking }>(
    '/api/map/span',
    { preHandler, schema: { querystring: Sieved } },
    async (request, reply): Promise<PlacesSpan | FastifyReply> => {
      const found = soughtBy(request);
      if (!found.ok) return refuse(reply, found.why);
      const box = await spanOf(database, found.value);
      if (box === null) return { span: null };
      const datum = datumOf(request.query);
      const [[west, south], [east, north]] = [
        shownIn(datum, [box.west, box.south]),
        shownIn(datum, [box.east, box.north]),
      ];
      return { span: [west, south, east, north] };
    },
  );

  /** What is asked of the registers that the reader may read: of those that are named, or of all. */
  function soughtBy(request: FastifyRequest<{ Querystring: Asking }>): Result<Sought> {
    const { district, grants, today } = readerOf(request);
    const { registers: named, datum: _datum, ...query } = request.query;
    const all = houses.of(district.id).registers;
    const names = named === undefined ? Object.keys(all) : named.split(',');
    const registers = names.flatMap((name): readonly Register[] => {
      const one = Object.hasOwn(all, name) ? all[name] : undefined;
      return one && allow(grants, 'read', one, today) !== false ? [one] : [];
    });
    if (named !== undefined && registers.length === 0) return no(refusal('record.absent'));
    return sought(fencedBy(readerOf(request)), registers, query);
  }
}

function datumOf({ datum }: Asking): Datum {
  return isDatum(datum) ? datum : 'wgs84';
}

/** `west,south,east,north` in degrees of the map. */
function boxFrom(text: string, datum: Datum): Box | null {
  const parts = text.split(',').map(numberIn);
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = parts;
  if (parts.length !== 4 || !parts.every(Number.isFinite) || west > east || south > north) return null;
  const [[left, bottom], [right, top]] = [readFrom(datum, [west, south]), readFrom(datum, [east, north])];
  return { west: left, south: bottom, east: right, north: top };
}

function numberIn(text: string): number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
