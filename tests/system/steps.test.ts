import { account } from '@yicun/kernel/kinds/account';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { house } from '@yicun/kernel/pack';
import { field, register } from '@yicun/kernel/register';
import { setting } from '@yicun/kernel/setting';
import { fence } from '@yicun/server/db/fence';
import { openPool } from '@yicun/server/db/pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { world } from './intake/world.ts';

const label = (en: string) => ({ zh: en, en });
const staff = { clerk: true, officer: true } as const;

/** A paper that goes to a reviewer and back: every part of a step that a stage can declare. */
const paper = register({
  name: 'paper',
  label: label('paper'),
  title: 'matter',
  core: true,
  due: 'until',
  fields: {
    matter: field(text(), label('matter'), { required: true }),
    why: field(longText(), label('why')),
    sentBy: field(account(), label('sent by')),
    sentOn: field(day(), label('sent on')),
    until: field(day(), label('until')),
  },
  stages: {
    draft: { label: label('draft'), next: ['sent'] },
    sent: {
      ...{ label: label('sent'), next: ['returned', 'approved'], locks: ['*'] },
      ...{ marks: { by: 'sentBy', on: 'sentOn' }, limit: { setting: 'reviewDays', days: 'working' } },
    },
    returned: { label: label('returned'), next: ['sent'], by: ['officer'], apart: ['sentBy'], says: ['why'] },
    approved: { label: label('approved'), by: ['officer'], apart: ['sentBy'], locks: ['*'], final: true },
  },
  may: { read: staff, create: staff, edit: staff },
});

const reviewDays = setting(number({ min: 1, decimals: 0 }), {
  ...{ name: 'reviewDays', label: label('days to review'), byDefault: 2, source: label('test'), tasks: [] },
});

const papers = house(
  [
    {
      ...{ name: 'papers', label: label('papers'), version: 1, registers: [paper], indicators: [] },
      ...{ settings: [reviewDays], calendar: { '2022-06-03': 'off' } },
    },
  ],
  {
    ...{ clerk: label('clerk'), officer: label('officer') },
    ...{ systemAdmin: label('system'), securityAdmin: label('security'), auditAdmin: label('audit') },
  },
);

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

/** A paper written by an officer, who may review papers too. */
async function written(name: string) {
  const it = await world(pool, name, papers);
  it.clock = Date.parse('2022-06-01T02:00:00.000Z');
  const writer = await it.person('officer', it.units.town);
  const reviewer = await it.person('officer', it.units.root);
  let base = 0;
  const say = async (who: typeof writer, set: Record<string, string>, stage?: string) => {
    const more = { register: 'paper', base, unit: it.units.town, ...(stage === undefined ? {} : { stage }) };
    const [verdict] = await it.door.submit(who, [it.change('paper', set, more)]);
    if (verdict?.is === 'accepted') base = verdict.seq;
    return verdict;
  };
  const stands = async (): Promise<{ readonly stage: string; readonly data: Readonly<Record<string, string>> }> => {
    const reader = { district: it.district, grants: writer.grants, today: '2022-06-01' };
    const [row] = JSON.parse(await fence(pool, reader, paper).all({ all: [] }));
    return row;
  };
  expect(await say(writer, { matter: 'May' })).toMatchObject({ is: 'accepted' });
  return { it, writer, reviewer, say, stands };
}

test('a step is signed with who took it and the day, and its limit is counted in working days', async () => {
  const { writer, say, stands } = await written('signed');
  expect(await say(writer, {}, 'sent')).toMatchObject({ is: 'accepted' });
  // Wednesday 1 June and two working days: Friday the 3rd is free (端午), so Monday the 6th.
  const { stage, data } = await stands();
  expect({ stage, ...data }).toEqual({
    ...{ stage: 'sent', matter: 'May', sentBy: writer.account, sentOn: '2022-06-01', until: '2022-06-06' },
  });
});

test('nobody reviews their own, and a return says why each time', async () => {
  const { writer, reviewer, say, stands } = await written('apart');
  await say(writer, {}, 'sent');
  expect(await say(writer, {}, 'approved')).toMatchObject({ is: 'refused', why: { code: 'stage.apart' } });
  expect(await say(reviewer, {}, 'returned')).toMatchObject({
    ...{ is: 'refused', why: { code: 'stage.says', details: { names: ['why'] } } },
  });
  expect(await say(reviewer, { why: 'Two figures differ.' }, 'returned')).toMatchObject({ is: 'accepted' });
  expect(await stands()).toMatchObject({ stage: 'returned', data: { why: 'Two figures differ.' } });
  // No limit here: the day of the stage before is not left standing.
  expect((await stands()).data).not.toHaveProperty('until');
  await say(writer, {}, 'sent');
  expect(await say(reviewer, {}, 'returned')).toMatchObject({ is: 'refused', why: { code: 'stage.says' } });
  expect(await say(reviewer, {}, 'approved')).toMatchObject({ is: 'accepted' });
});

test('what the door fills cannot be filled from outside', async () => {
  const { writer, reviewer, say, stands } = await written('forged');
  expect(await say(writer, { sentBy: reviewer.account }, 'sent')).toMatchObject({
    ...{ is: 'refused', why: { code: 'value.filled', details: { name: 'sentBy' } } },
  });
  expect(await say(writer, { until: '2030-01-01' })).toMatchObject({ is: 'refused', why: { code: 'value.filled' } });
  expect((await stands()).data).toEqual({ matter: 'May' });
});
