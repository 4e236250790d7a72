import { complaint, hints, wanting } from '@yicun/kernel/parse';
import { settledRegister } from '@yicun/kernel/setting';
import { filmTrade } from '@yicun/packs/farmWaste/filmTrade';
import { filmUse } from '@yicun/packs/farmWaste/filmUse';
import { farmWasteIndicators } from '@yicun/packs/farmWaste/indicators';
import { inputCheck } from '@yicun/packs/farmWaste/inputCheck';
import { farmWasteSettings } from '@yicun/packs/farmWaste/settings';
import { strawLedger } from '@yicun/packs/farmWaste/strawLedger';
import { techArea } from '@yicun/packs/farmWaste/techArea';
import { expect, test } from 'vitest';
import { figure, record } from './records.ts';

const today = '2022-07-01';

test('film recovered is what was bought back, net and not voided, over the mulch that was used, both in kilograms', () => {
  const records = [
    record(filmTrade, { at: '2022-09-01', gross: 1000, net: 600 }, 'verified'),
    record(filmTrade, { at: '2022-09-02', gross: 500, net: 300 }),
    record(filmTrade, { at: '2022-09-02', gross: 500, net: 300 }, 'voided'),
    record(filmUse, { kind: 'mulch', used: 1000 }),
    record(filmUse, { kind: 'greenhouse', used: 5000 }),
    record(filmUse, { kind: 'degradable', used: 200 }),
  ];
  expect(figure(farmWasteIndicators, 'filmRecoveryRate', records)).toEqual([900, 1000]);
});

test('a technology is measured against what was sown where it is recorded, and its area once for each crop', () => {
  const records = [
    record(techArea, { technology: 'soilTest', crop: '玉米', area: 800, sownArea: 1000 }),
    record(techArea, { technology: 'soilTest', crop: '水稻', area: 0, sownArea: 500 }),
    record(techArea, { technology: 'greenControl', crop: '玉米', area: 460, sownArea: 1000 }),
    record(techArea, { technology: 'unified', crop: '玉米', area: 300, sownArea: 1000, times: 3, muTimes: 900 }),
  ];
  expect(figure(farmWasteIndicators, 'soilTestCoverage', records)).toEqual([800, 1500]);
  expect(figure(farmWasteIndicators, 'greenControlRate', records)).toEqual([460, 1000]);
  expect(figure(farmWasteIndicators, 'soilTestMu', records)[0]).toBe(800);
  expect(figure(farmWasteIndicators, 'unifiedMuTimes', records)[0]).toBe(900);
});

test('straw is not used twice: more used than there is to collect is refused', () => {
  const kept = record(strawLedger, { crop: 'maize', produced: 120, collectable: 100, used: 93, fertiliser: 60 });
  expect(complaint(strawLedger, kept, today)).toBeNull();
  expect(figure(farmWasteIndicators, 'strawUseRate', [kept])).toEqual([93, 100]);
  const twice = record(strawLedger, { crop: 'maize', produced: 120, collectable: 100, used: 101 });
  expect(complaint(strawLedger, twice, today)?.details).toMatchObject({ name: 'collectable' });
});

test('film thinner than the standard is pointed out for mulch alone, and by the number that the district sets', () => {
  const thin = record(filmUse, { kind: 'mulch', thickness: 0.008 });
  const thinHouse = record(filmUse, { kind: 'greenhouse', thickness: 0.008 });
  const byDefault = Object.fromEntries(farmWasteSettings.map((one) => [one.name, one.byDefault]));
  const standard = settledRegister(filmUse, byDefault);
  const named = (register: typeof filmUse, of: typeof thin) => hints(register, of, today).map((one) => one.field);
  expect(named(standard, thin)).toEqual(['thickness']);
  expect(named(standard, thinHouse)).toEqual([]);
  expect(named(settledRegister(filmUse, { filmThickness: 0.008 }), thin)).toEqual([]);
  expect(named(settledRegister(filmUse, { filmThickness: null }), thin)).toEqual([]);
});

test('what was done about a shop is asked for where something was wrong', () => {
  const asks = (data: Parameters<typeof record>[1]) => wanting(inputCheck, record(inputCheck, data));
  expect(asks({ ledgerOk: true, samples: 3, passed: 3 })).not.toContain('problems');
  expect(asks({ ledgerOk: true, samples: 3, passed: 2 })).toContain('problems');
  expect(asks({ ledgerOk: false, samples: 3, passed: 3 })).toContain('problems');
});
