import { isUuid } from '@yicun/kernel/uuid';
import { house } from '@yicun/packs/house';
import { headingOf, matchHeadings, nameOf, templateColumns } from '@yicun/server/exchange/columns';
import { idFrom, timeOf } from '@yicun/server/exchange/ids';
import { headingIn, lineOf, mapper, placeOf } from '@yicun/server/exchange/read/mapping';
import { type NamedUnit, UnitBook } from '@yicun/server/exchange/units';
import { describe, expect, it } from 'vitest';

const toilet = house.registers.householdToilet!;

const unit = (id: string, parent: string | null, path: string, name: string, ...others: string[]): NamedUnit => {
  return { id, parent, path, name, others };
};
const units = [
  unit('d', null, '1/', '利通区'),
  unit('j', 'd', '1/2/', '金积镇', '金积'),
  unit('t', 'j', '1/2/3/', '塔湾村'),
  unit('s', 'j', '1/2/4/', '双庄村'),
  unit('g', 'd', '1/5/', '高闸镇'),
  unit('x', 'g', '1/5/6/', '双庄村'),
];

describe('columns', () => {
  it('are known by label in either language, by name, with units, stars and spaces, in any order', () => {
    const headings = ['* 备 注', 'Type', 'tankVolume', '化粪池材质', '改造年度 (年)', '所属单位', '什么'];
    const { columns, unknown } = matchHeadings(toilet, headings);
    const names = columns.map((one) => one && nameOf(one));
    expect(names).toEqual(['remark', 'toiletType', 'tankVolume', 'tankMaterial', 'reformYear', '@unit', null]);
    expect(unknown).toEqual(['什么']);
  });

  it('are each taken once, and every heading of a template is known', () => {
    expect(matchHeadings(toilet, ['备注', '备注']).unknown).toEqual(['备注']);
    for (const register of Object.values(house.registers)) {
      const columns = templateColumns(register);
      const again = matchHeadings(register, columns.map(headingOf));
      expect([register.name, again.unknown]).toEqual([register.name, []]);
    }
  });

  it('are a heading from two known ones on', () => {
    expect(headingIn(toilet, ['利通区户厕台账', null])).toBeNull();
    expect(headingIn(toilet, ['序号', '厕所类型', '备注'])?.columns.map((one) => one?.is)).toEqual([
      undefined,
      'field',
      'field',
    ]);
  });
});

describe('units', () => {
  const book = new UnitBook(units, ['1/']);
  it('are written from the township down and found again, whatever stands between', () => {
    expect(units.map(({ id }) => book.write(id))).toEqual([
      ...['利通区', '金积镇', '金积镇/塔湾村', '金积镇/双庄村', '高闸镇', '高闸镇/双庄村'],
    ]);
    for (const { id } of units) expect(book.find(book.write(id))).toEqual({ is: 'one', id });
    for (const written of ['塔湾村', '金积镇塔湾村', '金积镇 塔湾村', '利通区金积镇塔湾村', '金积/塔湾村']) {
      expect([written, book.find(written)]).toEqual([
        written,
        written.startsWith('金积/') ? { is: 'none' } : { is: 'one', id: 't' },
      ]);
    }
  });

  it('of one name are told apart by the scope, else said to be several', () => {
    expect(book.find('双庄村')).toEqual({ is: 'several', candidates: ['金积镇/双庄村', '高闸镇/双庄村'] });
    expect(new UnitBook(units, ['1/5/']).find('双庄村')).toEqual({ is: 'one', id: 'x' });
    expect(new UnitBook(units, ['1/5/6/']).only).toBe('x');
    expect(book.only).toBeNull();
  });
});

describe('rows', () => {
  it('say all that is wrong with them, cell by cell', () => {
    const { columns } = matchHeadings(toilet, ['乡镇', '行政村', '厕所类型', '化粪池有效容积', '验收日期', '通水']);
    const map = mapper(toilet, columns, new UnitBook(units, ['1/']));
    const good = map({ sheet: 0, line: 2, cells: ['金积镇', '双庄村', '旱厕', '1.5m³', '2022年5月31日', '√'] });
    expect(good).toMatchObject({
      ...{ no: 2, key: null, unit: 's', faults: [] },
      set: { toiletType: 'dryPit', tankVolume: 1.5, acceptedOn: '2022-05-31', waterOn: true },
    });
    const bad = map({ sheet: 1, line: 7, cells: ['高闸镇', '没有村', '太空', '#REF!', '昨天', null] });
    expect(bad.faults.map(({ column, why }) => [column, why.code])).toEqual([
      ['toiletType', 'value.option'],
      ['tankVolume', 'sheet.formula'],
      ['acceptedOn', 'value.date'],
      ['@unit', 'sheet.unitUnknown'],
    ]);
    expect(lineOf(bad.no)).toEqual({ sheet: 2, line: 7 });
    expect(placeOf({ sheet: 1, line: 7 })).toBe(bad.no);
  });
});

describe('ids', () => {
  it('follow from what they name, lie in the order of the rows, and are ids as we store them', () => {
    const at = Date.parse('2026-04-01T02:00:00Z');
    expect(idFrom(at, 1, 'record', 'a')).toBe(idFrom(at, 1, 'record', 'a'));
    expect(idFrom(at, 1, 'record', 'a')).not.toBe(idFrom(at, 1, 'record', 'b'));
    const places = [1, 2, 16_383, 16_384, 2_000_001, 2 ** 26 - 1];
    const ids = places.map((place) => idFrom(at, place, 'x'));
    expect(ids).toEqual([...ids].sort());
    expect(ids.every(isUuid)).toBe(true);
    expect(ids.map((id) => [id[14], id[19], timeOf(id)])).toEqual(
      places.map(() => ['8', expect.stringMatching(/[89ab]/), at]),
    );
  });
});
