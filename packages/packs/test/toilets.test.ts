import type { RecordState } from '@yicun/kernel/change';
import { contribution, settledIndicator } from '@yicun/kernel/indicator';
import type { Json } from '@yicun/kernel/kind';
import { complaint, hints } from '@yicun/kernel/parse';
import type { Register } from '@yicun/kernel/register';
import { nextStages } from '@yicun/kernel/stage';
import { household } from '@yicun/packs/base/household';
import { householdToilet } from '@yicun/packs/toilets/householdToilet';
import { toiletIndicators } from '@yicun/packs/toilets/indicators';
import { manureTrip } from '@yicun/packs/toilets/manureTrip';
import { toiletSettings } from '@yicun/packs/toilets/settings';
import { toiletDefect } from '@yicun/packs/toilets/toiletDefect';
import { describe, expect, test } from 'vitest';

const today = '2022-07-01';

function record(register: Register, data: Readonly<Record<string, Json>>, stage: string | null = null): RecordState {
  const spine = { id: 'r', register: register.name, unit: 'v', scope: '1/v/', seq: 1, title: null, gone: false };
  const day = register.day === null ? null : data[register.day];
  return { ...spine, stage, day: typeof day === 'string' ? day : null, data, stamps: {} };
}

const byDefault = Object.fromEntries(toiletSettings.map((one) => [one.name, one.byDefault]));

/** What records add to a figure: numerator and denominator, with the settings as they are or as given. */
function figure(name: string, records: readonly RecordState[], settings: Readonly<Record<string, Json>> = byDefault) {
  const found = toiletIndicators.find((one) => one.name === name);
  if (!found) throw new Error(`No indicator ${name}.`);
  const counted = settledIndicator(found, settings);
  const parts = records.map((one) => contribution(counted, one));
  return [parts.reduce((sum, one) => sum + (one?.n ?? 0), 0), parts.reduce((sum, one) => sum + (one?.total ?? 0), 0)];
}

describe('the rate of sanitary toilets', () => {
  const records = [
    record(household, { residence: 'always' }),
    record(household, { residence: 'seasonal' }),
    record(household, { residence: 'away' }),
    record(household, {}),
    record(householdToilet, { houseState: 'lived', sanitary: true, harmless: true }),
    record(householdToilet, { houseState: 'seasonal', sanitary: false }),
    record(householdToilet, { houseState: 'empty', sanitary: true }),
    record(householdToilet, { sanitary: true }),
  ];

  test('is out of the households that live there, and counts the toilets of their houses', () => {
    expect(figure('sanitaryToiletRate', records)).toEqual([1, 2]);
    expect(figure('harmlessToiletRate', records)).toEqual([1, 2]);
  });

  test('is out of all registered households where the district says so, as in yearbooks', () => {
    const yearbook = {
      toiletHouseholds: ['always', 'seasonal', 'away', 'gone'],
      toiletHouses: ['lived', 'seasonal', 'empty', 'removed'],
    };
    expect(figure('sanitaryToiletRate', records, yearbook)).toEqual([2, 3]);
  });
});

test('a reform counts in the year once it is accepted, and goes on counting when the toilet is in use', () => {
  const accepted = { reformYear: 2022, acceptedOn: '2022-06-20' };
  const records = [
    record(householdToilet, accepted, 'accepted'),
    record(householdToilet, accepted, 'inUse'),
    record(householdToilet, { reformYear: 2016 }, 'inUse'),
    record(householdToilet, accepted, 'abandoned'),
    record(householdToilet, { reformYear: 2022 }, 'finished'),
  ];
  expect(figure('reformDone', records)).toEqual([2, 2]);
});

test('a defect is closed also while it is watched; what was unfounded was never one', () => {
  const stages = ['found', 'invalid', 'verified', 'rectifying', 'closed', 'watching'];
  const records = stages.map((stage) => record(toiletDefect, {}, stage));
  expect(figure('defectCloseRate', records)).toEqual([2, 4]);
  const back = record(toiletDefect, { relapsedOn: '2022-12-05' }, 'watching');
  expect(figure('defectRelapseRate', [...records, back])).toEqual([1, 3]);
});

test('manure is put to use by volume, and a voided trip carried none', () => {
  const records = [
    record(manureTrip, { volume: 3, useKind: 'field' }, 'recorded'),
    record(manureTrip, { volume: 1, useKind: 'other' }, 'verified'),
    record(manureTrip, { volume: 8, useKind: 'compost' }, 'voided'),
  ];
  expect(figure('toiletManureUseRate', records)).toEqual([3, 4]);
});

describe('a household toilet', () => {
  const refusedBy = (data: Readonly<Record<string, Json>>, stage = 'inUse') =>
    complaint(householdToilet, record(householdToilet, data, stage), today)?.code ?? null;

  test.each([
    [{ toiletType: 'dryPit', sanitary: true }, 'inUse', true],
    [{ toiletType: 'dryPit', sanitary: false }, 'inUse', false],
    [{ toiletType: 'dryPit' }, 'inUse', false],
    [{ toiletType: 'threeChamber', harmless: true }, 'inUse', true],
    [{ toiletType: 'threeChamber', harmless: true, sanitary: true }, 'inUse', false],
    [{ toiletType: 'threeChamber', drainTo: 'direct' }, 'inUse', false],
    [{ toiletType: 'threeChamber', drainTo: 'direct' }, 'accepted', true],
    [{ toiletType: 'threeChamber', drainTo: 'removal' }, 'accepted', false],
    [{ cost: 200_000, subsidy: 300_000 }, 'inUse', true],
    [{ cost: 300_000, subsidy: 300_000 }, 'inUse', false],
  ])('%j at %s is refused: %s', (data, stage, refused) => {
    expect(refusedBy(data, stage) !== null).toBe(refused);
  });

  test('without water is only remarked upon', () => {
    const dry = record(householdToilet, { toiletType: 'completeSewer', waterOn: false }, 'inUse');
    expect(complaint(householdToilet, dry, today)).toBeNull();
    expect(hints(householdToilet, dry, today).map(({ name }) => name)).toContain('sewerNeedsWater');
  });

  test('is there already when it is first recorded, and may be put forward for reform from there', () => {
    expect(householdToilet.start).toBe('inUse');
    expect(nextStages(householdToilet, 'inUse')).toEqual(['abandoned', 'applied']);
  });
});
