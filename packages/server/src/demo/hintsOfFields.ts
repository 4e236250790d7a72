import { type Hint, is, mostly, never, number, partOf, trait, yes } from './hint.ts';

/** Fields, machines, farms and what is left over of them. */
export const hintsOfFields: Readonly<Record<string, Hint>> = {
  machineWork: {
    per: { village: 1 },
    fields: {
      area: number(40, 420),
      passArea: partOf('area', 0.86, 1),
      passRate: ({ get }) =>
        Number(get('area')) > 0 && typeof get('passArea') === 'number'
          ? Number(((Number(get('passArea')) / Number(get('area'))) * 100).toFixed(1))
          : null,
      depth: number(26, 38),
      overlap: number(1, 9, 1),
      startAt: ({ chance }) => `2022-04-${10 + chance.below(19)}T00:30:00.000Z`,
      endAt: ({ chance }) => `2022-05-${10 + chance.below(9)}T09:30:00.000Z`,
    },
  },
  filmPoint: {
    per: { township: 0.5, whole: true },
    fields: {
      name: ({ spot }) => `${spot.name}残膜回收点`,
      standardised: yes(0.8),
      area: number(300, 1500),
      price: ({ chance }) => chance.between(60, 150),
    },
  },
  filmUse: {
    per: { village: 1, whole: true },
    fields: {
      kind: is('mulch'),
      season: is('spring'),
      coveredArea: ({ spot }) => Math.round(mulchOf(spot) / 3.4),
      used: ({ spot }) => mulchOf(spot),
      thickness: mostlyThick(),
    },
  },
  filmTrade: {
    per: { village: 1, whole: true },
    fields: {
      impurity: number(18, 40),
      net: ({ spot, chance }) => Math.round(mulchOf(spot) * chance.between(0.84, 0.98, 3)),
      gross: ({ spot, chance }) => Math.round(mulchOf(spot) * chance.between(1.2, 1.5, 3)),
      amount: ({ get }) => Math.round(Number(get('gross') ?? 0) * 100),
    },
  },
  strawLedger: {
    per: { village: 1, whole: true },
    fields: {
      crop: mostly({ maize: 62, wheat: 20, rice: 14, vegetable: 4 }),
      area: number(400, 2600),
      produced: number(300, 1800),
      collectable: partOf('produced', 0.82, 0.9),
      used: partOf('collectable', 0.9, 0.96),
      fertiliser: partOf('used', 0.35, 0.5),
      feed: partOf('used', 0.35, 0.45),
      energy: partOf('used', 0.02, 0.05),
      base: never,
      material: never,
    },
  },
  livestockFarm: {
    per: { village: 0.4 },
    fields: {
      name: ({ spot, index }) => `${spot.name}养殖场（示例${index + 1}）`,
      animal: mostly({ dairy: 44, beef: 26, sheep: 22, pig: 3, poultry: 5 }),
      stock: number(300, 4800),
      manureYear: number(2000, 26_000),
      used: partOf('manureYear', 0.92, 0.99),
      usedFarm: partOf('used', 0.4, 0.6),
      usedFactory: partOf('used', 0.2, 0.35),
      usedEnergy: never,
      landAgreement: number(500, 6000),
      equipped: yes(0.98),
    },
  },
  techArea: {
    per: { township: 5, whole: true },
    fields: {
      technology: ({ index }) =>
        ['soilTest', 'organic', 'fertigation', 'greenControl', 'unified'][index % 5] ?? 'soilTest',
      area: ({ get, chance }) =>
        ({
          soilTest: chance.between(26_000, 36_000),
          organic: chance.between(15_000, 24_000),
          fertigation: chance.between(2200, 3800),
          greenControl: chance.between(10_000, 15_000),
          unified: chance.between(12_000, 18_000),
        })[String(get('technology'))] ?? null,
      sownArea: ({ get }) => {
        const reached = { soilTest: 0.965, greenControl: 0.472 }[String(get('technology'))] ?? 0.6;
        return Math.round(Number(get('area') ?? 0) / reached);
      },
      times: number(2, 4),
      muTimes: ({ get, chance }) =>
        get('technology') === 'unified' ? Math.round(Number(get('area') ?? 0) * chance.between(2.4, 3.6, 2)) : null,
    },
  },
  inputSurvey: {
    per: { village: 0.6 },
    fields: {
      fertiliserTons: number(20, 160),
      pesticideKg: number(200, 1600),
      filmTons: number(0.8, 4, 1),
      strawTons: number(300, 1800),
      packKg: number(30, 260),
    },
  },
  pestForecast: {
    per: { district: 12, whole: true },
    fields: { issueNo: ({ nth }) => nth + 1, issuedOn: ({ nth }) => `2022-${String(nth + 1).padStart(2, '0')}-10` },
  },
  inputCheck: { per: { township: 3 }, fields: { samples: number(2, 12), passed: partOf('samples', 0.85, 1) } },
};

/** Kilograms of mulch film of a village in a year. */
function mulchOf(spot: Parameters<typeof trait>[0]): number {
  return Math.round(800 + 1400 * trait(spot, 'mulch'));
}

function mostlyThick() {
  return mostlyNumber({ 0.01: 80, 0.012: 12, 0.008: 8 });
}

function mostlyNumber(weights: Readonly<Record<string, number>>): Required<Hint>['fields'][string] {
  return ({ chance }) => Number(chance.weighted(weights));
}
