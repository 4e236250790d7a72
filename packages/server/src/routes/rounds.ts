import type { Json } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { isUuid, uuid7 } from '@yicun/kernel/uuid';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { fence } from '../db/fence.ts';
import { importOf, moveImport } from '../db/imports.ts';
import { type KeptFile, type KeptRound, type Round, roundFiles, roundOf, roundStory, roundsOf } from '../db/rounds.ts';
import { standingOf } from '../exchange/round/standing.ts';
import { place, takeAll } from '../exchange/round/take.ts';
import { type Brought, isArchive, mostAtOnce, unpack } from '../exchange/round/unpack.ts';
import { namedUnits, unitsWithin } from '../exchange/scope.ts';
import { type NamedUnit, UnitBook } from '../exchange/units.ts';
import type { Working } from '../jobs/jobs.ts';
import { problemOf, refuse } from '../problem.ts';
import { authorOf, fencedBy, readerOf, type Sessions } from '../session.ts';
import type { OneRound, Outcome, RoundAnswer, RoundInfo, RoundUnit, Standing } from '../wireRounds.ts';

const Asked = Type.Object({
  register: Type.String({ maxLength: 60 }),
  name: Type.String({ minLength: 1, maxLength: 60 }),
  reason: Type.String({ maxLength: 400 }),
  due: Type.String({ maxLength: 10 }),
  // Left out: every record, every field that a sheet can fill.
  filter: Type.Optional(Type.String({ maxLength: 20_000 })),
  fields: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 400 })),
  units: Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 5000 }),
});
const Sheets = Type.Object({ unit: Type.Optional(Type.String({ format: 'uuid' })) });
const Placed = Type.Object({ unit: Type.String({ format: 'uuid' }) });
const Writing = Type.Object({ onlyGood: Type.Boolean() });

interface Named {
  readonly Params: { readonly id: string };
}
interface OneFile {
  readonly Params: { readonly id: string; readonly file: string };
}

/** A round of which the reader reaches at least one unit, with those units. */
interface Reached {
  readonly round: KeptRound;
  readonly register: Register;
  readonly all: readonly NamedUnit[];
  readonly mine: readonly NamedUnit[];
}

/** Fill-in rounds: asked of units, handed out as sheets, taken back. Everybody sees of a round the units they reach. */
export function roundRoutes(app: FastifyInstance, deps: Working, sessions: Sessions): void {
  const { database, houses, intake, jobs, now, random } = deps;
  const preHandler = sessions.required;

  app.get('/api/rounds', { preHandler }, async (request) => {
    const { district } = readerOf(request);
    const found = await reachedOf(request, await roundsOf(database, district.id));
    const files = await roundFiles(
      database,
      district.id,
      found.map(({ round }) => round.id),
    );
    return { rounds: found.map((one) => infoOf(one, files)) };
  });

  app.post<{ Body: Static<typeof Asked> }>(
    '/api/rounds',
    { preHandler, schema: { body: Asked } },
    async (request, reply) => {
      const reader = readerOf(request);
      const { filter: text, fields = null, units, ...rest } = request.body;
      const { registers } = houses.of(reader.district.id);
      const register = Object.hasOwn(registers, rest.register) ? registers[rest.register] : undefined;
      if (!register) return refuse(reply, refusal('record.absent'));
      // What cannot be asked is said at once and not when the sheets are made.
      const asked = text === undefined ? null : fence(database, fencedBy(reader), register).walk({ filter: text });
      if (asked && !asked.ok) return refuse(reply, asked.why);
      const id = uuid7(now().getTime(), random(10));
      const round: Round = {
        id,
        ...rest,
        fields,
        filter: text === undefined ? null : parsed(text),
        units: [...new Set(units)],
      };
      const done = await intake.act(authorOf(reader), [{ act: 'round.open', round }]);
      return done.ok ? { id } : refuse(reply, done.why);
    },
  );

  app.get<Named>('/api/rounds/:id', { preHandler }, async (request, reply) => {
    const found = await one(request, request.params.id);
    if (!found) return refuse(reply, refusal('record.absent'));
    const { district, account } = readerOf(request);
    const { round, all, mine } = found;
    const files = await roundFiles(database, district.id, [round.id]);
    const story = await roundStory(database, district.id, round.id);
    const book = new UnitBook(all, []);
    const reach = new Set(mine.map(({ id }) => id));
    const own = files.filter((file) => file.unit === null && file.account === account.id);
    const ownNames = new Set(own.map((file) => file.name));
    const answer: OneRound = {
      round: infoOf(found, files),
      units: mine.map((unit): RoundUnit => {
        const its = files.filter((file) => file.unit === unit.id);
        const name = book.write(unit.id);
        return {
          ...{ unit: unit.id, name, township: name.split('/')[0] ?? name, standing: standingOf(its) },
          files: its.map((file) => answerOf(file, account.id)),
        };
      }),
      unplaced: own.map((file) => answerOf(file, account.id)),
      story: story
        .filter((told) => (told.unit === null ? told.file === null || ownNames.has(told.file) : reach.has(told.unit)))
        .map((told) => ({ ...told, unit: told.unit && book.write(told.unit) })),
    };
    return answer;
  });

  /** The sheets, of all units the reader reaches or of one. */
  app.post<Named & { Body: Static<typeof Sheets> }>(
    '/api/rounds/:id/sheets',
    { preHandler, schema: { body: Sheets } },
    async (request, reply) => {
      const found = await one(request, request.params.id);
      if (!found) return refuse(reply, refusal('record.absent'));
      const { unit } = request.body;
      if (unit !== undefined && !found.mine.some(({ id }) => id === unit)) {
        return refuse(reply, refusal('record.absent'));
      }
      const asked = { round: found.round.id, register: found.register.name, ...(unit === undefined ? {} : { unit }) };
      return { job: await jobs.begin('round.make', asked, authorOf(readerOf(request))) };
    },
  );

  app.post<Named>('/api/rounds/:id/answers', { preHandler }, async (request, reply) => {
    const found = await one(request, request.params.id);
    if (!found) return refuse(reply, refusal('record.absent'));
    const { round, register, all } = found;
    if (round.closed !== null) return refuse(reply, refusal('round.closed', { round: round.name }));
    if (!request.isMultipart()) return refuse(reply, refusal('request.malformed', { part: 'file' }));
    const brought: Brought[] = [];
    const outcomes: Outcome[] = [];
    let size = 0;
    for await (const file of request.files({ limits: { files: mostAtOnce.files, fileSize: mostAtOnce.bytes } })) {
      const name = file.filename.replace(/^.*[/\\]/s, '');
      const it = { name, bytes: await file.toBuffer() };
      const inside = isArchive(it) ? unpack(it) : [it];
      for (const sheet of inside ?? []) size += sheet.bytes.length;
      if (inside === null || size > mostAtOnce.bytes) {
        const why = problemOf(refusal('round.zip', { most: mostAtOnce.files }));
        outcomes.push({ name, is: 'refused', unit: null, why });
      } else brought.push(...inside);
    }
    const { today } = readerOf(request);
    const taking = { author: authorOf(readerOf(request)), round, register, units: all, today };
    return { outcomes: [...outcomes, ...(await takeAll(deps, taking, brought, request.id))] };
  });

  app.post<OneFile & { Body: Static<typeof Placed> }>(
    '/api/rounds/:id/answers/:file',
    { preHandler, schema: { body: Placed } },
    async (request, reply) => {
      const found = await one(request, request.params.id);
      const file = found && (await unplaced(request, found.round.id, request.params.file));
      if (!found || !file) return refuse(reply, refusal('record.absent'));
      const author = authorOf(readerOf(request));
      const done = await place(deps, author, found.register.name, file, request.body.unit);
      return done.ok ? {} : refuse(reply, done.why);
    },
  );

  app.delete<OneFile>('/api/rounds/:id/answers/:file', { preHandler }, async (request, reply) => {
    const found = await one(request, request.params.id);
    const file = found && (await unplaced(request, found.round.id, request.params.file));
    if (!file) return refuse(reply, refusal('record.absent'));
    const done = await intake.act(authorOf(readerOf(request)), [{ act: 'round.drop', file }]);
    return done.ok ? {} : refuse(reply, done.why);
  });

  /** Writes every answer that the reader brought and that is checked; of those with wrong rows only when told so. */
  app.post<Named & { Body: Static<typeof Writing> }>(
    '/api/rounds/:id/write',
    { preHandler, schema: { body: Writing } },
    async (request, reply) => {
      const found = await one(request, request.params.id);
      if (!found) return refuse(reply, refusal('record.absent'));
      const author = authorOf(readerOf(request));
      const { onlyGood } = request.body;
      let begun = 0;
      for (const file of await roundFiles(database, author.district, [found.round.id])) {
        const it = file.import === null ? null : await importOf(database, author.district, author.account, file.import);
        if (it?.state !== 'ready' || (!onlyGood && (it.counts?.wrong ?? 0) > 0)) continue;
        const at = now().toISOString();
        if (!(await moveImport(database, author.district, it.id, ['ready'], { state: 'writing', onlyGood, at })))
          continue;
        const job = await jobs.begin('import.write', { import: it.id, register: it.register }, author);
        await moveImport(database, author.district, it.id, ['writing', 'stopped', 'written'], { job, at });
        begun += 1;
      }
      return { begun };
    },
  );

  app.post<Named>('/api/rounds/:id/close', { preHandler }, async (request, reply) => {
    const found = await one(request, request.params.id);
    if (!found) return refuse(reply, refusal('record.absent'));
    const done = await intake.act(authorOf(readerOf(request)), [{ act: 'round.close', id: found.round.id }]);
    return done.ok ? {} : refuse(reply, done.why);
  });

  async function one(request: FastifyRequest, id: string): Promise<Reached | null> {
    const round = isUuid(id) ? await roundOf(database, readerOf(request).district.id, id) : null;
    return round ? ((await reachedOf(request, [round]))[0] ?? null) : null;
  }

  /** Those rounds of which the reader reaches a unit; the others are not there. */
  async function reachedOf(request: FastifyRequest, rounds: readonly KeptRound[]): Promise<readonly Reached[]> {
    const { district, grants, today } = readerOf(request);
    const all = rounds.length === 0 ? [] : await namedUnits(database, district.id, today);
    const { registers } = houses.of(district.id);
    return rounds.flatMap((round) => {
      const register = Object.hasOwn(registers, round.register) ? registers[round.register] : undefined;
      if (!register) return [];
      const asked = new Set(round.units);
      const mine = unitsWithin('read', register, grants, all, today).filter(({ id }) => asked.has(id));
      return mine.length === 0 ? [] : [{ round, register, all, mine }];
    });
  }

  async function unplaced(request: FastifyRequest, round: string, id: string): Promise<KeptFile | null> {
    const { district, account } = readerOf(request);
    const files = await roundFiles(database, district.id, [round]);
    return files.find((file) => file.id === id && file.unit === null && file.account === account.id) ?? null;
  }
}

function infoOf({ round, mine }: Reached, files: readonly KeptFile[]): RoundInfo {
  const standings: Record<Standing, number> = { missing: 0, checking: 0, wrong: 0, ready: 0, answered: 0 };
  const its = Map.groupBy(
    files.filter((file) => file.round === round.id),
    (file) => file.unit,
  );
  for (const { id } of mine) standings[standingOf(its.get(id) ?? [])] += 1;
  const { filter, units, ...rest } = round;
  return { ...rest, standings, mayClose: round.closed === null && mine.length === units.length };
}

function answerOf(file: KeptFile, account: string): RoundAnswer {
  const { id, name, known, by, at, import: of, state, counts, problem } = file;
  const isMine = file.account === account;
  return {
    id,
    name,
    known,
    by,
    at,
    isMine,
    import: isMine ? of : null,
    state,
    counts,
    problem: problem && problemOf(problem),
  };
}

/** A filter that can be asked, so it is JSON. */
function parsed(text: string): Json {
  return JSON.parse(text);
}
