import type { Change, Verdict } from '@yicun/kernel/change';
import type { Json } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { type EditSince, editsSince } from '../db/edits.ts';
import { fence } from '../db/fence.ts';
import { pointersOf, titlesOf } from '../db/names.ts';
import { hiddenFields, type Reader } from '../db/reach.ts';
import type { Aside, StagedRow } from '../db/staging.ts';
import type { Deps } from '../deps.ts';
import type { Author } from '../intake/author.ts';
import type { Names, SheetRecord } from './cells.ts';
import type { Column } from './columns.ts';
import { differenceOf, partsOf, sift } from './differ.ts';
import { deviceOf, idFrom, timeOf } from './ids.ts';
import type { Fault, MappedRow } from './read/mapping.ts';
import { type FindRecords, findRecords, pointed } from './refs.ts';
import type { UnitBook } from './units.ts';

/** Whose file it is, what it is called by, and as of when its edits count. */
export interface Bringing {
  readonly author: Author;
  readonly reader: Reader;
  readonly register: Register;
  readonly columns: readonly (Column | null)[];
  readonly units: UnitBook;
  /** Of the import: makes the ids of its changes, and is the device that made them. */
  readonly id: string;
  /** The import that brought this file first: makes the ids of new records. */
  readonly seed: string;
  /** The same file was written before, so a new row may be there already. */
  readonly again: boolean;
  /** The tick of its edits. */
  readonly at: string;
}

/** Judged rows; those that change nothing are only counted. */
export interface Judged {
  readonly rows: readonly StagedRow[];
  readonly unchanged: number;
}

/** What a row comes to, before the door is asked. */
type Draft =
  | { readonly is: 'same' }
  | { readonly is: 'wrong'; readonly faults: readonly Fault[] }
  | { readonly is: 'asked'; readonly change: Change; readonly aside: readonly Aside[] };

/** All that rows of one batch are compared with. */
interface Known {
  readonly there: ReadonlyMap<string, SheetRecord>;
  readonly edits: ReadonlyMap<string, readonly EditSince[]>;
  readonly names: Names;
  readonly find: FindRecords;
}

/**
 * Judges rows of a file as the door will: what they point to is looked up, what they change is found by comparing with
 * what is there, what was changed elsewhere since is set aside, and the door is asked without writing.
 */
export async function judge(deps: Deps, it: Bringing, rows: readonly MappedRow[]): Promise<Judged> {
  const known = await knownOf(deps, it, rows);
  const drafts = rows.map((row) => ({ row, draft: draftOf(it, row, known) }));
  const asked = drafts.flatMap(({ row, draft }) => (draft.is === 'asked' ? [{ row, ...draft }] : []));
  const verdicts = await deps.intake.rehearse(
    it.author,
    asked.map((one) => one.change),
  );
  const staged = asked.map((one, place) => stagedRow(it.register, one, verdicts[place]));
  const wrong = drafts.flatMap(({ row, draft }) => (draft.is === 'wrong' ? [wrongRow(row, draft.faults)] : []));
  return { rows: [...wrong, ...staged], unchanged: drafts.length - asked.length - wrong.length };
}

function draftOf(it: Bringing, row: MappedRow, known: Known): Draft {
  if (row.key === null) return known.there.has(newRecordId(it, row)) ? { is: 'same' } : newOf(it, row, known.find);
  const record = known.there.get(row.key);
  if (!record) return { is: 'wrong', faults: [{ column: '@key', value: row.key, why: refusal('record.absent') }] };
  const difference = differenceOf(it, row, record, known.names, known.find);
  if (difference.is === 'wrong') return difference;
  const { set, aside } = sift(difference.wanted, record, known.edits.get(record.id) ?? []);
  if (Object.keys(set).length === 0 && aside.length === 0) return { is: 'same' };
  // Where something was set aside a person has seen the record as it is now.
  const base = aside.length > 0 ? record.seq : (row.seq ?? record.seq);
  return { is: 'asked', change: changeOf(it, row, record.id, base, partsOf(set)), aside };
}

/** A row that makes a record, or what is wrong with it. */
function newOf(it: Bringing, row: MappedRow, find: FindRecords): Draft {
  const { register } = it;
  const faults = [...row.faults];
  const set: Record<string, Json> = {};
  for (const [name, value] of Object.entries(row.set)) if (value !== null) set[name] = value;
  for (const [name, names] of Object.entries(row.named)) {
    const field = register.fields[name];
    const read = field && pointed(field, names, find);
    if (read && 'fault' in read) faults.push(read.fault);
    else if (read) set[name] = read.value;
  }
  if (faults.length > 0 || row.unit === null) return { is: 'wrong', faults };
  const stage = row.stage === null ? {} : { stage: row.stage };
  const change = changeOf(it, row, newRecordId(it, row), 0, { set, unit: row.unit, ...stage });
  return { is: 'asked', change, aside: [] };
}

function changeOf(
  { id, register, at }: Bringing,
  { no }: MappedRow,
  record: string,
  base: number,
  parts: Pick<Change, 'set' | 'unit' | 'stage'>,
): Change {
  return {
    id: idFrom(timeOf(id), no, 'change', id),
    device: deviceOf(id),
    register: register.name,
    record,
    base,
    at,
    ...parts,
  };
}

/** Of a new record: follows from the file and the row, so that the same file makes it once. */
function newRecordId({ seed }: Bringing, { no }: MappedRow): string {
  return idFrom(timeOf(seed), no, 'record', seed);
}

async function knownOf(deps: Deps, it: Bringing, rows: readonly MappedRow[]): Promise<Known> {
  const there = await recordsThere(deps, it, rows);
  const fields = Object.values(it.register.fields);
  const pointers = [...there.values()].flatMap(({ data }) =>
    pointersOf(
      fields,
      fields.map(({ name }) => data[name]),
    ),
  );
  const [find, edits, titles] = await Promise.all([
    findRecords(deps, it, rows),
    editsOf(deps, it, rows, there),
    titlesOf(deps.database, it.reader, deps.houses.of(it.author.district), pointers),
  ]);
  return { there, edits, names: { units: it.units, titles }, find };
}

/** Records that the rows name and that the author may see; of a file that was brought before, also what it made. */
async function recordsThere(
  { database }: Deps,
  it: Bringing,
  rows: readonly MappedRow[],
): Promise<ReadonlyMap<string, SheetRecord>> {
  const ids = rows.flatMap((row) => (row.key !== null ? [row.key] : it.again ? [newRecordId(it, row)] : []));
  if (ids.length === 0) return new Map();
  const json = await fence(database, it.reader, it.register).all({ field: 'id', op: 'in', value: ids });
  // The fence built it, by the very columns that SheetRecord names.
  const records = JSON.parse(json) as readonly SheetRecord[];
  return new Map(records.map((one) => [one.id, one]));
}

/** What happened to exported records since their export. */
async function editsOf(
  { database }: Deps,
  { author, register, reader }: Bringing,
  rows: readonly MappedRow[],
  there: ReadonlyMap<string, SheetRecord>,
): Promise<Known['edits']> {
  const moved = rows.flatMap(({ key, seq }) => {
    const record = there.get(key ?? '');
    return record && seq !== null && record.seq > seq ? [{ record: record.id, seq }] : [];
  });
  if (moved.length === 0) return new Map();
  const edits = await editsSince(database, author.district, moved, [...hiddenFields(reader, register)]);
  return Map.groupBy(edits, (one) => one.record);
}

function wrongRow({ no, cells }: MappedRow, faults: readonly Fault[]): StagedRow {
  return { no, fate: 'wrong', change: null, aside: null, faults, cells };
}

interface Asked {
  readonly row: MappedRow;
  readonly change: Change;
  readonly aside: readonly Aside[];
}

function stagedRow(register: Register, { row, change, aside }: Asked, verdict: Verdict | undefined): StagedRow {
  if (verdict && verdict.is !== 'accepted') return wrongRow(row, [faultFrom(register, verdict)]);
  const fate = row.key === null ? 'new' : aside.length > 0 ? 'stale' : 'changed';
  return { no: row.no, fate, change, aside: aside.length > 0 ? aside : null, faults: null, cells: null };
}

/** What the door does not accept, as a fault of the row: in the field it is about, else in the row as a whole. */
export function faultFrom(register: Register, verdict: Exclude<Verdict, { is: 'accepted' }>): Fault {
  if (verdict.is === 'stale') {
    const fields = verdict.fields.map((name) => register.fields[name]?.label ?? name);
    return { column: '@row', value: '', why: refusal('import.behind', { fields }) };
  }
  const { name, value } = verdict.why.details;
  return {
    column: typeof name === 'string' ? (name === 'unit' ? '@unit' : name) : '@row',
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    why: verdict.why,
  };
}
