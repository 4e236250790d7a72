/**
 * insertDraft(db, district, it), draftById(db, district, id), draftsJson(db, district): a document on its way to
 * becoming a programme. saveDraft(db, district, id, version, edit): the new version, or null when it moved meanwhile.
 * closeDraft(db, district, id, version, programme): it became that programme. removeDraft(db, district, id).
 * lastDraftOf(db, district, programme): the document a programme was made from; editionsOf counts them.
 */
import type { Json } from '@yicun/kernel/kind';
import { type Database, inDistrict, iso, type Queryable } from './database.ts';

/** A draft as it is kept. What the JSON columns hold is the business of whoever reads documents. */
export interface Draft {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly state: 'open' | 'created' | 'unreadable';
  readonly version: number;
  readonly media: string;
  /** SHA-256 of the kept file, or null for pasted text. */
  readonly blob: string | null;
  /** Why it could not be read: a refusal. */
  readonly why: Json;
  readonly source: Json;
  readonly reading: Json;
  readonly corrections: Json;
  readonly answers: Json;
  readonly opening: Json;
  /** Id of a drafted thing → id of the record it became. */
  readonly records: Readonly<Record<string, string>>;
  readonly programme: string | null;
  /** ISO instants. */
  readonly createdAt: string;
  readonly changedAt: string;
}

/** A draft with the name of who brought it. */
export interface ReadDraft extends Draft {
  readonly by: string;
}

const columns = `d.id, d.account, d.name, d.state, d.version, d.media, d.blob, d.why, d.source, d.reading, d.corrections,
  d.answers, d.opening, d.records, d.programme, ${iso('d.created_at')} as "createdAt", ${iso('d.changed_at')} as "changedAt",
  a.display as by`;

const from = 'draft d join account a on a.district = d.district and a.id = d.account';

/** Keeps a new draft, as version 1. */
export function insertDraft(
  db: Database,
  district: string,
  it: Omit<Draft, 'version' | 'changedAt' | 'programme' | 'records'>,
): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query(
      `insert into draft (district, id, account, name, state, media, blob, why, source, reading, corrections, answers,
         opening, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
      [
        ...[district, it.id, it.account, it.name, it.state, it.media, it.blob],
        ...[it.why, it.source, it.reading, it.corrections, it.answers, it.opening].map(json),
        it.createdAt,
      ],
    );
  });
}

export async function draftById(db: Queryable, district: string, id: string): Promise<ReadDraft | null> {
  const { rows } = await db.query<ReadDraft>(`select ${columns} from ${from} where d.district = $1 and d.id = $2`, [
    district,
    id,
  ]);
  return rows[0] ?? null;
}

/** The draft a programme was made from; where there are several (later editions), the latest. Null: none. */
export async function lastDraftOf(db: Queryable, district: string, programme: string): Promise<ReadDraft | null> {
  const { rows } = await db.query<ReadDraft>(
    `select ${columns} from ${from} where d.district = $1 and d.programme = $2 order by d.changed_at desc limit 1`,
    [district, programme],
  );
  return rows[0] ?? null;
}

/** How many drafts a programme was made from: its editions so far. */
export async function editionsOf(db: Queryable, district: string, programme: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select count(*)::int as count from draft where district = $1 and programme = $2',
    [district, programme],
  );
  return rows[0]?.count ?? 0;
}

/** All drafts as a JSON array, the one changed last first. `tasks` and `questions` count what was read. */
export async function draftsJson(db: Queryable, district: string): Promise<string> {
  const { rows } = await db.query<{ json: string }>(
    `select coalesce(json_agg(json_build_object(
       'id', d.id, 'name', d.name, 'state', d.state, 'title', d.reading ->> 'title',
       'tasks', coalesce(jsonb_array_length(nullif(d.reading -> 'tasks', 'null')), 0),
       'questions', coalesce(jsonb_array_length(nullif(d.reading -> 'questions', 'null')), 0),
       'answered', (select count(*) from jsonb_object_keys(d.answers)), 'why', d.why,
       'kept', d.blob is not null,
       'by', a.display, 'createdAt', ${iso('d.created_at')}, 'changedAt', ${iso('d.changed_at')},
       'programme', d.programme
     ) order by d.changed_at desc), '[]')::text as json
     from ${from} where d.district = $1`,
    [district],
  );
  return rows[0]?.json ?? '[]';
}

/** What a person does to an open draft. */
export interface DraftEdit {
  readonly corrections: Json;
  readonly answers: Json;
  readonly opening: Json;
}

/** Saves an edit made on `version`. Gives the new version; null: it was changed elsewhere meanwhile, or is not open. */
export function saveDraft(
  db: Database,
  district: string,
  id: string,
  version: number,
  edit: DraftEdit & { readonly at: string },
): Promise<number | null> {
  return inDistrict(db, district, async (tx) => {
    const { rows } = await tx.query<{ version: number }>(
      `update draft set corrections = $4, answers = $5, opening = $6, version = version + 1, changed_at = $7
       where district = $1 and id = $2 and version = $3 and state = 'open' returning version`,
      [district, id, version, json(edit.corrections), json(edit.answers), json(edit.opening), edit.at],
    );
    return rows[0]?.version ?? null;
  });
}

/** The draft became that programme, whose record must be there. False: it was changed elsewhere, or is not open. */
export function closeDraft(
  db: Database,
  district: string,
  id: string,
  version: number,
  programme: { readonly id: string; readonly records: Draft['records']; readonly at: string },
): Promise<boolean> {
  return inDistrict(db, district, async (tx) => {
    const { rowCount } = await tx.query(
      `update draft set state = 'created', programme = $4, records = $5, version = version + 1, changed_at = $6
       where district = $1 and id = $2 and version = $3 and state = 'open'`,
      [district, id, version, programme.id, json(programme.records), programme.at],
    );
    return rowCount === 1;
  });
}

/** Removes a draft that has not become a programme. False: it is not there, or has. */
export function removeDraft(db: Database, district: string, id: string): Promise<boolean> {
  return inDistrict(db, district, async (tx) => {
    const { rowCount } = await tx.query(`delete from draft where district = $1 and id = $2 and state <> 'created'`, [
      district,
      id,
    ]);
    return rowCount === 1;
  });
}

/** The driver would write an array as an array of PostgreSQL: JSON goes over as text. */
function json(value: Json): string | null {
  return value === null ? null : JSON.stringify(value);
}
