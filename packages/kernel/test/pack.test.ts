import type { Filter } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import { day } from '@yicun/kernel/kinds/day';
import { ref } from '@yicun/kernel/kinds/ref';
import { refs } from '@yicun/kernel/kinds/refs';
import { rows } from '@yicun/kernel/kinds/rows';
import { text } from '@yicun/kernel/kinds/text';
import { countByStage, house, type Pack } from '@yicun/kernel/pack';
import { type Declaration, field, register } from '@yicun/kernel/register';
import { describe, expect, test } from 'vitest';

const words = (en: string) => ({ zh: en, en });
const roles = { clerk: words('Clerk') };

function declared(name: string, more: Partial<Declaration> = {}) {
  const fields = { what: field(text(), words('What')), on: field(day(), words('On')), ...more.fields };
  return register({
    name,
    label: words(name),
    title: 'what',
    may: { read: { clerk: true, '*': true } },
    ...more,
    fields,
  });
}

const village = declared('village');
const road = declared('road', { fields: { village: field(ref({ register: 'village' }), words('Village')) } });
/** A register whose rows point into another one. */
const signed = (to: string, where?: Filter) => {
  const target = refs(where === undefined ? { register: to } : { register: to, where });
  const columns = { goesTo: { ...target, label: words('To') } };
  return declared('sign', { fields: { goesTo: field(rows({ columns }), words('Signs')) } });
};
const dated = indicator(road, { name: 'roadsOn', label: words('Roads'), of: { field: 'on', op: 'present' } });
const pack = (name: string, part: Partial<Pack>): Pack => ({
  ...{ name, label: words(name), version: 1, registers: [], indicators: [] },
  ...part,
});

describe('a house', () => {
  test('holds every register with its count by stage and its indicators', () => {
    const built = house(
      [pack('a', { registers: [road], indicators: [dated] }), pack('b', { registers: [village], version: 3 })],
      roles,
    );
    expect(built.version).toBe(4);
    expect(Object.keys(built.registers)).toEqual(['road', 'village']);
    expect(built.indicators.road).toEqual([countByStage(road), dated]);
    expect(built.indicators.village?.map(({ name, dims }) => [name, dims])).toEqual([['village.count', ['stage']]]);
    expect(JSON.parse(JSON.stringify(built))).toEqual(built);
  });

  test.each<[string, readonly Pack[]]>([
    ['the register "village" is declared twice', [pack('a', { registers: [village, village] })]],
    ['counts the unknown register', [pack('a', { registers: [village], indicators: [dated] })]],
    ['"roadsOn" is declared twice', [pack('a', { registers: [road, village], indicators: [dated, dated] })]],
    ['"village" points to "village", which is not declared', [pack('a', { registers: [road] })]],
    ['"goesTo" points to "village", which is not declared', [pack('a', { registers: [signed(village.name)] })]],
    [
      '"goesTo" limits what it points to wrongly: "colour" is no field',
      [pack('a', { registers: [village, signed('village', { field: 'colour', op: 'present' })] })],
    ],
    ['nobody has the role "mayor"', [pack('a', { registers: [declared('x', { may: { edit: { mayor: true } } })] })]],
    [
      'nobody has the role "mayor"',
      [pack('a', { registers: [declared('x', { stages: { open: { label: words('Open'), by: ['mayor'] } } })] })],
    ],
    [
      'nobody has the role "mayor"',
      [
        pack('a', {
          registers: [
            declared('x', { fields: { who: field(text(), words('Who'), { personal: 'P', see: ['mayor'] }) } }),
          ],
        }),
      ],
    ],
  ])('stops with a sentence: %s', (complaint, packs) => expect(() => house(packs, roles)).toThrow(complaint));
});
