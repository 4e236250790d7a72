import { allow } from '@yicun/kernel/access';
import { refusal } from '@yicun/kernel/refusal';
import { uuid7 } from '@yicun/kernel/uuid';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { keepStream } from '../blobs.ts';
import { noteBlob } from '../db/blobs.ts';
import { fence } from '../db/fence.ts';
import { type Import, importsOf, insertImport, moveImport, wasBrought } from '../db/imports.ts';
import { broughtFolder, removeBrought } from '../exchange/brought.ts';
import { limits } from '../exchange/read/badSheet.ts';
import { namedUnits, writableScopes } from '../exchange/scope.ts';
import { makeTemplate } from '../exchange/write/template.ts';
import type { Working } from '../jobs/jobs.ts';
import { problemOf, refuse } from '../problem.ts';
import { authorOf, fencedBy, readerOf, type Sessions } from '../session.ts';
import type { ImportInfo, ImportResult } from '../wireSheets.ts';
import { readable } from './readable.ts';

const Exported = Type.Object({
  format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')]),
  filter: Type.Optional(Type.String({ maxLength: 20_000 })),
  search: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(Type.String({ maxLength: 60 })),
  fields: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 400 })),
});

interface OneRegister {
  readonly Params: { readonly name: string };
}

/** Sheets out of a register and into it: templates, exports, and files that are brought. */
export function exchangeRoutes(app: FastifyInstance, deps: Working, sessions: Sessions): void {
  const { database, houses, now, random, blobs, jobs } = deps;
  const preHandler = sessions.required;

  app.get<OneRegister>('/api/registers/:name/template', { preHandler }, async (request, reply) => {
    const register = readable(houses, request, request.params.name);
    const { district, grants, today } = readerOf(request);
    if (!register || allow(grants, 'create', register, today) === false) return refuse(reply, refusal('record.absent'));
    const units = await namedUnits(database, district.id, today);
    const scopes = writableScopes(register, grants, units, today);
    const bytes = await makeTemplate({ register, units, scopes });
    const name = encodeURIComponent(`${register.label.zh}_模板.xlsx`);
    reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`);
    return reply.type(sheetMedia).send(Buffer.from(bytes));
  });

  app.post<OneRegister & { Body: Type.Static<typeof Exported> }>(
    '/api/registers/:name/exports',
    { preHandler, schema: { body: Exported } },
    async (request, reply) => {
      const register = readable(houses, request, request.params.name);
      if (!register) return refuse(reply, refusal('record.absent'));
      const reader = readerOf(request);
      const { format, fields = null, ...query } = request.body;
      // What cannot be asked is said at once and not by a job.
      const statement = fence(database, fencedBy(reader), register).walk(query);
      if (!statement.ok) return refuse(reply, statement.why);
      const asked = { register: register.name, format, fields, ...query };
      return { job: await jobs.begin('export', asked, authorOf(reader)) };
    },
  );

  app.get<OneRegister>('/api/registers/:name/imports', { preHandler }, async (request, reply) => {
    const register = readable(houses, request, request.params.name);
    if (!register) return refuse(reply, refusal('record.absent'));
    const { district, account } = readerOf(request);
    const rows = await importsOf(database, district.id, account.id, register.name);
    return { imports: rows.map(importInfo) };
  });

  app.post<OneRegister>('/api/registers/:name/imports', { preHandler }, async (request, reply) => {
    const register = readable(houses, request, request.params.name);
    const reader = readerOf(request);
    const { grants, today, district } = reader;
    const may = (action: 'create' | 'edit') => register && allow(grants, action, register, today) !== false;
    if (!register || (!may('create') && !may('edit'))) return refuse(reply, refusal('record.absent'));
    const file = request.isMultipart() ? await request.file({ limits: { fileSize: limits.file } }) : undefined;
    if (!file) return refuse(reply, refusal('request.malformed', { part: 'file' }));
    const at = now();
    const id = uuid7(at.getTime(), random(10));
    const { sha256: blob, size } = await keepStream(broughtFolder(blobs, id), file.file, request.id);
    if (file.file.truncated) {
      await removeBrought(blobs, id);
      return refuse(reply, refusal('sheet.tooLarge', { most: limits.file / 2 ** 20 }));
    }
    const created = at.toISOString();
    await noteBlob(database, district.id, { sha256: blob, size, media: file.mimetype }, created);
    const { seed } = await wasBrought(database, district.id, register.name, blob);
    const name = file.filename.replace(/^.*[/\\]/s, '').slice(0, 200) || 'sheet';
    await insertImport(database, district.id, {
      id,
      account: reader.account.id,
      register: register.name,
      name,
      blob,
      seed: seed ?? id,
      created,
    });
    const job = await jobs.begin('import.read', { import: id, register: register.name }, authorOf(reader));
    await moveImport(database, district.id, id, ['reading', 'mapping', 'ready', 'unreadable'], { job, at: created });
    return { import: id, job };
  });
}

const sheetMedia = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An import as it is sent. */
export function importInfo(it: Import): ImportInfo {
  const { id, register, name, state, job, columns, counts, onlyGood, problem, created } = it;
  return {
    ...{ id, register, name, state, job, columns, counts, onlyGood, created },
    // Written by the jobs of exchange/, in this shape.
    result: it.result as ImportResult | null,
    problem: problem && problemOf(problem),
  };
}
