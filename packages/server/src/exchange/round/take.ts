import { refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { uuid7 } from '@yicun/kernel/uuid';
import { blobPath, keepBytes } from '../../blobs.ts';
import { noteBlob } from '../../db/blobs.ts';
import { insertImport, moveImport, removeImport, wasBrought } from '../../db/imports.ts';
import { type KeptRound, type Known, type RoundFile, roundFiles, roundOf } from '../../db/rounds.ts';
import type { Author } from '../../intake/author.ts';
import type { Working } from '../../jobs/jobs.ts';
import { problemOf } from '../../problem.ts';
import type { Outcome } from '../../wireRounds.ts';
import { unitsWithin } from '../scope.ts';
import { type NamedUnit, UnitBook } from '../units.ts';
import { lookAt, type Seen, unitNamedIn } from './known.ts';
import type { Brought } from './unpack.ts';

/** Whose files are taken, for which round. */
export interface Taking {
  readonly author: Author;
  readonly round: KeptRound;
  readonly register: Register;
  readonly units: readonly NamedUnit[];
  readonly today: string;
}

const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Takes sheets that came back: each is known by its mark, else by its name and headings, else a person is asked. What is
 * known is checked as an import; a file that the unit has sent before changes nothing.
 *
 * @param unique something that no other upload at this moment has
 */
export async function takeAll(
  deps: Working,
  it: Taking,
  files: readonly Brought[],
  unique: string,
): Promise<readonly Outcome[]> {
  const { database, blobs, now } = deps;
  const kept: { name: string; blob: string }[] = [];
  for (const [place, { name, bytes }] of files.entries()) {
    const blob = await keepBytes(blobs, bytes, `${unique}-${place}`);
    await noteBlob(database, it.author.district, { sha256: blob, size: bytes.length, media }, now().toISOString());
    kept.push({ name: name.slice(0, 200), blob });
  }
  const seen = await lookAt({ paths: kept.map(({ blob }) => blobPath(blobs, blob)), register: it.register });
  const outcomes: Outcome[] = [];
  for (const [place, file] of kept.entries()) {
    const one = seen[place];
    if (one) outcomes.push(await takeOne(deps, it, file, one));
  }
  return outcomes;
}

async function takeOne(
  deps: Working,
  it: Taking,
  file: { readonly name: string; readonly blob: string },
  seen: Seen,
): Promise<Outcome> {
  const { author, round, register, units, today } = it;
  const { district } = author;
  const book = new UnitBook(units, []);
  const refused = (why: ReturnType<typeof refusal>, unit: string | null = null): Outcome => {
    return { name: file.name, is: 'refused', unit, why: problemOf(why) };
  };
  if (seen.is === 'bad') return refused(seen.why);
  const { mark, fits } = seen;
  if (mark && mark.round !== round.id) {
    const other = await roundOf(deps.database, district, mark.round);
    const reached =
      other && register.name === other.register && reachedOf(it).some(({ id }) => other.units.includes(id));
    return refused(other && reached ? refusal('round.other', { round: other.name }) : refusal('round.foreign'));
  }
  if (!fits) return refused(refusal('round.heading', { register: register.label }));
  const asked = reachedOf(it).filter(({ id }) => round.units.includes(id));
  const unit = mark?.unit ?? unitNamedIn(file.name, asked, book);
  if (unit !== null && !asked.some(({ id }) => id === unit)) {
    const isSeen = unitsWithin('read', register, author.grants, units, today).some(({ id }) => id === unit);
    return refused(isSeen ? refusal('round.notAsked', { unit: book.write(unit) }) : refusal('round.foreign'));
  }
  const known: Known | null = mark ? 'mark' : unit === null ? null : 'name';
  const before = await roundFiles(deps.database, district, [round.id]);
  const isSame = (one: RoundFile & { readonly state: string | null }) =>
    one.blob === file.blob &&
    one.state !== 'undone' &&
    (unit === null ? one.account === author.account : one.unit === unit);
  if (before.some(isSame)) return { name: file.name, is: 'same', unit: unit && book.write(unit), why: null };
  const id = newId(deps);
  if (unit === null) {
    const row = { id, round: round.id, unit: null, import: null, known, ...file };
    const done = await deps.intake.act(author, [{ act: 'round.take', file: row }]);
    return done.ok ? { name: file.name, is: 'unplaced', unit: null, why: null } : refused(done.why);
  }
  const done = await answer(deps, author, register.name, file, (of) =>
    deps.intake.act(author, [{ act: 'round.take', file: { id, round: round.id, unit, import: of, known, ...file } }]),
  );
  return done.ok ? { name: file.name, is: 'taken', unit: book.write(unit), why: null } : refused(done.why);
}

/** Says whose a file is of which that was not known, and has it checked. */
export async function place(
  deps: Working,
  author: Author,
  register: string,
  file: Pick<RoundFile, 'id' | 'round' | 'name' | 'blob'>,
  unit: string,
) {
  return answer(deps, author, register, file, (of) =>
    deps.intake.act(author, [{ act: 'round.place', file: { id: file.id, round: file.round, unit, import: of } }]),
  );
}

/** Begins the import of an answer once the door has taken it; nothing is left of one that it refuses. */
async function answer(
  deps: Working,
  author: Author,
  register: string,
  { name, blob }: Pick<RoundFile, 'name' | 'blob'>,
  take: (of: string) => ReturnType<Working['intake']['act']>,
): ReturnType<Working['intake']['act']> {
  const { database, jobs, now } = deps;
  const { district, account } = author;
  const id = newId(deps);
  const created = now().toISOString();
  const { seed } = await wasBrought(database, district, register, blob);
  await insertImport(database, district, { id, account, register, name, blob, seed: seed ?? id, created });
  const done = await take(id);
  if (!done.ok) {
    await removeImport(database, district, account, id);
    return done;
  }
  const job = await jobs.begin('import.read', { import: id, register }, author);
  await moveImport(database, district, id, ['reading', 'ready', 'unreadable'], { job, at: created });
  return done;
}

/** Units of which the author may bring records. */
function reachedOf({ register, author, units, today }: Taking): readonly NamedUnit[] {
  const make = unitsWithin('create', register, author.grants, units, today);
  const change = unitsWithin('edit', register, author.grants, units, today);
  return [...new Set([...make, ...change])];
}

function newId({ now, random }: Working): string {
  return uuid7(now().getTime(), random(10));
}
