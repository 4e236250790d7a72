import type { Change } from '@yicun/kernel/change';
import { tickAt } from '@yicun/kernel/clock';
import { inOrder, textOf } from '@yicun/packs/programme/row';
import { demoDevice } from '../db/demo.ts';
import type { Deps } from '../deps.ts';
import { type Author, systemAuthor } from '../intake/author.ts';
import { programmeRecords } from '../programme/file.ts';
import { idOf } from '../programme/ids.ts';
import type { RecordRow } from '../wire.ts';

/**
 * Some months of progress for the sample, so that its pages show what work under way looks like: most of what fell
 * due is done, some of it is late, about half of the targets have a value. Invented, and marked as demonstration on
 * every page; the figures to reach are the document's own.
 */
export async function loadProgress(deps: Deps, author: Author, programme: string, today: string): Promise<void> {
  const reader = { district: author.district, grants: author.grants, today };
  const records = await programmeRecords(deps.database, reader, deps.houses.of(reader.district), programme, null);
  const write = writer(deps, author, programme);
  // In the order of the document: ids differ from one installation to the next, what is shown should not.
  const place = new Map((records.task ?? []).map((one) => [one.id, Number(one.data.order)]));
  const taskOf = (one: RecordRow) => place.get(textOf(one, 'task') ?? '') ?? 0;
  const listed = (register: string) =>
    (records[register] ?? []).toSorted((a, b) => taskOf(a) - taskOf(b) || inOrder(a, b));
  const due = listed('milestone').filter((one) => (textOf(one, 'dueDate') ?? today) < today);
  const done = due.filter((_, index) => index % 4 !== 3).map((one) => step(write, one));
  const begun = listed('measure')
    .filter((_, index) => index % 3 !== 0)
    .map((one) => write.change(one, {}, 'underway'));
  const counted = listed('target').filter((_, index) => index % 2 === 0);
  const reported = counted.flatMap((one, index) => entry(write, one, shares[index % shares.length] ?? 0, today));
  // As the program's own act, by which it is known when the demonstration is taken out.
  await deps.intake.submit(systemAuthor(author.district), [...done, ...begun, ...reported]);
}

/** How far targets have come, in turn. */
const shares = [0.4, 0.65, 1, 0.25, 0.8] as const;

type Writer = ReturnType<typeof writer>;

function writer(deps: Deps, author: Author, programme: string) {
  const at = tickAt(deps.now().getTime());
  const common = (record: string, purpose: string) => ({ id: idOf(record, purpose), device: demoDevice, at, record });
  return {
    programme,
    change: (of: RecordRow, set: Change['set'], stage: string): Change => ({
      ...common(of.id, `demo ${stage}`),
      ...{ register: of.register, base: of.seq, set, stage },
    }),
    create: (id: string, register: string, set: Change['set']): Change => ({
      ...common(id, 'demo'),
      ...{ register, base: 0, unit: author.grants[0]?.unit ?? '', set: { ...set, programme } },
    }),
  };
}

function step(write: Writer, milestone: RecordRow): Change {
  return write.change(milestone, { doneOn: milestone.data.dueDate ?? null, proof: '示例：已按期完成' }, 'done');
}

/** A rate stands a little short of its figure; a count has come a part of the way, in whole things. */
function entry(write: Writer, target: RecordRow, share: number, today: string): readonly Change[] {
  const { value, measuredIn, task = null } = target.data;
  if (typeof value !== 'number') return [];
  const isRate = measuredIn === '%';
  const reached = isRate ? Math.round(value * (0.85 + share * 0.15) * 10) / 10 : Math.floor(value * share * 10) / 10;
  const whole = isRate || !Number.isInteger(value) ? reached : Math.floor(reached);
  const set = { task, target: target.id, reportedOn: today, value: whole, covers: 'whole', basis: 'typed' };
  return [write.create(idOf(target.id, 'demo entry'), 'progressEntry', set)];
}
