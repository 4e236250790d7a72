import { allow } from '@yicun/kernel/access';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { isUuid } from '@yicun/kernel/uuid';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { importOf, moveImport } from '../db/imports.ts';
import { forgetMapping, mappingOf, mappingsOf, rememberMapping } from '../db/mappings.ts';
import { columnNamed, isEnterable, plainColumn } from '../exchange/columns.ts';
import { saysUnit, survey } from '../exchange/foreign/bringing.ts';
import { isTelling } from '../exchange/foreign/matching.ts';
import type { SheetMapping } from '../exchange/foreign/sheetMapping.ts';
import { lackingIn } from '../exchange/read/mapping.ts';
import { namedUnits, writableScopes } from '../exchange/scope.ts';
import type { Working } from '../jobs/jobs.ts';
import { refuse } from '../problem.ts';
import { authorOf, fencedBy, readerOf, type Sessions } from '../session.ts';
import type { ForeignFile, KnownMapping } from '../wireForeign.ts';
import { readable } from './readable.ts';

const name = Type.String({ minLength: 1, maxLength: 60 });
const whole = Type.Integer({ minimum: 0, maximum: 2_000_000 });

// Null comes first: whoever reads it would make an empty text of it.
const Mapping = Type.Object({
  ...{ sheet: whole, first: whole, last: whole },
  columns: Type.Array(Type.Union([Type.Null(), Type.Object({ to: name, from: Type.Union([Type.Null(), name]) })]), {
    maxItems: 400,
  }),
  unit: Type.Union([Type.Null(), Type.String({ maxLength: 36 })]),
  fixed: Type.Record(name, Type.String({ maxLength: 200 })),
  match: Type.Array(name, { maxItems: 10 }),
});

const Asked = Type.Object({ mapping: Mapping, remember: Type.Boolean() });

interface OneImport {
  readonly Params: { readonly id: string };
}

interface OneRegister {
  readonly Params: { readonly name: string };
}

/** The longest that a file may take to be looked at, in milliseconds. */
const surveyMs = 60_000;

/** Foreign tables: what their columns may be, what they are taken for, and what of that is remembered. */
export function mappingRoutes(app: FastifyInstance, deps: Working, sessions: Sessions): void {
  const { database, houses, now, jobs } = deps;
  const preHandler = sessions.required;

  app.get<OneImport>('/api/imports/:id/survey', { preHandler }, async (request, reply) => {
    const mine = await own(request, request.params.id);
    if (mine?.it.state !== 'mapping') return refuse(reply, refusal('record.absent'));
    const { it, register } = mine;
    const reader = fencedBy(readerOf(request));
    const found = await survey(deps, reader, register, it, AbortSignal.timeout(surveyMs));
    if (!found.ok) return refuse(reply, found.why);
    if (!found.value) return refuse(reply, refusal('sheet.noRows'));
    const units = await namedUnits(database, reader.district, reader.today);
    const scopes = writableScopes(register, reader.grants, units, reader.today);
    const writable = units.filter(({ path }) => scopes.some((scope) => path.startsWith(scope)));
    const file: ForeignFile = {
      ...found.value,
      units: writable.map((one) => ({ id: one.id, name: one.name, path: one.path })),
    };
    return { file };
  });

  app.post<OneImport & { Body: { mapping: SheetMapping; remember: boolean } }>(
    '/api/imports/:id/mapping',
    { preHandler, schema: { body: Asked } },
    async (request, reply) => {
      const mine = await own(request, request.params.id);
      if (!mine) return refuse(reply, refusal('record.absent'));
      const { it, register } = mine;
      if (it.state !== 'mapping') return refuse(reply, refusal('import.notNow'));
      const { mapping, remember } = request.body;
      const reader = fencedBy(readerOf(request));
      const author = authorOf(readerOf(request));
      const units = await namedUnits(database, reader.district, reader.today);
      const scopes = writableScopes(register, reader.grants, units, reader.today);
      const path = units.find(({ id }) => id === mapping.unit)?.path;
      const mayUnit = mapping.unit === null || scopes.some((scope) => path?.startsWith(scope));
      const why = mayUnit ? complaintAbout(register, mapping) : refusal('change.noUnit');
      if (why) return refuse(reply, why);
      const found = remember ? await survey(deps, reader, register, it, AbortSignal.timeout(surveyMs)) : null;
      const sheet = found?.ok ? found.value?.sheets.find((one) => one.sheet === mapping.sheet) : undefined;
      const at = now().toISOString();
      if (sheet) {
        // Which unit a file comes from is said by the file, not by its heading.
        const kept = { ...mapping, unit: null };
        const { account } = author;
        await rememberMapping(database, reader.district, {
          register: register.name,
          print: sheet.print,
          mapping: kept,
          account,
          at,
        });
      }
      const moved = await moveImport(database, reader.district, it.id, ['mapping'], {
        ...{ state: 'reading', mapping: { ...mapping, remembered: null }, at },
      });
      if (!moved) return refuse(reply, refusal('import.notNow'));
      const job = await jobs.begin('import.read', { import: it.id, register: register.name }, author);
      await moveImport(database, reader.district, it.id, ['reading', 'ready', 'unreadable'], { job, at });
      return { job };
    },
  );

  app.get<OneRegister>('/api/registers/:name/mappings', { preHandler }, async (request, reply) => {
    const register = enterable(request, request.params.name);
    if (!register) return refuse(reply, refusal('record.absent'));
    const all = await mappingsOf(database, readerOf(request).district.id, register.name);
    const mappings = all.map(({ print, by, at, mapping }): KnownMapping => {
      return { print, by, at, fields: mapping.columns.flatMap((one) => one?.to ?? []) };
    });
    return { mappings };
  });

  app.delete<{ Params: { readonly name: string; readonly print: string } }>(
    '/api/registers/:name/mappings/:print',
    { preHandler },
    async (request, reply) => {
      const register = enterable(request, request.params.name);
      const { district } = readerOf(request);
      const { print } = request.params;
      const known = register && (await mappingOf(database, district.id, register.name, print));
      if (!register || !known) return refuse(reply, refusal('record.absent'));
      await forgetMapping(database, district.id, register.name, print);
      return {};
    },
  );

  /** A register that the asker may bring sheets into. */
  function enterable(request: FastifyRequest, wanted: string): Register | undefined {
    const register = readable(houses, request, wanted);
    const { grants, today } = readerOf(request);
    return register && allow(grants, 'create', register, today) !== false ? register : undefined;
  }

  async function own(request: FastifyRequest, id: string) {
    const { district, account } = readerOf(request);
    const it = isUuid(id) ? await importOf(database, district.id, account.id, id) : null;
    const register = it && enterable(request, it.register);
    return it && register ? { it, register } : null;
  }
}

/** What a mapping cannot be: a column that no field takes, one that two fill, records known by what may be masked. */
function complaintAbout(
  register: Register,
  { columns, unit, fixed, match, first, last }: SheetMapping,
): Refusal | null {
  const named = [...columns.flatMap((one) => one?.to ?? []), ...Object.keys(fixed)];
  const twice = named.find((one, place) => named.indexOf(one) !== place);
  if (twice !== undefined) return refusal('mapping.twice', { field: register.fields[twice]?.label ?? twice });
  const bad = named.find((one) => {
    const column = columnNamed(register, one);
    if (column?.is === 'field') return !isEnterable(column.field) || column.field.filled;
    return column === null || column.is === 'key' || column.is === 'seq' || column.is === 'why';
  });
  if (bad !== undefined || last < first) return refusal('mapping.column', { field: bad ?? '' });
  const loose = match.find((one) => {
    const field = Object.hasOwn(register.fields, one) ? register.fields[one] : undefined;
    return !field || !isTelling(field) || !named.includes(one);
  });
  if (loose !== undefined) return refusal('mapping.match', { field: register.fields[loose]?.label ?? loose });
  const lacking = lackingIn(
    register,
    named.map((one) => columnNamed(register, one)),
  ).map(({ label }) => label);
  const all = [...(unit === null && !saysUnit(columns) ? [plainColumn('unit').label] : []), ...lacking];
  return all.length === 0 ? null : refusal('mapping.lacking', { fields: all });
}
