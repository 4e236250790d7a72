import { dayBetween, type Hint, is, lead, mostly, never, number, partOf, sometimes, yes, yuan } from './hint.ts';

const houseOf: Readonly<Record<string, string>> = {
  always: 'lived',
  seasonal: 'seasonal',
  away: 'empty',
  gone: 'removed',
};

const unbuilt = ['applied', 'surveyed', 'listed', 'building', 'finished'];

/** Households, and what there is one of in a home. */
export const hintsOfHomes: Readonly<Record<string, Hint>> = {
  household: {
    per: { household: 1 },
    fields: {
      members: number(1, 7),
      residence: mostly({ always: 68, seasonal: 13, away: 15, gone: 4 }),
      incomeClass: mostly({ none: 92, monitored: 2, lowIncome: 3, extreme: 0.6, lowBorder: 1.4, other: 1 }),
      door: ({ index, spot }) => `${spot.name}${Math.floor(index / 40) + 1}组${(index % 40) + 1}号`,
      bankCard: never,
    },
  },
  householdToilet: {
    per: { household: 1 },
    stages: {
      inUse: 86,
      applied: 2,
      surveyed: 2,
      listed: 1.5,
      building: 2.5,
      finished: 2,
      accepted: 2,
      subsidised: 1,
      abandoned: 1,
    },
    fields: {
      houseState: ({ of }) => houseOf[String(of('household', 'residence'))] ?? 'lived',
      position: mostly({ indoor: 46, yard: 51, outside: 3 }),
      toiletType: ({ chance, spot }) =>
        chance.weighted({
          ...{ completeSewer: 24 + 12 * lead(spot), threeChamber: 46, doubleUrn: 3, biogas: 0.6, urineDiverting: 0.4 },
          ...{ doublePit: 3, centralRemoval: 2, dryPit: 17 - 11 * lead(spot), noToilet: 3 },
        }),
      sanitary: ({ chance, get }) =>
        !['dryPit', 'noToilet'].includes(String(get('toiletType'))) && chance.happens(0.97),
      harmless: ({ chance, get }) => get('sanitary') === true && chance.happens(0.94),
      drainTo: ({ chance, get }) =>
        get('toiletType') === 'completeSewer'
          ? chance.weighted({ townPipe: 55, villagePlant: 45 })
          : chance.weighted({ removal: 92, villagePlant: 8 }),
      tankVolume: ({ chance, get }) =>
        get('toiletType') === 'threeChamber' ? chance.weighted({ 1.5: 70, 2: 24, 1.2: 6 }) : undefined,
      usage: ({ chance, get }) =>
        get('houseState') === 'lived'
          ? chance.weighted({ normal: 95, broken: 4, idle: 1 })
          : chance.weighted({ normal: 30, idle: 68, broken: 2 }),
      satisfied: sometimes(0.5, mostly({ good: 78, fair: 18, bad: 4 })),
      location: ({ of }) => of('household', 'location'),
      photos: sometimes(0.25),
      reformYear: ({ chance, get, stage }) =>
        ['inUse', 'abandoned'].includes(String(stage))
          ? get('sanitary') === true && chance.happens(0.8)
            ? chance.between(2013, 2022)
            : null
          : 2022,
      cost: yuan(2800, 4600),
      subsidy: yuan(2000, 2700),
      warrantyEnd: dayBetween('2022-09-01', '2025-12-31'),
      acceptedOn: (it) =>
        it.get('reformYear') === 2022 && !unbuilt.includes(String(it.stage))
          ? dayBetween('2022-03-15', '2022-11-20')(it)
          : null,
    },
  },
  toiletDefect: {
    per: { household: 0.036 },
    stages: {
      found: 6,
      verified: 6,
      hungUp: 5,
      assigned: 7,
      rectifying: 14,
      selfAccepted: 8,
      checked: 5,
      closed: 46,
      watching: 2,
      invalid: 1,
    },
    fields: {
      reformYear: number(2013, 2021),
      relapsedOn: sometimes(0.02),
      batch: number(1, 4),
      cost: sometimes(0.5, yuan(0, 1500)),
    },
  },
  heatingHousehold: {
    per: { household: 0.64 },
    stages: {
      applied: 12,
      surveyed: 10,
      listed: 9,
      building: 12,
      finished: 8,
      reworking: 1,
      accepted: 16,
      subsidised: 12,
      inUse: 19,
      withdrawn: 1,
    },
    fields: {
      planYear: ({ chance, stage }) =>
        ['applied', 'surveyed'].includes(String(stage)) ? 2023 : chance.happens(0.9) ? 2022 : 2023,
      heatedArea: number(50, 140),
      newWay: mostly({
        district: 12,
        airWater: 46,
        airAir: 14,
        storage: 6,
        electricKang: 8,
        gasBoiler: 12,
        biomass: 2,
      }),
      cost: yuan(6000, 15_000),
      subsidy: partOf('cost', 0.5, 0.75),
      selfPay: ({ get }) =>
        typeof get('cost') === 'number' && typeof get('subsidy') === 'number'
          ? Number(get('cost')) - Number(get('subsidy'))
          : null,
      runDays: ({ chance, stage }) =>
        ['inUse', 'subsidised', 'accepted'].includes(String(stage))
          ? chance.weighted({ 150: 60, 130: 22, 96: 12, 40: 6 })
          : null,
      backToCoal: ({ chance, stage }) => (stage === 'inUse' ? chance.happens(0.025) : null),
      location: ({ of }) => of('household', 'location'),
      photos: sometimes(0.2),
    },
  },
  ruralHouse: {
    per: { household: 0.9 },
    stages: { checked: 14, suspected: 1.6, appraised: 0.8, treating: 0.8, cleared: 2.2, safe: 80 },
    fields: {
      builtYear: number(1978, 2021),
      floors: mostly({ 1: 88, 2: 12 }),
      area: number(60, 180),
      useKind: mostly({ living: 91, business: 4, rent: 2, idle: 3 }),
      onlyHouse: yes(0.82),
      occupied: ({ chance, of }) =>
        ['away', 'gone'].includes(String(of('household', 'residence'))) ? false : chance.happens(0.99),
      quickJudge: ({ stage, chance }) =>
        stage === 'safe' ? chance.weighted({ none: 96, some: 4 }) : stage === 'checked' ? 'none' : 'serious',
      grade: ({ stage, chance }) =>
        stage === 'safe'
          ? chance.weighted({ a: 60, b: 40 })
          : ['appraised', 'treating', 'cleared'].includes(String(stage))
            ? chance.weighted({ c: 62, d: 38 })
            : null,
      location: ({ of }) => of('household', 'location'),
      photos: sometimes(0.15),
    },
  },
  houseRenovation: {
    per: { household: 0.0095 },
    stages: {
      applied: 4,
      surveyed: 5,
      listed: 8,
      building: 18,
      finished: 9,
      accepted: 22,
      subsidised: 20,
      inUse: 13,
      withdrawn: 1,
    },
    fields: {
      planYear: ({ chance }) => (chance.happens(0.94) ? 2022 : 2021),
      people: number(1, 7),
      newArea: number(40, 110),
      cost: yuan(42_000, 120_000),
      aid: yuan(12_000, 32_000),
      selfPay: ({ get }) =>
        typeof get('cost') === 'number' && typeof get('aid') === 'number'
          ? Number(get('cost')) - Number(get('aid'))
          : null,
    },
  },
  pvRoof: {
    per: { village: 0.5 },
    fields: {
      capacity: number(8, 40, 1),
      roofKind: mostly({ house: 70, public: 18, factory: 6, greenhouse: 6 }),
      gridDate: ({ stage }) => (['accepted', 'handedOver', 'closed'].includes(String(stage)) ? undefined : null),
    },
  },
  sortingCheck: {
    per: { household: 0.05 },
    fields: { takesPart: yes(0.83), result: mostly({ right: 74, partly: 20, wrong: 6 }), photo: sometimes(0.2) },
  },
  recyclableTrade: {
    per: { household: 0.05 },
    fields: {
      weight: number(1, 30, 1),
      points: number(2, 60),
      way: mostly({ points: 70, swapGoods: 20, cash: 8, swapNew: 2 }),
    },
  },
  hollowYard: {
    per: { village: 0.9 },
    stages: { listed: 30, agreed: 22, treating: 18, done: 30 },
    fields: { idleYears: number(1, 14), area: number(120, 420) },
  },
  honourCandidate: {
    per: { household: 0.03 },
    stages: {
      nominated: 10,
      creating: 10,
      selfAssessed: 8,
      recommended: 8,
      assessed: 8,
      publicised: 10,
      awarded: 42,
      reviewed: 4,
    },
    fields: {
      honour: mostly({ starHousehold: 74, goodNeighbour: 10, goodDaughter: 9, goodParents: 4, moral: 3 }),
      period: is('2022年度'),
      starCount: number(6, 10),
      veto: never,
      consent: is(true),
    },
  },
  beautifulCourtyard: {
    per: { household: 0.17 },
    stages: {
      nominated: 10,
      creating: 13,
      selfAssessed: 8,
      recommended: 8,
      assessed: 6,
      publicised: 5,
      awarded: 48,
      reviewed: 2,
    },
    fields: {
      year: is(2022),
      ...Object.fromEntries(
        ['tidyScore', 'roomScore', 'kitchenScore', 'greenScore', 'familyScore'].map((one) => [one, number(14, 20, 1)]),
      ),
      total: ({ get }) => {
        const parts = ['tidyScore', 'roomScore', 'kitchenScore', 'greenScore', 'familyScore'].map((one) =>
          Number(get(one)),
        );
        return Number(parts.reduce((sum, one) => sum + one, 0).toFixed(1));
      },
      plate: ({ spot, index }) => `${spot.name}-${index + 1}`,
      awardedOn: ({ stage }) => (['awarded', 'reviewed'].includes(String(stage)) ? undefined : null),
      photos: sometimes(0.2),
    },
  },
  pointsEntry: {
    per: { household: 0.25 },
    fields: { points: number(1, 10), proof: sometimes(0.1), noticed: yes(0.8) },
  },
  pointsRedeem: { per: { household: 0.06 }, fields: { points: number(10, 80), signed: sometimes(0.2) } },
  weddingFuneral: {
    per: { household: 0.01 },
    fields: {
      kind: mostly({ wedding: 62, funeral: 36, other: 2 }),
      tables: number(6, 28),
      overLimit: yes(0.06),
      betrothalGift: sometimes(0.4, yuan(30_000, 80_000)),
    },
  },
  labourLog: { per: { household: 0.04 }, fields: { hours: number(1, 8, 1), photo: sometimes(0.1) } },
  literacySurvey: { per: { village: 3 }, fields: { score: number(52, 98) } },
};
