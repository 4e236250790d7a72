import { readFileSync } from 'node:fs';
import { house } from '@yicun/packs/house';
import { headingIn, mapper } from '@yicun/server/exchange/read/mapping';
import { UnitBook } from '@yicun/server/exchange/units';
import { expect, it } from 'vitest';
import { rowsOf } from './files.ts';

/** How the files were made stands beside them. */
const folder = new URL('../../../../tests/fixtures/exchange/', import.meta.url);
const toilet = house.registers.householdToilet!;

const named = (id: string, parent: string | null, path: string, name: string) => ({
  id,
  parent,
  path,
  name,
  others: [],
});
const book = new UnitBook(
  [
    named('d', null, '1/', '利通区'),
    named('j', 'd', '1/2/', '金积镇'),
    named('t', 'j', '1/2/3/', '塔湾村'),
    named('s', 'j', '1/2/4/', '双庄村'),
    named('g', 'd', '1/5/', '高闸镇'),
    named('x', 'g', '1/5/6/', '双庄村'),
  ],
  ['1/'],
);

it.each([
  ['toilets.csv', '=1+1'],
  ['toilets.xlsx', '2'],
  ['toilets.xls', '2'],
  ['toilets-gb18030.csv', '2'],
  ['toilets-semicolon.csv', '2'],
  ['toilets-tab.csv', '2'],
])('%s says what was written', async (name, formula) => {
  const rows = await rowsOf(readFileSync(new URL(name, folder)));
  if (typeof rows === 'string') throw new Error(rows);
  const [heading = [], ...cells] = rows;
  const { columns = [], unknown } = headingIn(toilet, heading) ?? {};
  expect(unknown).toEqual([]);
  const map = mapper(toilet, columns, book);
  const read = cells.map((row, place) => map({ sheet: 0, line: place + 2, cells: row }));
  expect(read.flatMap((row) => row.faults)).toEqual([]);
  expect(read.map((row) => row.unit)).toEqual(['t', 's', 'x']);
  const filled = read.map(({ set }) => Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null)));
  expect(filled).toEqual([
    {
      ...{ toiletType: 'threeChamber', sanitary: true, tankVolume: 1.5, reformYear: 2022, cost: 260_050 },
      ...{ acceptedOn: '2022-05-31', builder: '宁夏鑫源建设有限公司', remark: '第一行,含逗号' },
    },
    {
      ...{ toiletType: 'completeSewer', sanitary: true, reformYear: 2021, cost: 300_000 },
      ...{ acceptedOn: '2021-11-05', builder: '甲"乙"公司', remark: '两行\n备注' },
    },
    { toiletType: 'dryPit', sanitary: false, remark: formula },
  ]);
});
