import { createHash } from 'node:crypto';
import { rolesOf } from '@yicun/kernel/access';
import { refusal } from '@yicun/kernel/refusal';
import { no, ok, type Result } from '@yicun/kernel/result';
import { isUuid } from '@yicun/kernel/uuid';
import { isOfLevel, outlineLoaders } from '@yicun/packs/office/outlines';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { keepBytes } from '../blobs.ts';
import { noteBlob } from '../db/blobs.ts';
import { outlinesInfo } from '../db/outlines.ts';
import { allUnits } from '../db/units.ts';
import type { Deps } from '../deps.ts';
import type { OutlineAct } from '../intake/outlineActs.ts';
import { matched, type OutlineArea, outlinesOf, readOutlines } from '../map/outlines.ts';
import { outlineTile } from '../map/outlineTile.ts';
import { isTile } from '../map/tile.ts';
import { isUnchanged } from '../map/unchanged.ts';
import { refuse } from '../problem.ts';
import { authorOf, type Reader, readerOf, type Sessions } from '../session.ts';
import type { OutlinesInfo, OutlinesRead } from '../wireMap.ts';

const Level = Type.Union([Type.Literal('district'), Type.Literal('township'), Type.Literal('village')]);
const Datum = Type.Union([Type.Literal('wgs84'), Type.Literal('gcj02')]);
const Loaded = Type.Object({ level: Level, datum: Datum });
const Cleared = Type.Object({ level: Level });
const Shown = Type.Object({ datum: Datum, v: Type.Optional(Type.String({ maxLength: 20 })) });

interface Load {
  readonly Querystring: Static<typeof Loaded>;
}

/**
 * Outlines of the district's units. Everybody who is signed in sees all of them, as all see the tree of units; the office
 * and the system administrator load them.
 */
export function outlineRoutes(app: FastifyInstance, deps: Deps, sessions: Sessions): void {
  const { database, intake, blobs, now } = deps;
  const preHandler = sessions.required;

  app.get('/api/map/outlines', { preHandler }, async (request): Promise<OutlinesInfo> => {
    const { district, today } = readerOf(request);
    return outlinesInfo(database, district.id, today);
  });

  app.get<{ Params: Record<'z' | 'x' | 'y', string>; Querystring: Static<typeof Shown> }>(
    '/api/map/outlines/:z/:x/:y',
    { preHandler, schema: { querystring: Shown } },
    async (request, reply) => {
      const whole = (text: string) => (/^\d{1,8}$/.test(text) ? Number(text) : Number.NaN);
      const tile = { z: whole(request.params.z), x: whole(request.params.x), y: whole(request.params.y) };
      if (!isTile(tile)) return refuse(reply, refusal('record.absent'));
      if (await isUnchanged(deps, request, reply)) return reply.code(304).send();
      const { district, today } = readerOf(request);
      const bytes = await outlineTile(database, { district: district.id, today }, tile, request.query.datum);
      return reply.type('application/vnd.mapbox-vector-tile').send(Buffer.from(bytes));
    },
  );

  /** What a file would be taken for; nothing is kept. */
  app.post<Load>(
    '/api/map/outlines',
    { preHandler, schema: { querystring: Loaded } },
    async (request, reply): Promise<OutlinesRead | FastifyReply> => {
      const given = await givenBy(request);
      if (!given.ok) return refuse(reply, given.why);
      const { district, today } = readerOf(request);
      const all = [...(await allUnits(database, district.id)).values()];
      const units = all.filter((one) => one.validFrom <= today && (one.validTo === null || one.validTo >= today));
      const found = matched(given.value.areas, request.query.level, units);
      const has = new Set(found.map(({ unit }) => unit));
      const of = units.filter((one) => isOfLevel(one, request.query.level));
      return {
        outlines: found.map(({ area: { no: at, name, code, size }, unit }) => ({ no: at, name, code, unit, size })),
        without: of.flatMap(({ id }) => (has.has(id) ? [] : [id])),
      };
    },
  );

  /** Takes a file, with the unit of each of its outlines, in place of what was there. */
  app.put<Load>('/api/map/outlines', { preHandler, schema: { querystring: Loaded } }, async (request, reply) => {
    const given = await givenBy(request);
    if (!given.ok) return refuse(reply, given.why);
    const { areas, assigned, file, bytes, media } = given.value;
    const outlines = outlinesOf(areas, assigned);
    if (outlines.length === 0) return refuse(reply, refusal('outlines.none'));
    const reader = readerOf(request);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const { level } = request.query;
    const act: OutlineAct = { act: 'outlines.replace', level, file, digest, outlines };
    const done = await intake.act(authorOf(reader), [act]);
    if (!done.ok) return refuse(reply, done.why);
    // The file itself stays: what was thinned can be thinned anew from it.
    await keepBytes(blobs, bytes, request.id);
    await noteBlob(database, reader.district.id, { sha256: digest, size: bytes.length, media }, now().toISOString());
    return { count: outlines.length };
  });

  app.delete<{ Querystring: Static<typeof Cleared> }>(
    '/api/map/outlines',
    { preHandler, schema: { querystring: Cleared } },
    async (request, reply) => {
      const { level } = request.query;
      const act: OutlineAct = { act: 'outlines.replace', level, file: '', digest: '', outlines: [] };
      const done = await intake.act(authorOf(readerOf(request)), [act]);
      return done.ok ? {} : refuse(reply, done.why);
    },
  );
}

interface Given {
  readonly areas: readonly OutlineArea[];
  readonly assigned: ReadonlyMap<number, string | null>;
  readonly file: string;
  readonly media: string;
  readonly bytes: Uint8Array;
}

/** The file that came, and beside it (in a field before it) which unit each of its outlines is of. */
async function givenBy(request: FastifyRequest<Load>): Promise<Result<Given>> {
  if (!mayLoad(readerOf(request))) return no(refusal('right.absent'));
  const file = request.isMultipart() ? await request.file() : undefined;
  if (!file) return no(refusal('request.malformed', { part: 'file' }));
  const bytes = await file.toBuffer();
  const { assigned } = file.fields;
  const text = assigned !== undefined && 'value' in assigned ? String(assigned.value) : '{}';
  const said = assignedIn(text);
  if (said === null) return no(refusal('request.malformed', { part: 'assigned' }));
  const areas = readOutlines(bytes, request.query.datum);
  if (!areas.ok) return areas;
  const name = file.filename.replace(/^.*[/\\]/s, '').slice(0, 200);
  return ok({ areas: areas.value, assigned: said, file: name, media: file.mimetype, bytes });
}

/** `{"0": "<unit>", "1": null}`, or null where it is something else. */
function assignedIn(text: string): Given['assigned'] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const pairs = Object.entries(parsed).map(([at, unit]): [number, unknown] => [Number(at), unit]);
    const isOne = (pair: [number, unknown]): pair is [number, string | null] =>
      pair[1] === null || (typeof pair[1] === 'string' && isUuid(pair[1]));
    return pairs.every(isOne) ? new Map(pairs) : null;
  } catch {
    return null;
  }
}

function mayLoad({ grants, today }: Reader): boolean {
  const held = rolesOf(grants, today);
  return outlineLoaders.some((role) => held.has(role));
}
