import type { Verdict } from '@yicun/kernel/change';
import { tickAt } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { house } from '@yicun/packs/house';
import { fence } from '@yicun/server/db/fence';
import { openPool } from '@yicun/server/db/pool';
import { type Author, systemAuthor } from '@yicun/server/intake/author';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { type World, world } from './intake/world.ts';

/**
 * Random walks through the workflows of a year, by anybody who might try, at any time: what is accepted is what WF1 and
 * PRODUCT §6.8 allow, written down here once more, by hand and not from the declarations.
 */

interface Step {
  readonly from: string;
  readonly to: string;
  /** Who may take it: roles at the unit that the record belongs to or is asked of, and of the office. */
  readonly who: readonly string[];
  /** What has to be said with it. */
  readonly says?: string;
}

const office = ['officeOfficer', 'officeLeader'];
const ofUnit = ['townshipOfficer', 'townshipLeader'];

const workflows: Readonly<Record<string, readonly Step[]>> = {
  slipReceipt: [
    { from: 'waiting', to: 'signed', who: [...ofUnit, ...office] },
    { from: 'waiting', to: 'objected', who: [...ofUnit, ...office], says: 'objection' },
    { from: 'objected', to: 'upheld', who: office, says: 'answer' },
    { from: 'objected', to: 'released', who: ['officeLeader'], says: 'answer' },
    { from: 'upheld', to: 'signed', who: [...ofUnit, ...office] },
  ],
  coordination: [
    { from: 'raised', to: 'answered', who: ['leadLeader', ...office], says: 'answer' },
    { from: 'raised', to: 'escalated', who: [...ofUnit, 'leadLeader', ...office], says: 'why' },
    { from: 'raised', to: 'settled', who: [...ofUnit, 'leadLeader', ...office] },
    { from: 'answered', to: 'settled', who: [...ofUnit, 'leadLeader', ...office] },
    { from: 'answered', to: 'escalated', who: [...ofUnit, 'leadLeader', ...office], says: 'why' },
    { from: 'escalated', to: 'settled', who: [...ofUnit, 'leadLeader', ...office] },
  ],
};

/** Who tries: of the township that the record belongs to, of the bureau that is asked, of the office, and a stranger. */
const people: readonly (readonly [role: string, unit: keyof World['units']])[] = [
  ...([
    ['townshipOfficer', 'town'],
    ['townshipLeader', 'town'],
    ['leadLeader', 'bureau'],
  ] as const),
  ...([
    ['officeOfficer', 'root'],
    ['officeLeader', 'root'],
    ['villager', 'east'],
    ['inspector', 'root'],
  ] as const),
];

let own: TestDatabase;
let pool: ReturnType<typeof openPool>;
beforeAll(async () => {
  own = await database();
  pool = openPool(own.app, { size: 4 });
});
afterAll(async () => {
  await pool.end();
  await own.drop();
});

describe.each(Object.entries(workflows))('%s', (name, steps) => {
  test('only the steps of its workflow are taken, each by whom it is for, with its reason, its mark and its limit', async () => {
    const it = await world(pool, `walk ${name}`, house);
    const office = await it.person('officeLeader', it.units.root);
    await prepare(it);
    const actors = await Promise.all(people.map(([role, unit]) => it.person(role, it.units[unit])));
    const stages = Object.keys(house.registers[name]?.stages ?? {});
    let walks = 0;
    const attempt = fc.record({
      who: fc.nat(people.length - 1),
      to: fc.constantFrom(...stages),
      says: fc.boolean(),
      days: fc.integer({ min: 0, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 12 }), async (attempts) => {
        const record = `${name} ${walks++}`;
        expect(await begin(it, name, record, office)).toMatchObject({ is: 'accepted' });
        for (const { who, ...trying } of attempts) {
          const [role = ''] = people[who] ?? [];
          await attemptStep(it, { name, steps, record, role, actor: actors[who] ?? office, ...trying });
        }
      }),
      { numRuns: 25 },
    );
  });
});

interface Trying {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly record: string;
  readonly role: string;
  readonly actor: Author;
  readonly to: string;
  readonly says: boolean;
  /** Days that pass before. */
  readonly days: number;
}

async function attemptStep(it: World, { name, steps, record, role, actor, to, says, days }: Trying): Promise<void> {
  it.clock += days * 86_400_000;
  const before = await stands(it, name, record);
  if (before.stage === to) return;
  const step = steps.find((one) => one.from === before.stage && one.to === to);
  const isAllowed = allows(step, role, says);
  const set: Record<string, Json> = says && step?.says !== undefined ? { [step.says]: `because of ${to}` } : {};
  const verdict = await move(it, { name, record, base: before.seq, to, set }, actor);
  const tried = [before.stage, to, role, says];
  expect([...tried, verdict.is]).toEqual([...tried, isAllowed ? 'accepted' : 'refused']);
  const after = await stands(it, name, record);
  expect(after.stage).toBe(isAllowed ? to : before.stage);
  expectKept(name, after, isAllowed ? actor : null);
}

/** The stage has its limit, if it is to have one, and the mark of who took the step. */
function expectKept(name: string, after: Standing, taker: Author | null): void {
  const declared = house.registers[name]?.stages[after.stage];
  expect(typeof after.data.limitDay === 'string').toBe(declared?.limit !== null);
  if (taker !== null && declared?.marks.by !== undefined) expect(after.data[declared.marks.by]).toBe(taker.account);
}

interface Standing {
  readonly stage: string;
  readonly seq: number;
  readonly data: Readonly<Record<string, Json>>;
}

function allows(step: Step | undefined, role: string, says: boolean): boolean {
  return step?.who.includes(role) === true && (step.says === undefined || says);
}

/** A programme and a slip, for the records to belong to. */
async function prepare(it: World): Promise<void> {
  const system = systemAuthor(it.district);
  const made = await it.door.submit(system, [
    it.change('programme', { name: '2022', openedOn: '2022-03-01' }, { register: 'programme', unit: it.units.root }),
    it.change(
      'slip',
      { programme: recordOf(it, 'programme'), sort: 'task', matter: '02', leadUnits: [it.units.bureau] },
      { register: 'dispatchSlip', unit: it.units.root },
    ),
  ]);
  expect(made).toMatchObject([{ is: 'accepted' }, { is: 'accepted' }]);
}

async function begin(it: World, name: string, record: string, author: Author): Promise<Verdict | undefined> {
  const about = { programme: recordOf(it, 'programme'), matter: record };
  const set: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
    slipReceipt: { ...about, slip: recordOf(it, 'slip'), part: 'responsible' },
    coordination: { ...about, asked: it.units.bureau },
  };
  const change = it.change(record, set[name] ?? {}, { register: name, unit: it.units.town });
  return (await it.door.submit(author, [change]))[0];
}

async function move(
  it: World,
  {
    name,
    record,
    base,
    to,
    set,
  }: { name: string; record: string; base: number; to: string; set: Record<string, Json> },
  author: Author,
): Promise<Verdict> {
  const [verdict] = await it.door.submit(author, [
    it.change(record, set, { register: name, base, stage: to, at: tickAt(it.clock) }),
  ]);
  if (!verdict) throw new Error('The door did not answer.');
  return verdict;
}

async function stands(it: World, name: string, record: string) {
  const register = house.registers[name];
  if (!register) throw new Error(`No register ${name}`);
  const { grants } = await it.person('officeLeader', it.units.root);
  const today = new Date(it.clock).toISOString().slice(0, 10);
  const row = await fence(pool, { district: it.district, grants, today }, register).one(recordOf(it, record));
  if (row === null) throw new Error(`No record ${record}`);
  return JSON.parse(row) as Standing;
}

/** The world names records by its own name. */
function recordOf(it: World, record: string): string {
  return it.change(record, {}).record;
}
