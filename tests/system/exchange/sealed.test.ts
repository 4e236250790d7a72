import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '@yicun/kernel/kind';
import { setUpDistrict } from '@yicun/server/setup';
import type { FirstAccount } from '@yicun/server/wire';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Server, server, type Visitor } from '../app/server.ts';
import { cardNo } from '../personal/household.ts';
import { bring, enter, fetched, rowsOf, undo, workbook, wrongRows } from './desk.ts';

const register = 'household';
const heading = ['所属单位', '户主姓名', '户主身份证号', '一卡通账号', '家庭人口'];
const card = '6230 1111 2222';
const wrongCard = `${cardNo(3).slice(0, -1)}${cardNo(3).endsWith('1') ? '2' : '1'}`;
const secrets = [cardNo(1), cardNo(2), wrongCard, card];

let house: Server;
let office: Visitor;
let village: string;
beforeAll(async () => {
  house = await server();
  const made = await setUpDistrict(house.deps, '640302', { demo: false });
  if (!made.ok) throw new Error('no district');
  office = await house.signedIn(made.value.accounts.find((one: FirstAccount) => one.name === 'office') as FirstAccount);
  const { units } = (await office.ask('GET', '/api/units')).body;
  const one = units.find((unit: { kind: string }) => unit.kind === 'village');
  village = `${units.find((unit: { id: string }) => unit.id === one.parent).name}/${one.name}`;
});
afterAll(() => house.close());

/** Everything the imports keep in the database, as text. */
async function staged(): Promise<string> {
  const { rows } = await house.deps.database.query('select r::text as row from import_row r order by no');
  return rows.map((one) => one.row).join('\n');
}

/** Every file under a folder, as text. */
function files(folder: string): string {
  if (!existsSync(folder)) return '';
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all.map((one) => (one.isFile() ? readFileSync(join(one.parentPath, one.name), 'latin1') : '')).join('\n');
}

async function cardOf(name: string): Promise<{ readonly id: string; readonly seq: number; readonly card: string }> {
  const { rows } = await house.deps.database.query(
    `select id, seq, data ->> 'idCard' as card from record where register = $1 and title = $2 and not gone`,
    [register, name],
  );
  return rows[0];
}

it('keeps what is sensitive of a sheet sealed, the sheet itself not at all, and gives back what is to be mended', {
  timeout: 60_000,
}, async () => {
  const rows: Cell[][] = [
    heading,
    [village, '马建国', cardNo(1), card, 3],
    [village, '李秀英', wrongCard, card, 2],
    [village, '王平', cardNo(1), null, 2],
    [village, '杨军', cardNo(2), card, '很多'],
  ];
  const report = await bring(office, register, '农户.xlsx', await workbook(rows));
  expect(report).toMatchObject({ state: 'ready', counts: { new: 1, wrong: 3 } });

  const kept = await staged();
  expect(kept).toContain('sealed:');
  for (const secret of secrets) {
    expect(kept).not.toContain(secret);
    expect(files(house.deps.blobs)).not.toContain(secret);
  }
  expect(files(house.deps.blobs)).toBe('');

  const faults = (await wrongRows(office, report)).flatMap((one) => one.faults);
  expect(faults.map(({ column, value }) => [column, value])).toEqual([
    ['idCard', wrongCard],
    // The door itself says no more than a mask.
    ['idCard', `640************${cardNo(1).slice(-3)}`],
    ['members', '很多'],
  ]);
  const { body } = await office.ask('POST', `/api/imports/${report.id}/mend`);
  const [head, ...mend] = await rowsOf((await fetched(office, body.job)).bytes);
  expect(head?.slice(0, 5)).toEqual(heading);
  expect(mend.map((row) => row.slice(1, 4))).toEqual([
    ['李秀英', wrongCard, card],
    ['王平', cardNo(1), null],
    ['杨军', cardNo(2), card],
  ]);
  expect(JSON.stringify([head, ...mend])).not.toContain('sealed:');

  expect(await enter(office, report, true)).toMatchObject({ state: 'written', result: { written: 1, refused: 0 } });
  expect(house.deps.seals.open('household.idCard', (await cardOf('马建国')).card)).toBe(cardNo(1));
});

it('puts back the sealed value when an import is taken back', { timeout: 60_000 }, async () => {
  const before = await cardOf('马建国');
  const sheet = await workbook([
    ['编号（系统）', '版本（系统）', ...heading.slice(2, 3)],
    [before.id, before.seq, cardNo(2)],
  ]);
  const report = await bring(office, register, '改.xlsx', sheet);
  expect(report).toMatchObject({ state: 'ready', counts: { changed: 1 } });
  await enter(office, report);
  expect(house.deps.seals.open('household.idCard', (await cardOf('马建国')).card)).toBe(cardNo(2));

  expect(await undo(office, report)).toMatchObject({ state: 'undone', result: { taken: 1, kept: 0 } });
  expect((await cardOf('马建国')).card).toBe(before.card);
});
