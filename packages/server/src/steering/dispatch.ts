import type { Change, Verdict } from '@yicun/kernel/change';
import { shanghaiDay, tickAt } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { listOf } from '@yicun/kernel/kinds/choices';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import { textOf } from '@yicun/packs/programme/row';
import { fence } from '../db/fence.ts';
import type { Reader } from '../db/reach.ts';
import { allUnits, type Unit } from '../db/units.ts';
import type { Deps } from '../deps.ts';
import type { Author } from '../intake/author.ts';
import { programmeRecords } from '../programme/file.ts';
import { idOf } from '../programme/ids.ts';
import type { RecordRow } from '../wire.ts';
import type { Dispatched } from '../wireSteering.ts';
import { expand } from './expand.ts';

/** Who asks: to read, and to write. */
export interface Asker {
  readonly reader: Reader;
  readonly author: Author;
}

/**
 * Drafts a slip (交办单) for each row of the programme's table that has none under way: what it asks of whom until when
 * is what the table says. Ids follow from the row and how often it was sent out, so that two who ask at once make one.
 */
export async function draftSlips(deps: Deps, asker: Asker, programme: string): Promise<Dispatched> {
  const { reader, author } = asker;
  const records = await programmeRecords(deps.database, reader, deps.houses.of(author.district), programme, null);
  const tasks = new Map((records.task ?? []).map((one) => [one.id, one]));
  const units = await allUnits(deps.database, author.district);
  const root = [...units.values()].find((one) => one.parent === null);
  const slips = records.dispatchSlip ?? [];
  const changes = (records.subTask ?? []).flatMap((part): readonly Change[] => {
    const task = tasks.get(textOf(part, 'task') ?? '');
    const sent = slips.filter((one) => one.data.subTask === part.id);
    const isUnderWay = sent.some(({ stage }) => stage !== 'withdrawn');
    if (!task || !root || isUnderWay) return [];
    const open = (records.target ?? []).some((one) => one.data.subTask === part.id && one.data.value === undefined);
    const slip = { programme, task, part, root, turn: sent.length, awaitsNumber: open };
    return [slipOf(deps, author, slip)];
  });
  return toldOf(changes, await deps.intake.submit(author, changes));
}

interface Slip {
  readonly programme: string;
  readonly task: RecordRow;
  readonly part: RecordRow;
  readonly root: Unit;
  /** How often the row was sent out before. */
  readonly turn: number;
  readonly awaitsNumber: boolean;
}

function slipOf({ now }: Deps, { account }: Author, { programme, task, part, root, turn, awaitsNumber }: Slip): Change {
  const name = part.title === task.title ? task.title : `${task.title}：${part.title}`;
  const set: Record<string, Json> = {
    ...{ programme, sort: 'task', task: task.id, subTask: part.id },
    matter: `${textOf(task, 'number') ?? ''} ${name ?? ''}`.trim(),
    demand: textOf(part, 'goal') ?? textOf(part, 'measures'),
    called: [textOf(part, 'leadText'), textOf(part, 'responsibleText')].filter((one) => one !== null).join(' / '),
    ...{ leadUnits: part.data.leadUnits ?? null, responsibleUnits: part.data.responsibleUnits ?? null },
    ...{ dueDate: part.data.dueDate ?? null, ...(awaitsNumber ? { awaitsNumber } : {}) },
  };
  const id = idOf(part.id, 'slip', String(turn));
  const filled = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null && value !== ''));
  return changeOf(
    { id: idOf(id, 'draft', account), record: id, register: 'dispatchSlip', unit: root.id, set: filled },
    now(),
  );
}

/**
 * Issues slips: each goes out to a fixed list of units, and each of these gets a receipt to sign. A slip to a group that
 * nobody belongs to is not sent, and says so. Asked again for one that is out, it makes what receipts are missing.
 */
export async function issueSlips(deps: Deps, { reader, author }: Asker, ids: readonly string[]): Promise<Dispatched> {
  const register = deps.houses.of(author.district).registers.dispatchSlip;
  if (!register) throw new Error('The house has no slips.');
  const found = await fence(deps.database, reader, register).all({ field: 'id', op: 'in', value: ids });
  // The fence built it, by the very columns that RecordRow names.
  const slips = JSON.parse(found) as readonly RecordRow[];
  const units = await allUnits(deps.database, author.district);
  const today = shanghaiDay(deps.now().getTime());
  const refused: Dispatched['refused'][number][] = [];
  const sending = slips.flatMap((slip) => {
    const addressed = addressees(slip, units, today);
    if (addressed.why === null) return [{ slip, addressed }];
    refused.push({ id: slip.id, title: slip.title, why: addressed.why });
    return [];
  });
  const drafted = sending.filter(({ slip }) => slip.stage === 'drafted');
  const issues = drafted.map(({ slip, addressed: { lead, responsible } }) =>
    changeOf(
      {
        ...{
          id: idOf(slip.id, 'issue', String(slip.seq), author.account),
          record: slip.id,
          register: 'dispatchSlip',
          base: slip.seq,
        },
        ...{ stage: 'dispatched', set: { leadUnits: lead, responsibleUnits: responsible } },
      },
      deps.now(),
    ),
  );
  const issued = toldOf(issues, await deps.intake.submit(author, issues), (id) => titleIn(slips, id));
  const held = new Set(issued.refused.map(({ id }) => id));
  const receipts = sending.flatMap(({ slip, addressed }) =>
    held.has(slip.id) ? [] : receiptsOf(deps, author, slip, addressed),
  );
  const sent = toldOf(receipts, await deps.intake.submit(author, receipts));
  return { done: issued.done, refused: [...refused, ...issued.refused, ...sent.refused] };
}

interface Addressees {
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly why: Refusal | null;
}

function addressees(slip: RecordRow, units: ReadonlyMap<string, Unit>, today: string): Addressees {
  const lead = expand(listOf(slip.data.leadUnits ?? null), units, today);
  const all = expand(listOf(slip.data.responsibleUnits ?? null), units, today);
  const empty = [...lead.empty, ...all.empty].map(({ name }) => name);
  const why = empty.length === 0 ? null : refusal('dispatch.emptyGroup', { units: empty.join('、') });
  return { lead: lead.units, responsible: all.units.filter((unit) => !lead.units.includes(unit)), why };
}

function receiptsOf(
  { now }: Deps,
  { account }: Author,
  slip: RecordRow,
  { lead, responsible }: Addressees,
): readonly Change[] {
  const to = (part: string) => (unit: string) => {
    const id = idOf(slip.id, 'receipt', unit);
    const about = { programme: slip.data.programme ?? null, task: slip.data.task ?? null, slip: slip.id };
    const said = Object.entries({ ...about, matter: slip.title, part }).filter(([, value]) => value !== null);
    return changeOf(
      { id: idOf(id, 'send', account), record: id, register: 'slipReceipt', unit, set: Object.fromEntries(said) },
      now(),
    );
  };
  return [...lead.map(to('lead')), ...responsible.map(to('responsible'))];
}

/** A change of the desk's, at this moment. */
function changeOf(it: Pick<Change, 'id' | 'record' | 'register' | 'set'> & Partial<Change>, now: Date): Change {
  return { base: 0, device: 'desk', at: tickAt(now.getTime()), ...it };
}

function toldOf(
  changes: readonly Change[],
  verdicts: readonly Verdict[],
  titleOf: (id: string) => string | null = (id) => {
    const matter = changes.find((one) => one.record === id)?.set.matter;
    return typeof matter === 'string' ? matter : null;
  },
): Dispatched {
  const refused = changes.flatMap(({ record }, at) => {
    const verdict = verdicts[at];
    if (!verdict || verdict.is === 'accepted') return [];
    const why = verdict.is === 'refused' ? verdict.why : refusal('dispatch.moved');
    return [{ id: record, title: titleOf(record), why }];
  });
  return { done: changes.length - refused.length, refused };
}

function titleIn(rows: readonly RecordRow[], id: string): string | null {
  return rows.find((one) => one.id === id)?.title ?? null;
}
