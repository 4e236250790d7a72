import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shanghaiDay } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { no, ok, type Result } from '@yicun/kernel/result';
import { uuid7 } from '@yicun/kernel/uuid';
import { type Role, roles } from '@yicun/packs/roles';
import { keepBytes } from './blobs.ts';
import { noteBlob } from './db/blobs.ts';
import { insertDraft } from './db/drafts.ts';
import { unitNames } from './db/units.ts';
import { loadProgress } from './demo/progress.ts';
import type { Deps } from './deps.ts';
import type { Act } from './intake/acts.ts';
import { type Author, systemAuthor } from './intake/author.ts';
import { createProgramme } from './programme/create.ts';
import { placesKnown } from './programme/places.ts';
import { readDocument } from './programme/reading.ts';
import { setUpDistrict } from './setup.ts';
import type { AnswerGiven, FirstAccount, Opening } from './wire.ts';

/** The official table that is shipped, and the county whose programme it is. */
const sample = { file: 'litong-2022.docx', name: '利通区2022年任务分工表.docx', county: '640302' } as const;

/**
 * The sample is of 2022: it is loaded as if in March of that year and judged as of mid-June, so that a visitor sees a
 * programme under way, with things done, things late and things due, rather than one that ended years ago.
 */
const loadedOn = '2022-03-01';
const judgedOn = '2022-06-15';

const folder = join(import.meta.dirname, '../../../samples');

/** One demonstration user per role, in the unit such a person would work in. */
const usersIn: Readonly<Record<Role, 'root' | 'township' | 'village' | 'lead'>> = {
  villager: 'village',
  cleaner: 'village',
  gridWorker: 'village',
  patroller: 'village',
  villageClerk: 'village',
  villageHead: 'village',
  villageSupervisor: 'village',
  townshipOfficer: 'township',
  townshipLeader: 'township',
  leadOfficer: 'lead',
  leadLeader: 'lead',
  officeOfficer: 'root',
  officeLeader: 'root',
  inspector: 'root',
  contractor: 'root',
  assessor: 'root',
  publisher: 'root',
  dutyOfficer: 'root',
  roadChiefUser: 'township',
  riverChiefUser: 'township',
  shopKeeper: 'village',
  systemAdmin: 'root',
  securityAdmin: 'root',
  auditAdmin: 'root',
};

/** Where the units of {@link usersIn} are found among those of the sample. */
const exampleUnits = { township: '金积镇', lead: '区农业农村局' } as const;

/**
 * Loads the sample: the district of the table, the programme, by running the reader over the shipped file, a
 * demonstration user per role, and some months of progress. Of the answers offered to what the document leaves open the
 * first is taken, which is the one the reader thinks best.
 *
 * @returns the first accounts, with their one-time passwords
 */
export async function loadSample(deps: Deps): Promise<Result<readonly FirstAccount[]>> {
  const made = await setUpDistrict(deps, sample.county, { demo: true });
  if (!made.ok) return made;
  const { district, root, office, accounts } = made.value;
  const grant = { role: 'officeLeader', unit: root, path: '1/', registers: null, until: null };
  const author: Author = { district, account: office, grants: [grant], via: 'import' };
  const draft = await readSample(deps, author);
  const created = await createProgramme(deps, author, { ...draft, previous: null, judgedOn });
  if (!created.ok) return created;
  const people = await deps.intake.act(systemAuthor(district), await demoUsers(deps, district, root));
  if (!people.ok) return no(people.why);
  await loadProgress(deps, author, created.value, judgedOn);
  return ok(accounts);
}

/** Reads the shipped file as an upload would be read, and takes the first answer to each of its questions. */
async function readSample(deps: Deps, { district, account }: Author): Promise<{ draft: string; version: number }> {
  const bytes = await readFile(join(folder, sample.file));
  const context = await placesKnown(deps, district, shanghaiDay(deps.now().getTime()));
  const { source, reading, why } = await readDocument({ input: { name: sample.name, bytes }, context });
  if (reading === null) throw new Error(`The shipped sample cannot be read: ${JSON.stringify(why)}`);
  const at = deps.now().toISOString();
  const blob = await keepBytes(deps.blobs, bytes, 'sample');
  await noteBlob(deps.database, district, { sha256: blob, size: bytes.length, media: wordMedia }, at);
  const id = uuid7(deps.now().getTime(), deps.random(10));
  const answers = Object.fromEntries(
    reading.questions.map((one): [string, AnswerGiven] => [one.id, one.answers.length > 0 ? { answer: 0 } : { aside }]),
  );
  const opening: Opening = { day: loadedOn, values: {}, done: [] };
  await insertDraft(deps.database, district, {
    ...{ id, account, name: sample.name, state: 'open', media: wordMedia, blob, why: null },
    // Plain data: both came through the structured clone of the reading thread.
    ...{ source: source as unknown as Json, reading: reading as unknown as Json },
    ...{ corrections: [], answers, opening: opening as unknown as Json, createdAt: at },
  });
  return { draft: id, version: 1 };
}

const wordMedia = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const aside = '示例数据：没有可选的答案，暂不处理。';

async function demoUsers(deps: Deps, district: string, root: string): Promise<readonly Act[]> {
  const names = await unitNames(deps.database, district, shanghaiDay(deps.now().getTime()));
  const named = (name: string) => names.find((one) => one.name === name)?.unit ?? root;
  const units = {
    root,
    township: named(exampleUnits.township),
    lead: named(exampleUnits.lead),
    village: names.find((one) => one.kind === 'village')?.unit ?? root,
  };
  const newId = () => uuid7(deps.now().getTime(), deps.random(10));
  return Object.entries(usersIn).flatMap(([role, where]): readonly Act[] => {
    const id = newId();
    const unit = units[where];
    const display = `演示·${roles[role as Role].zh}`;
    return [
      { act: 'account.create', id, name: `demo-${role}`, display, unit, password: null, demo: true },
      { act: 'grant.give', id: newId(), account: id, role, unit },
    ];
  });
}
