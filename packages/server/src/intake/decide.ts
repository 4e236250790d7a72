import { type Action, allow, type Grant, rolesOf } from '@yicun/kernel/access';
import type { Change, Contest, RecordState, Verdict } from '@yicun/kernel/change';
import { instantOf, withinDrift } from '@yicun/kernel/clock';
import { isEmpty } from '@yicun/kernel/empty';
import { isFilter, matches } from '@yicun/kernel/filter';
import type { Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import { goneStamp, merge, stageStamp, unitStamp } from '@yicun/kernel/merge';
import type { House } from '@yicun/kernel/pack';
import { complaint } from '@yicun/kernel/parse';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { no, ok, type Result } from '@yicun/kernel/result';
import { isLocked, missing, nextStages } from '@yicun/kernel/stage';
import { keptFrom, marked, unsaid } from '@yicun/kernel/step';
import type { Words } from '@yicun/kernel/words';
import type { Complaint } from '@yicun/packs/office/ownDeclaration';
import { isOwn } from '../houses.ts';
import type { Batch } from './batch.ts';
import type { RecordBody, Told } from './chain.ts';
import type { Prepared } from './prepare.ts';
import { sayable } from './understand.ts';

/**
 * Judges one change against what the batch knows, and folds it in when it is accepted. The order of the questions is
 * ARCHITECTURE §6: asked before? may the author, on the record as it is? understood, merged; rules and stage needs on
 * the merged record; may the author, on the record as it becomes? unchanged?
 */
export function decide(house: House, batch: Batch, it: Prepared, ownComplaint: OwnComplaint): Verdict {
  const again = batch.answer(it.change.id);
  if (again) {
    const same = again.actor === it.author.account && (again.asked === null || again.asked === it.asked);
    // What is refused here is not kept: the id belongs to the change that was asked first.
    return same ? again.verdict : refused(refusal('change.idTaken'));
  }
  const start = startOf(batch, it);
  if (!start.ok) return batch.keep(it, refused(start.why));
  const why = mayBegin(batch, it, start.value) ?? stateComplaint(house, it);
  return why ? batch.keep(it, refused(why)) : fold(house, batch, it, start.value, ownComplaint);
}

/** Why a record from which the district's house follows must not become so, or null. */
type OwnComplaint = (record: RecordState) => Complaint | null;

/** A register that is off is read only; one that is kept in another system takes what is brought in from there. */
function stateComplaint({ states }: House, { register, author }: Prepared): Refusal | null {
  const { state = 'on', keptAt = '' } = states[register.name] ?? {};
  if (state === 'on' || author.via === 'system') return null;
  if (state === 'off') return refusal('register.off', { register: register.label });
  const isBroughtIn = author.via === 'import' || author.via === 'api';
  return isBroughtIn ? null : refusal('register.elsewhere', { register: register.label, keptAt });
}

/** What the district declares itself is checked like what packs declare, before anything follows from it. */
function declarationComplaint(record: RecordState, ownComplaint: OwnComplaint): Refusal | null {
  const wrong = isOwn(record.register) && !record.gone ? ownComplaint(record) : null;
  return wrong && refusal('declaration.wrong', { what: wrong.why, at: wrong.at });
}

/** The record a change is about, as it is, or as an empty one that is about to be made. */
interface Start {
  readonly record: RecordState;
  readonly isNew: boolean;
  readonly change: Change;
}

function startOf(batch: Batch, { change, register }: Prepared): Result<Start> {
  const there = batch.record(change.record);
  if (there) return ok({ record: there, isNew: false, change });
  if (change.base > 0 || change.gone !== undefined) return no(refusal('record.absent'));
  if (change.unit === undefined) return no(refusal('change.noUnit'));
  const record: RecordState = {
    id: change.record,
    register: register.name,
    ...{ unit: '', scope: '', seq: 0, stage: null, title: null, day: null, data: {}, stamps: {}, gone: false },
  };
  // The first stage is entered like any other, so that it is stamped and told in the log.
  const stage = change.stage ?? register.start;
  return ok({ record, isNew: true, change: stage === null ? change : { ...change, stage } });
}

/** May the author do this to the record as it is? Whoever may not see it learns nothing, not even that it is there. */
function mayBegin(batch: Batch, it: Prepared, { record, isNew, change }: Start): Refusal | null {
  if (isNew) return reach(batch, it, 'create') === false ? refusal('right.absent') : null;
  if (record.register !== it.register.name) return refusal('record.absent');
  if (!may(batch, it, 'read', record)) return refusal('record.absent');
  if (change.gone !== undefined && !may(batch, it, 'remove', record)) return refusal('right.absent');
  if (edits(change) && !may(batch, it, 'edit', record)) return refusal('right.absent');
  return record.gone && change.gone !== false ? refusal('record.gone') : null;
}

function fold(house: House, batch: Batch, it: Prepared, start: Start, ownComplaint: OwnComplaint): Verdict {
  const refuse = (why: Refusal) => batch.keep(it, refused(why));
  const { register, set } = it;
  if (!set.ok) return refuse(set.why);
  const { record, change } = start;
  const moved = moveComplaint(batch, it, start);
  if (moved) return refuse(moved);

  const editedAt = withinDrift(change.at, Date.parse(batch.now));
  const seq = batch.nextSeq;
  const written = signed(register, numbered(register, start, set.value, seq), it.author.account, editedAt);
  const filled = { ...written, ...marksOf(house, batch, it, start) };
  const merged = merge(register, record, change, filled, editedAt, seq);
  if (merged.is === 'stale') return batch.keep(it, { is: 'stale', seq: record.seq, fields: merged.fields });
  const { contested, changed } = merged;
  if (changed.length === 0 && contested.length === 0) {
    return batch.keep(it, { is: 'accepted', seq: record.seq, contested: seenOf(batch, it, contested) });
  }
  const scope = batch.unit(merged.record.unit)?.path ?? record.scope;
  const after: RecordState = { ...merged.record, scope, seq };
  const why =
    stepComplaint(it, start) ??
    lockComplaint(register, record, after, changed) ??
    complaint(register, after, batch.today) ??
    needComplaint(register, after) ??
    endComplaint(batch, it, start, after) ??
    pointComplaint(house, batch, it, changed) ??
    uniqueComplaint(batch, register, after) ??
    declarationComplaint(after, ownComplaint);
  if (why) return refuse(why);

  const told: Told = {
    ...{ seq, changeId: change.id, at: batch.now, editedAt, actor: it.author.account, device: change.device },
    ...{ via: it.author.via, kind: 'record', record: record.id, scope },
    movedFrom: start.isNew || record.scope === scope ? null : record.scope,
    body: bodyOf(it, start, after, changed, contested),
  };
  return batch.accept(it, after, told, { is: 'accepted', seq, contested: seenOf(batch, it, contested) });
}

/** Of what is contested, the fields that the author sees: a verdict tells nobody what another wrote into the others. */
function seenOf(batch: Batch, { register, author }: Prepared, contested: readonly Contest[]): readonly Contest[] {
  const roles = rolesOf(author.grants, batch.today);
  return contested.filter(({ field: name }) => {
    const field = register.fields[name];
    return !field || field.personal === null || field.see.some((role) => roles.has(role));
  });
}

/** Digits of a number that the door gives: ten million records of a district sort as they were made. */
const numberWidth = 7;

/**
 * Fields that the door numbers, where a new record comes without one or a known one would lose it: the seq of the event
 * it is told in, which no other record of the district has, and which a change sent again gets again.
 */
function numbered(register: Register, { isNew }: Start, set: Change['set'], seq: number): Change['set'] {
  const open = Object.values(register.fields).filter(
    (one) => one.numbered && (isNew || Object.hasOwn(set, one.name)) && isEmpty(set[one.name]),
  );
  const number = String(seq).padStart(numberWidth, '0');
  return { ...set, ...Object.fromEntries(open.map(({ name }) => [name, number])) };
}

/** Remarks carry who wrote them, and when: whatever the device put there, it is the author, and the time of the edit. */
function signed(register: Register, set: Change['set'], author: string, editedAt: string): Change['set'] {
  const entries = Object.entries(set).map(([name, value]): [string, Json] => {
    const sign = kindNamed(register.fields[name]?.kind ?? '').signed;
    return [name, sign && value !== null ? sign(value, author, instantOf(editedAt)) : value];
  });
  return Object.fromEntries(entries);
}

/** What the author may not do to the stage and the unit of a record. */
function moveComplaint(batch: Batch, it: Prepared, { record, change, isNew }: Start): Refusal | null {
  const { register, author } = it;
  const { stage, unit } = change;
  if (stage !== undefined && stage !== record.stage) {
    const to = Object.hasOwn(register.stages, stage) ? register.stages[stage] : undefined;
    if (!to) return refusal('stage.unknown', { register: register.label, stage });
    if (!nextStages(register, record.stage).includes(stage) && !isStaleMove(record, change)) {
      const from = record.stage === null ? register.label : labelOf(register, record.stage);
      return refusal('stage.notNext', { from, to: to.label });
    }
    if (to.by.length > 0 && !isNew) {
      const entitled = author.grants.filter((grant) => to.by.includes(grant.role));
      if (!may(batch, it, 'edit', record, entitled)) return refusal('stage.denied', { stage: to.label });
    }
  }
  if (unit !== undefined && unit !== record.unit && !batch.unit(unit)) {
    return refusal('change.pointsNowhere', { field: unitWords, name: 'unit' });
  }
  return null;
}

const unitWords: Words = { zh: '所属单位', en: 'Unit' };

/** What the door writes of itself when the record comes to another stage. */
function marksOf(
  { values, calendar }: House,
  { today }: Batch,
  it: Prepared,
  { record, change }: Start,
): Change['set'] {
  if (change.stage === undefined || change.stage === record.stage) return {};
  return marked(it.register, change.stage, { account: it.author.account, today, values, calendar });
}

/** What a step asks that this one does not give; and what only the door fills is not filled from outside. */
function stepComplaint({ register, author, set }: Prepared, { record, change }: Start): Refusal | null {
  const said = set.ok ? set.value : {};
  const filled = Object.keys(said).find((name) => register.fields[name]?.filled);
  if (filled !== undefined) {
    return refusal('value.filled', { field: register.fields[filled]?.label ?? filled, name: filled });
  }
  const { stage } = change;
  if (stage === undefined || stage === record.stage) return null;
  const to = labelOf(register, stage);
  const names = unsaid(register, stage, said);
  if (names.length > 0) {
    return refusal('stage.says', {
      stage: to,
      fields: names.map((name) => register.fields[name]?.label ?? name),
      names,
    });
  }
  const apart = author.via === 'system' ? null : keptFrom(register, stage, record.data, author.account);
  return apart === null ? null : refusal('stage.apart', { stage: to, field: register.fields[apart]?.label ?? apart });
}

/** The stage moved since its author saw the record: that is for the merge to say, and not a forbidden step. */
function isStaleMove(record: RecordState, change: Change): boolean {
  const stamp = record.stamps[stageStamp];
  return stamp !== undefined && stamp[2] > change.base && stamp[1] !== change.device;
}

function lockComplaint(register: Register, before: RecordState, after: RecordState, changed: readonly string[]) {
  const { stage } = before;
  // What a step has to say, and what the door writes of it, is written where everything else is locked.
  const said = after.stage === stage ? [] : (register.stages[after.stage ?? '']?.says ?? []);
  const locked = changed.find(
    (name) =>
      !name.startsWith('@') &&
      !register.fields[name]?.filled &&
      !said.includes(name) &&
      isLocked(register, stage, name),
  );
  if (locked === undefined || stage === null) return null;
  const field = register.fields[locked]?.label ?? locked;
  return refusal('stage.locked', { field, name: locked, stage: labelOf(register, stage) });
}

function needComplaint(register: Register, { stage, data }: RecordState): Refusal | null {
  const names = stage === null ? [] : missing(register, stage, data);
  if (names.length === 0 || stage === null) return null;
  const fields = names.map((name) => register.fields[name]?.label ?? name);
  return refusal('stage.needs', { stage: labelOf(register, stage), fields, names });
}

/** May the author have the record become this? A record may not be put where its author could not have written it. */
function endComplaint(batch: Batch, it: Prepared, { change, isNew }: Start, after: RecordState): Refusal | null {
  if (isNew) {
    if (!may(batch, it, 'create', after)) return refusal('right.absent');
    const stage = after.stage === it.register.start ? undefined : it.register.stages[after.stage ?? ''];
    if (!stage || stage.by.length === 0) return null;
    const entitled = it.author.grants.filter((grant) => stage.by.includes(grant.role));
    return may(batch, it, 'create', after, entitled) ? null : refusal('stage.denied', { stage: stage.label });
  }
  if (edits(change) && !may(batch, it, 'edit', after)) return refusal('right.absent');
  return change.gone === undefined || may(batch, it, 'remove', after) ? null : refusal('right.absent');
}

/** What a value points to must be there, alive, and visible to the author; a record made earlier in the batch counts. */
function pointComplaint(house: House, batch: Batch, it: Prepared, changed: readonly string[]): Refusal | null {
  for (const { field: name, register, id, where } of it.refs) {
    if (!changed.includes(name)) continue;
    const field = it.register.fields[name]?.label ?? name;
    if (register === null ? !batch.unit(id) : !isVisible(house, batch, it, register, id)) {
      return refusal('change.pointsNowhere', { field, name });
    }
    const record = batch.record(id);
    if (isFilter(where) && record && !matches(where, record)) {
      // What a record is called may be personal: it is said only where anybody may read it.
      const target = register === null ? undefined : house.registers[register];
      const isOpen = target?.fields[target.title]?.personal === null;
      return refusal('change.pointsAmiss', { field, name, title: (isOpen ? record.title : null) ?? id });
    }
  }
  return null;
}

function isVisible(house: House, batch: Batch, { author }: Prepared, name: string, id: string): boolean {
  const register = house.registers[name];
  const record = batch.record(id);
  if (!register || !record || record.register !== name || record.gone) return false;
  return author.via === 'system' || holds(allow(author.grants, 'read', register, batch.today), record);
}

function uniqueComplaint(batch: Batch, register: Register, after: RecordState): Refusal | null {
  if (after.gone) return null;
  for (const field of Object.values(register.fields)) {
    const { name, unique, label } = field;
    const value = after.data[name];
    if (!unique || (typeof value !== 'string' && typeof value !== 'number')) continue;
    if (batch.holder(name, value, after))
      return refusal('change.duplicate', { field: label, name, value: sayable(field, value) });
  }
  return null;
}

function bodyOf(
  { register, asked }: Prepared,
  { record: before }: Start,
  after: RecordState,
  changed: readonly string[],
  contested: readonly Contest[],
): Json {
  const pairs = changed.map((name): [string, [Json, Json]] => [name, [partOf(before, name), partOf(after, name)]]);
  const body: RecordBody = { register: register.name, asked, changed: Object.fromEntries(pairs) };
  return { ...body, ...(contested.length === 0 ? {} : { contested: contested.map((one) => ({ ...one })) }) };
}

function partOf(record: RecordState, name: string): Json {
  if (name === stageStamp) return record.stage;
  if (name === unitStamp) return record.unit === '' ? null : record.unit;
  if (name === goneStamp) return record.gone;
  return record.data[name] ?? null;
}

/** Does the change ask for more than removing the record or bringing it back? */
function edits({ set, stage, unit, gone }: Change): boolean {
  return gone === undefined || Object.keys(set).length > 0 || stage !== undefined || unit !== undefined;
}

function reach(batch: Batch, { author, register }: Prepared, action: Action, grants: readonly Grant[] = author.grants) {
  return author.via === 'system' || allow(grants, action, register, batch.today);
}

function may(batch: Batch, it: Prepared, action: Action, record: RecordState, grants?: readonly Grant[]): boolean {
  return holds(reach(batch, it, action, grants), record);
}

function holds(reach: ReturnType<typeof allow>, record: RecordState): boolean {
  return typeof reach === 'boolean' ? reach : matches(reach, record);
}

function labelOf(register: Register, stage: string): Words | string {
  return register.stages[stage]?.label ?? stage;
}

function refused(why: Refusal): Verdict {
  return { is: 'refused', why };
}
