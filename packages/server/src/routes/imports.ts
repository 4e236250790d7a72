import type { Json } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import { isUuid } from '@yicun/kernel/uuid';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { fence } from '../db/fence.ts';
import { type Import, type ImportState, importOf, moveImport, removeImport } from '../db/imports.ts';
import { pointersOf, titlesOf } from '../db/names.ts';
import { chooseMine, faultyRows, reasonsOf, staleRows } from '../db/staging.ts';
import { removeBrought } from '../exchange/brought.ts';
import { type Fault, lineOf } from '../exchange/read/mapping.ts';
import { namedUnits } from '../exchange/scope.ts';
import { openedFaults } from '../exchange/stagedSeal.ts';
import { UnitBook } from '../exchange/units.ts';
import type { Working } from '../jobs/jobs.ts';
import { problemOf, refuse } from '../problem.ts';
import { authorOf, fencedBy, readerOf, type Sessions } from '../session.ts';
import type { RecordRow } from '../wire.ts';
import type { ImportFile, RowPage, StaleRow, WrongRow } from '../wireSheets.ts';
import { importInfo } from './exchange.ts';

const Rows = Type.Object({
  fate: Type.Union([Type.Literal('wrong'), Type.Literal('stale')]),
  code: Type.Optional(Type.String({ maxLength: 60 })),
  column: Type.Optional(Type.String({ maxLength: 60 })),
  after: Type.Optional(Type.Integer({ minimum: 0 })),
});

const Writing = Type.Object({ onlyGood: Type.Boolean() });

const Choice = Type.Object({
  // Null: all of them.
  nos: Type.Union([Type.Array(Type.Integer({ minimum: 0 }), { maxItems: 1000 }), Type.Null()]),
  mine: Type.Boolean(),
});

interface Named {
  readonly Params: { readonly id: string };
}

/** Rows of a report at a time. */
const pageSize = 100;

/** A file that was brought: its report, what is decided on it, and taking it back. Its owner's alone. */
export function importRoutes(app: FastifyInstance, deps: Working, sessions: Sessions): void {
  const { database, houses, seals, blobs, now, jobs } = deps;
  const preHandler = sessions.required;

  app.get<Named>('/api/imports/:id', { preHandler }, async (request, reply) => {
    const it = await own(request, request.params.id);
    if (!it) return refuse(reply, refusal('record.absent'));
    const reasons = await reasonsOf(database, keyOf(request, it));
    const file: ImportFile = {
      ...importInfo(it),
      reasons: reasons.map(({ example, ...one }) => {
        const [opened = example] = openedIn(request, it, [example]);
        return { ...one, example: problemOf(opened.why) };
      }),
    };
    return { import: file };
  });

  app.get<Named & { Querystring: Type.Static<typeof Rows> }>(
    '/api/imports/:id/rows',
    { preHandler, schema: { querystring: Rows } },
    async (request, reply) => {
      const it = await own(request, request.params.id);
      if (!it) return refuse(reply, refusal('record.absent'));
      const { fate, code = null, column = null, after = 0 } = request.query;
      if (fate === 'stale') return staleOf(request, it, after);
      const found = await faultyRows(database, keyOf(request, it), { code, column }, after, pageSize);
      return page(
        found.map(({ no, faults }): WrongRow => {
          const opened = openedIn(request, it, faults ?? []);
          return { no, ...lineOf(no), faults: opened.map((one) => ({ ...one, why: problemOf(one.why) })) };
        }),
      );
    },
  );

  app.post<Named & { Body: Type.Static<typeof Choice> }>(
    '/api/imports/:id/choice',
    { preHandler, schema: { body: Choice } },
    async (request, reply) => {
      const it = await own(request, request.params.id);
      if (!it) return refuse(reply, refusal('record.absent'));
      if (it.state !== 'ready') return refuse(reply, refusal('import.notNow'));
      await chooseMine(database, keyOf(request, it), request.body.nos, request.body.mine);
      return {};
    },
  );

  app.post<Named & { Body: Type.Static<typeof Writing> }>(
    '/api/imports/:id/write',
    { preHandler, schema: { body: Writing } },
    async (request, reply) => {
      const it = await own(request, request.params.id);
      if (!it) return refuse(reply, refusal('record.absent'));
      const { onlyGood } = request.body;
      const wrong = it.counts?.wrong ?? 0;
      if (wrong > 0 && !onlyGood) return refuse(reply, refusal('import.faulty', { count: wrong }));
      return begin(request, reply, it, ['ready'], { state: 'writing', onlyGood }, 'import.write');
    },
  );

  app.post<Named>('/api/imports/:id/undo', { preHandler }, async (request, reply) => {
    const it = await own(request, request.params.id);
    if (!it) return refuse(reply, refusal('record.absent'));
    return begin(request, reply, it, ['written', 'stopped'], { state: 'undoing' }, 'import.undo');
  });

  /** Goes on with what was stopped. */
  app.post<Named>('/api/imports/:id/resume', { preHandler }, async (request, reply) => {
    const it = await own(request, request.params.id);
    if (!it) return refuse(reply, refusal('record.absent'));
    return begin(request, reply, it, ['stopped'], { state: 'writing' }, 'import.write');
  });

  /** The wrong rows as a file to mend. */
  app.post<Named>('/api/imports/:id/mend', { preHandler }, async (request, reply) => {
    const it = await own(request, request.params.id);
    if (!it) return refuse(reply, refusal('record.absent'));
    const asked = { import: it.id, register: it.register };
    return { job: await jobs.begin('import.mend', asked, authorOf(readerOf(request))) };
  });

  app.delete<Named>('/api/imports/:id', { preHandler }, async (request, reply) => {
    const it = await own(request, request.params.id);
    if (!it) return refuse(reply, refusal('record.absent'));
    const author = authorOf(readerOf(request));
    if (it.job !== null) await jobs.cancel(it.job, author);
    const gone = await removeImport(database, author.district, author.account, it.id);
    if (gone) await removeBrought(blobs, it.id);
    // Cancelling its reading has removed it already.
    return gone || !(await own(request, it.id)) ? {} : refuse(reply, refusal('import.notNow'));
  });

  async function own(request: FastifyRequest, id: string): Promise<Import | null> {
    const { district, account } = readerOf(request);
    return isUuid(id) ? importOf(database, district.id, account.id, id) : null;
  }

  function openedIn(request: FastifyRequest, it: Import, faults: readonly Fault[]): readonly Fault[] {
    const { registers } = houses.of(readerOf(request).district.id);
    const register = Object.hasOwn(registers, it.register) ? registers[it.register] : undefined;
    return register ? openedFaults(register, seals, faults) : faults;
  }

  function keyOf(request: FastifyRequest, { id }: Import) {
    return { district: readerOf(request).district.id, id };
  }

  /** Moves the import on and begins the work; of two requests at once one is too late. */
  async function begin(
    request: FastifyRequest,
    reply: FastifyReply,
    it: Import,
    from: readonly ImportState[],
    to: { readonly state: ImportState; readonly onlyGood?: boolean },
    kind: string,
  ) {
    const author = authorOf(readerOf(request));
    const at = now().toISOString();
    const moved = await moveImport(database, author.district, it.id, from, { ...to, at });
    if (!moved) return refuse(reply, refusal('import.notNow'));
    const job = await jobs.begin(kind, { import: it.id, register: it.register }, author);
    await moveImport(database, author.district, it.id, all, { job, at });
    return { job };
  }

  async function staleOf(request: FastifyRequest, it: Import, after: number): Promise<RowPage<StaleRow>> {
    const reader = fencedBy(readerOf(request));
    const house = houses.of(reader.district);
    const register = house.registers[it.register];
    const found = await staleRows(database, keyOf(request, it), after, pageSize);
    if (!register) return { rows: [], next: null };
    const ids = found.map((one) => one.record);
    const json = await fence(database, reader, register).all({ field: 'id', op: 'in', value: ids });
    // The fence built it, by the very columns that RecordRow names.
    const titles = new Map((JSON.parse(json) as readonly RecordRow[]).map((one) => [one.id, one.title]));
    const book = new UnitBook(await namedUnits(database, reader.district, reader.today), []);
    const rows = await Promise.all(
      found.map(async ({ no, record, mine, aside }): Promise<StaleRow> => {
        const values = aside.flatMap(({ was, now: there, mine: own }) => [was, there, own]);
        const fields = aside.flatMap(({ column }) => register.fields[column] ?? []);
        const pointers = fields.flatMap((field) => pointersOf([field, field, field], values));
        const named = await titlesOf(database, reader, house, pointers);
        const units = Object.fromEntries(values.flatMap(idsIn).map((id) => [id, book.write(id)]));
        return {
          no,
          ...lineOf(no),
          record,
          title: titles.get(record) ?? null,
          mine,
          aside,
          names: { ...units, ...named },
        };
      }),
    );
    return page(rows);
  }
}

const all: readonly ImportState[] = [
  ...(['reading', 'mapping', 'ready', 'unreadable', 'writing', 'stopped', 'written', 'undoing', 'undone'] as const),
];

function page<Row extends { readonly no: number }>(rows: readonly Row[]): RowPage<Row> {
  return { rows, next: rows.length === pageSize ? (rows.at(-1)?.no ?? null) : null };
}

function idsIn(value: Json): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter(isUuid);
}
