import type { Change } from '@yicun/kernel/change';
import { shanghaiDay, tickAt } from '@yicun/kernel/clock';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import { no, ok, type Result } from '@yicun/kernel/result';
import { bindingOf, figuresIn } from '@yicun/packs/programme/binding';
import { closeDraft, draftById, editionsOf, lastDraftOf, type ReadDraft } from '../db/drafts.ts';
import { seqsOf } from '../db/records.ts';
import type { Deps } from '../deps.ts';
import type { Author } from '../intake/author.ts';
import { created, firstEdition, type Naming, nextEdition, type Wording, type Writing, wordings } from './changes.ts';
import { continued } from './editions.ts';
import { type Binding, entriesOf } from './entries.ts';
import { idOf } from './ids.ts';
import { openNamedObjects } from './named.ts';
import { openingChanges } from './opening.ts';
import { type Reviewed, reviewed } from './review.ts';
import { findUnits, settleUnits, type UnitsFound } from './units.ts';

/** What creating needs to know beside the draft itself. */
export interface Order {
  readonly draft: string;
  /** The version the person saw: what was changed elsewhere since is not created unseen. */
  readonly version: number;
  /** The programme this is a later edition of; null: a new programme. */
  readonly previous: string | null;
  /** See `judgedOn` of the programme; only the sample sets it. */
  readonly judgedOn?: string;
}

/**
 * Turns a reviewed draft into a programme, or into the next edition of one, through the door. All ids follow from the
 * draft, so a creation that was cut off is simply done again and makes nothing twice.
 *
 * Refuses while questions are open, and when the draft was changed elsewhere or has been used already.
 *
 * @returns id of the programme
 */
export async function createProgramme(deps: Deps, author: Author, order: Order): Promise<Result<string>> {
  const row = await draftById(deps.database, author.district, order.draft);
  if (row === null) return no(refusal('record.absent'));
  if (row.state === 'created') return no(refusal('draft.used'));
  if (row.version !== order.version) return no(refusal('draft.moved'));
  const review = reviewed(row);
  if (review === null) return no(refusal('record.absent'));
  if (review.open.length > 0) return no(refusal('draft.open', { count: review.open.length }));

  const units = await settleUnits(deps, author.district, row.id, review.draft);
  if (!units.ok) return units;
  const writing: Writing = {
    holder: units.value.root,
    device: 'import',
    at: tickAt(Date.parse(row.changedAt)),
    id: (purpose) => idOf(row.id, String(row.version), purpose),
  };
  const made =
    order.previous === null
      ? await makeFirst(deps, author, order, { row, review, units: units.value, writing })
      : await makeNext(deps, author, order.previous, { row, review, units: units.value, writing });
  if (!made.ok) return made;
  const { programme, naming } = made.value;
  const unopened = await openNamedObjects(deps, author.district, programme);
  if (unopened !== null) return no(unopened);
  const drafted = entriesOf(review.draft, review.source, () => null).map((entry) => entry.draft);
  const records = Object.fromEntries(drafted.map((draft) => [draft, naming.record(draft)]));
  const closing = { id: programme, records, at: deps.now().toISOString() };
  const closed = await closeDraft(deps.database, author.district, row.id, row.version, closing);
  return closed ? ok(programme) : no(refusal('draft.moved'));
}

interface Material {
  readonly row: ReadDraft;
  readonly review: Reviewed;
  readonly units: UnitsFound;
  readonly writing: Writing;
}

interface Made {
  readonly programme: string;
  readonly naming: Naming;
}

async function makeFirst(deps: Deps, author: Author, order: Order, material: Material): Promise<Result<Made>> {
  const { row, review, units, writing } = material;
  const programme = idOf(row.id, 'programme');
  const naming: Naming = { programme, record: (draft) => idOf(row.id, draft), unit: units.unit };
  const about: Wording = {
    record: programme,
    register: 'programme',
    set: {
      name: review.draft.title,
      year: review.draft.year,
      openedOn: review.opening.day,
      judgedOn: order.judgedOn ?? null,
    },
  };
  const said = wordings(entriesOf(review.draft, review.source, bindingIn(deps, author)), naming);
  const changes = [created(about, writing), ...firstEdition(said, writing), edition(1, programme, material)];
  const refused = await submitAll(deps, author, changes);
  if (refused !== null) return no(refused);
  // The opening state is told of records that are there: each change is made on what its record then is.
  const seqs = await seqsOf(
    deps.database,
    author.district,
    said.map((one) => one.record),
  );
  const opening = openingChanges(review, naming, (record) => seqs.get(record) ?? 0, writing);
  const refusedOpening = await submitAll(deps, author, opening);
  return refusedOpening === null ? ok({ programme, naming }) : no(refusedOpening);
}

async function makeNext(deps: Deps, author: Author, programme: string, material: Material): Promise<Result<Made>> {
  const { row, review, units, writing } = material;
  const { database } = deps;
  const past = await lastDraftOf(database, author.district, programme);
  const before = past === null ? null : reviewed(past);
  if (past === null || before === null) return no(refusal('record.absent'));
  const records = continued(before.draft, review.draft, past.records);
  const naming: Naming = { programme, record: (draft) => records.get(draft) ?? idOf(row.id, draft), unit: units.unit };
  const beforeUnits = await findUnits(deps, author.district, before.draft);
  const beforeNaming: Naming = {
    programme,
    record: (draft) => past.records[draft] ?? idOf(past.id, draft),
    unit: beforeUnits.unit,
  };
  const was = wordings(entriesOf(before.draft, before.source, bindingIn(deps, author)), beforeNaming);
  const is = wordings(entriesOf(review.draft, review.source, bindingIn(deps, author)), naming);
  const seqs = await seqsOf(
    database,
    author.district,
    was.map((one) => one.record),
  );
  const number = (await editionsOf(database, author.district, programme)) + 1;
  const changes = nextEdition(was, is, (record) => seqs.get(record) ?? 0, writing);
  const refused = await submitAll(deps, author, [...changes, edition(number, programme, material)]);
  return refused === null ? ok({ programme, naming }) : no(refused);
}

/** Targets are known by the figures that the district's house declares. */
function bindingIn({ houses }: Deps, { district }: Author): Binding {
  const figures = figuresIn(houses.of(district));
  return (target) => bindingOf(target, figures)?.name ?? null;
}

/** The record that says which document is in force from which day. */
function edition(number: number, programme: string, { row, review, writing }: Material): Change {
  const set = {
    programme,
    number,
    name: row.name,
    effectiveOn: number === 1 ? review.opening.day : shanghaiDay(row.changedAt),
    draft: row.id,
  };
  return created({ record: idOf(row.id, 'edition'), register: 'edition', set }, writing);
}

/** Some two hundred at a time: a batch is one transaction, and others wait for it. */
const batchMost = 200;

/** Submits changes in order; gives the first refusal, or null. What was accepted before it stays, and is found again. */
async function submitAll(deps: Deps, author: Author, changes: readonly Change[]): Promise<Refusal | null> {
  for (let from = 0; from < changes.length; from += batchMost) {
    const verdicts = await deps.intake.submit(author, changes.slice(from, from + batchMost));
    for (const verdict of verdicts) {
      if (verdict.is === 'refused') return verdict.why;
      if (verdict.is === 'stale') return refusal('draft.moved');
    }
  }
  return null;
}
