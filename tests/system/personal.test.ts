import { isSealed } from '@yicun/kernel/register';
import { declareHouse } from '@yicun/server/db/declare';
import { fence } from '@yicun/server/db/fence';
import { linksTo } from '@yicun/server/db/links';
import { titlesOf } from '@yicun/server/db/names';
import { keptValues, openingsOf } from '@yicun/server/db/openings';
import { openPool } from '@yicun/server/db/pool';
import { anySealed } from '@yicun/server/db/records';
import { walk } from '@yicun/server/db/walk';
import type { Author } from '@yicun/server/intake/author';
import { systemAuthor } from '@yicun/server/intake/author';
import { placeOf, sealing } from '@yicun/server/sealing';
import { verify } from '@yicun/server/verify';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { idOf, testSeals, type World, world } from './intake/world.ts';
import { cardNo, household, householdHouse, visit } from './personal/household.ts';

let own: TestDatabase;
let pool: ReturnType<typeof openPool>;
let it: World;
let clerk: Author;
let officer: Author;

const plain = {
  head: '马建国',
  phone: '13895001234',
  note: '独居',
  idCard: cardNo(1),
  bankCard: '6230 0000 1111',
  poor: true,
  lane: '三巷',
};

beforeAll(async () => {
  own = await database();
  await declareHouse(own.owner, householdHouse, 0);
  pool = openPool(own.app, { size: 4 });
  it = await world(pool, 'personal', householdHouse);
  clerk = await it.person('clerk', it.units.east);
  officer = await it.person('officer', it.units.root);
  const home = it.change('home', plain, { register: 'household', unit: it.units.east });
  const call = { about: '入户', household: idOf('personal home') };
  const verdicts = await it.door.submit(clerk, [
    home,
    it.change('call', call, { register: 'visit', unit: it.units.east }),
  ]);
  if (verdicts.some(({ is }) => is !== 'accepted')) throw new Error(JSON.stringify(verdicts));
});
afterAll(async () => {
  await pool.end();
  await own.drop();
});

const reader = (author: Author) => ({ district: it.district, grants: author.grants, today: '2022-05-31' });
const as = (author: Author, register = household) => fence(pool, reader(author), register);
const masks = { head: '马**', phone: '138****1234', idCard: `640************${cardNo(1).slice(-3)}` };

describe('a reader who does not see a field', () => {
  test('gets its mask in a record, and is told so; what has no mask stays away', async () => {
    const row = JSON.parse((await as(officer).one(idOf('personal home'))) ?? 'null');
    expect(row).toMatchObject({ title: masks.head, data: { ...masks, lane: '三巷' } });
    expect(row.masked.toSorted()).toEqual(['head', 'idCard', 'phone']);
    expect(Object.keys(row.data).toSorted()).toEqual(['head', 'idCard', 'lane', 'phone']);
  });

  test('gets the same masks in lists, walks, histories, links, names and on past days', async () => {
    const fenced = as(officer);
    const list = await fenced.list({});
    const past = await fenced.asOf('2022-05-31', { all: [] });
    const pages: string[] = [];
    const walking = fenced.walk({});
    if (!walking.ok) throw new Error(walking.why.code);
    await walk(pool, walking.value, 10, async (rows) => void pages.push(...rows.map(({ row }) => row)));
    const told = [
      list.ok ? list.value.rows : '',
      JSON.stringify(past),
      pages.join(),
      await fenced.all({ all: [] }),
      await fenced.history(idOf('personal home')),
    ];
    for (const text of told) {
      expect(text).toContain(masks.head);
      expect(text).toContain(masks.phone);
      for (const secret of [plain.head, plain.phone, plain.note, plain.idCard, plain.bankCard, 'sealed:', 'poor']) {
        expect(text).not.toContain(secret);
      }
    }
    const pointer = { register: 'household', id: idOf('personal home') };
    expect(await titlesOf(pool, reader(officer), householdHouse, [pointer])).toEqual({ [pointer.id]: masks.head });
    expect(await linksTo(pool, reader(officer), householdHouse, 'household', pointer.id)).toContain('入户');
    expect(JSON.stringify(await as(officer, visit).list({ with: 'household' }))).not.toContain(plain.head);
  });

  test('may neither ask for it nor sort by it nor find it', async () => {
    for (const field of ['head', 'title', 'phone', 'idCard', 'poor']) {
      expect(await as(officer).list({ sort: field })).toMatchObject({ ok: false });
      const filter = JSON.stringify({ field, op: 'present' });
      expect(await as(officer).list({ filter })).toMatchObject({ ok: false });
    }
    for (const search of ['马', '1389', 'sealed', '640']) {
      expect(await as(officer).list({ search })).toMatchObject({ value: { total: 0 } });
    }
  });

  test('does not learn from a verdict what another wrote into it', async () => {
    const home = { register: 'household', unit: it.units.east };
    await it.door.submit(clerk, [it.change('two', { head: '李四', phone: '13995000001' }, home)]);
    const base = JSON.parse((await as(clerk).one(idOf('personal two'))) ?? '').seq;
    const by = { register: 'household', base };
    await it.door.submit(clerk, [it.change('two', { phone: '13995000002' }, { ...by, device: 'phone' })]);
    const [verdict] = await it.door.submit(officer, [it.change('two', { phone: '13995000003' }, by)]);
    expect(verdict).toMatchObject({ is: 'accepted', contested: [] });
    const [seen] = await it.door.submit(clerk, [it.change('two', { phone: '13995000004' }, { ...by, device: 'pad' })]);
    expect(seen).toMatchObject({ contested: [{ field: 'phone' }] });
  });
});

test('whoever sees personal fields gets them as they are, and sensitive ones masked', async () => {
  const row = JSON.parse((await as(clerk).one(idOf('personal home'))) ?? 'null');
  expect(row.data).toEqual({
    head: plain.head,
    phone: plain.phone,
    note: plain.note,
    lane: '三巷',
    idCard: masks.idCard,
  });
  expect(row.masked).toEqual(['idCard']);
});

test.each([[{ head: '马**' }], [{ head: '马＊＊' }], [{ phone: '138****1234' }], [{ idCard: '640************019' }]])(
  'a mask written back is refused: %o',
  async (set) => {
    const change = it.change('home', set, { register: 'household', base: 1000 });
    expect(await it.door.submit(clerk, [change])).toMatchObject([{ is: 'refused', why: { code: 'value.masked' } }]);
  },
);

describe('a sensitive text', () => {
  test('stands nowhere in the database but under its key', async () => {
    const tables = ['record', 'event', 'verdict', 'rollup'];
    for (const table of tables) {
      const { rows } = await pool.query<{ text: string }>(
        `select coalesce(string_agg(t::text, ' '), '') as text from ${table} t`,
      );
      expect(rows[0]?.text, table).not.toContain(plain.idCard);
      expect(rows[0]?.text, table).not.toContain(plain.bankCard);
    }
    expect(await anySealed(pool)).toBe(true);
    const { rows } = await pool.query<{ card: string; account: string }>(
      `select data ->> 'idCard' as card, data ->> 'bankCard' as account from record where id = $1`,
      [idOf('personal home')],
    );
    expect(testSeals.open(placeOf('household', 'idCard'), rows[0]?.card ?? '')).toBe(plain.idCard);
    expect(testSeals.open(placeOf('household', 'bankCard'), rows[0]?.account ?? '')).toBe(plain.bankCard);
  });

  test('is known again: twice is refused without saying it, unchanged is no change', async () => {
    const again = { head: '另一户', idCard: plain.idCard };
    const [twice] = await it.door.submit(clerk, [
      it.change('twin', again, { register: 'household', unit: it.units.east }),
    ]);
    expect(twice).toMatchObject({ is: 'refused', why: { code: 'change.duplicate' } });
    expect(JSON.stringify(twice)).not.toContain(plain.idCard);
    const { seq } = JSON.parse((await as(clerk).one(idOf('personal home'))) ?? '');
    const same = it.change('home', { idCard: plain.idCard }, { register: 'household', base: seq });
    expect(await it.door.submit(clerk, [same])).toMatchObject([{ is: 'accepted', seq }]);
    expect(await it.door.submit(clerk, [same])).toMatchObject([{ is: 'accepted', seq }]);
  });

  test('that is wrong is refused, and the refusal is kept nowhere', async () => {
    const wrong = `${plain.idCard.slice(0, 17)}${plain.idCard.endsWith('1') ? '2' : '1'}`;
    const change = it.change('wrong', { head: '王', idCard: wrong }, { register: 'household', unit: it.units.east });
    expect(await it.door.submit(clerk, [change])).toMatchObject([{ is: 'refused', why: { code: 'value.type' } }]);
    const { rows } = await pool.query('select from verdict where change_id = $1', [change.id]);
    expect(rows).toHaveLength(0);
  });

  test('that is taken back from an event stays as it was sealed', async () => {
    const { rows } = await pool.query<{ card: string; seq: string }>(
      `select data ->> 'idCard' as card, seq from record where id = $1`,
      [idOf('personal home')],
    );
    const back = it.change('home', { idCard: rows[0]?.card ?? '' }, { register: 'household', base: 1000 });
    const [verdict] = await it.door.submit(systemAuthor(it.district), [back]);
    expect(verdict).toMatchObject({ is: 'accepted', seq: Number(rows[0]?.seq) });
  });

  test('keeps the log whole', async () => {
    expect(await verify(pool, householdHouse, it.district)).toMatchObject({ ok: true });
  });
});

describe('opening', () => {
  const open = (author: Author, more: object = {}) =>
    it.door.act(author, [
      {
        ...{ act: 'record.open', register: 'household', id: idOf('personal home') },
        ...{ fields: ['idCard', 'phone'], reason: '核对补助名册', ...more },
      },
    ]);

  test('is told in the log and the history with its reason, and never with what was seen', async () => {
    const before = JSON.parse((await as(officer).one(idOf('personal home'))) ?? '').seq;
    const done = await open(officer);
    expect(done).toMatchObject({ ok: true });
    const [latest] = JSON.parse(await as(officer).history(idOf('personal home')));
    const told = { fields: ['idCard', 'phone'], reason: '核对补助名册' };
    expect(latest).toMatchObject({ seq: done.ok ? done.value : 0, actor: { id: officer.account }, opening: told });
    expect(latest.changed).toEqual({});
    const asked = { under: ['1/'], person: officer.account, register: 'household', from: null, to: null };
    const [row, ...others] = await openingsOf(pool, it.district, { ...asked, before: null, limit: 10 });
    expect(row).toMatchObject({ ...told, register: 'household', record: idOf('personal home'), unit: '东村' });
    expect(others).toEqual([]);
    expect(JSON.stringify(row)).not.toContain(plain.phone);
    for (const none of [
      { under: ['1/9/'] },
      { person: clerk.account },
      { register: 'visit' },
      { from: '2022-06-01' },
    ]) {
      expect(await openingsOf(pool, it.district, { ...asked, ...none, before: null, limit: 10 })).toEqual([]);
    }
    expect(JSON.parse((await as(officer).one(idOf('personal home'))) ?? '').seq).toBe(before);
    expect(await as(officer).asOf('2022-05-31', { field: 'lane', op: 'present' })).toHaveLength(1);
    expect(await verify(pool, householdHouse, it.district)).toMatchObject({ ok: true });
  });

  test('gives what is kept only of records within reach', async () => {
    const kept = await keptValues(pool, reader(officer), household, idOf('personal home'), ['phone', 'poor']);
    expect(kept).toEqual({ phone: plain.phone, poor: true });
    const west = await it.person('officer', it.units.west);
    expect(await keptValues(pool, reader(west), household, idOf('personal home'), ['phone'])).toBeNull();
  });

  test('is refused to whoever may not, and looks like absence', async () => {
    const visitor = await it.person('visitor', it.units.root);
    const west = await it.person('officer', it.units.west);
    // The role that may open reaches another village only; the one that reaches this record may not open.
    const both: Author = { ...visitor, grants: [...visitor.grants, ...west.grants] };
    for (const author of [visitor, west, both]) {
      expect(await open(author)).toMatchObject({ ok: false, why: { code: 'record.absent' } });
    }
    const absent = [{ fields: ['lane'] }, { fields: ['moon'] }, { fields: [] }, { id: idOf('nothing') }];
    for (const more of [...absent, { register: 'visit' }, { register: 'moon' }]) {
      expect(await open(officer, more)).toMatchObject({ ok: false, why: { code: 'record.absent' } });
    }
    expect(await open(officer, { reason: ' 看看 ' })).toMatchObject({ ok: false, why: { code: 'opening.reason' } });
  });
});

describe('a seal', () => {
  const one = { id: '1', secret: new Uint8Array(32).fill(1) };
  const two = { id: '2', secret: new Uint8Array(32).fill(2) };

  test('opens to what was sealed, in its place and unchanged; alike for the same text only', () => {
    const seals = sealing([one]);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        (text, other, mask) => {
          const sealed = seals.seal('a.b', text, mask);
          expect(seals.open('a.b', sealed)).toBe(text);
          expect(seals.open('a.c', sealed)).toBeNull();
          expect(seals.seal('a.b', text, mask)).toBe(sealed);
          expect(seals.seal('a.b', other, mask) === sealed).toBe(text === other);
          const at = 'sealed:1:'.length + 3;
          const bent = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
          expect(seals.open('a.b', bent)).toBeNull();
        },
      ),
    );
  });

  test('under an older key opens while that key is held', () => {
    const old = sealing([one]).seal('a.b', 'text', '');
    expect(sealing([two, one]).open('a.b', old)).toBe('text');
    expect(sealing([two]).open('a.b', old)).toBeNull();
    expect(sealing([two, one]).seal('a.b', 'text', '')).toMatch(/^sealed:2:/);
  });

  test('is put on sensitive text, and not on what is counted', () => {
    const sealed = Object.values(household.fields).flatMap((field) => (isSealed(field) ? [field.name] : []));
    expect(sealed).toEqual(['idCard', 'bankCard']);
  });
});
