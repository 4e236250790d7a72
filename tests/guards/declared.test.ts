import { readFileSync } from 'node:fs';
import { house } from '@yicun/packs/house';
import { describe, expect, test } from 'vitest';

/**
 * The ledgers, figures and checklists that the 26 tasks need were listed once, from the papers, beside this test: the
 * house holds each of them under its name, its exact label and its task, and nothing that is not listed. Columns are
 * separated by tabs: name, label, tasks of the theme (for a checklist its points too). A common ledger has no task.
 */

/** What the house holds beyond the list: the programme as it was issued, and what the district decides about itself. */
const beyond = {
  registers: [
    ...['programme', 'edition', 'keyWork', 'task', 'subTask', 'target', 'milestone', 'measure', 'quota'],
    ...['progressEntry', 'funding', 'namedObject', 'settingValue', 'registerState', 'declaration', 'calendarDay'],
    ...['frozenBase', 'dispatchSlip', 'slipReceipt', 'coordination'],
  ],
  indicators: [
    ...['milestone.doneByMonth', 'measure.done', 'funding.assigned'],
    // What is here to decide stands apart from what somebody above gives: applied for and awarded, tried and accepted,
    // listed and published.
    ...['demoTownshipsApplied', 'demoVillagesApplied', 'sortingPilotVillages', 'facilityPublishedRate'],
  ],
};

interface Listed {
  readonly name: string;
  readonly label: string;
  readonly tasks: readonly string[];
  readonly rest: string;
}

function listed(what: string): readonly Listed[] {
  const text = readFileSync(`tests/guards/declared/${what}.tsv`, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [name = '', label = '', tasks = '', rest = ''] = line.split('\t');
      return { name, label, tasks: tasks.split(' ').filter((one) => one !== ''), rest };
    });
}

/** `name label`, so that a wrong label shows beside the right one. */
function named(all: readonly { readonly name: string; readonly label: string }[]): readonly string[] {
  return all.map(({ name, label }) => `${name} ${label}`).sort();
}

function inChinese(all: readonly { readonly name: string; readonly label: { readonly zh: string } }[]) {
  return all.map(({ name, label }) => ({ name, label: label.zh }));
}

/** Those of a house that serve none of the tasks they are listed under. */
function astray(
  all: readonly { readonly name: string; readonly tasks: readonly string[] }[],
  list: readonly Listed[],
): readonly string[] {
  const tasks = new Map(list.map((one) => [one.name, one.tasks]));
  return all.flatMap((one) => {
    const wanted = tasks.get(one.name) ?? [];
    const there = wanted.length === 0 || wanted.some((task) => one.tasks.includes(task));
    return there ? [] : [`${one.name}: ${one.tasks.join(' ')} instead of ${wanted.join(' ')}`];
  });
}

describe('the house holds what was listed, and nothing else:', () => {
  // One that takes its denominator from another register stands under both.
  const counted = new Map(Object.values(house.indicators).flatMap((its) => its.map((one) => [one.name, one])));
  const all = [...counted.values(), ...house.typed].filter(({ name }) => !name.endsWith('.count'));
  const figures = all.filter(({ name }) => !beyond.indicators.includes(name));
  const registers = Object.values(house.registers).filter(({ name }) => !beyond.registers.includes(name));
  const checklists = Object.values(house.checklists);

  test('109 registers', () => {
    const list = listed('registers');
    expect(list).toHaveLength(109);
    expect(named(inChinese(registers))).toEqual(named(list));
    expect(astray(registers, list)).toEqual([]);
  });

  test('153 indicators, counted or typed', () => {
    const list = listed('indicators');
    expect(list).toHaveLength(153);
    expect(named(inChinese(figures))).toEqual(named(list));
    expect(astray(figures, list)).toEqual([]);
  });

  test('25 checklists, with their points item by item', () => {
    const list = listed('checklists');
    expect(list).toHaveLength(25);
    expect(named(inChinese(checklists))).toEqual(named(list));
    expect(astray(checklists, list)).toEqual([]);
    const points = Object.fromEntries(list.map(({ name, rest }) => [name, rest]));
    const theirs = checklists.map(({ name, items }) => [name, items.map((one) => one.points).join(' ')]);
    expect(Object.fromEntries(theirs)).toEqual(points);
  });

  test('beyond it only what is named here', () => {
    expect(beyond.registers.filter((name) => !Object.hasOwn(house.registers, name))).toEqual([]);
    const names = new Set(all.map(({ name }) => name));
    expect(beyond.indicators.filter((name) => !names.has(name))).toEqual([]);
  });
});
