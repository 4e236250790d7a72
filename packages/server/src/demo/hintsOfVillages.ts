import {
  dayBetween,
  type Hint,
  is,
  isSettled,
  lead,
  mostly,
  never,
  number,
  partOf,
  type Say,
  sometimes,
  trait,
  yes,
  yuan,
} from './hint.ts';

const residents: Say = ({ spot }) => Math.round(spot.households * 0.86);
const approved = ['approved', 'published', 'submitted', 'revising'];

/** What there is one of in a village: its register card, and how it stands in each task. */
export const hintsOfVillages: Readonly<Record<string, Hint>> = {
  village: {
    per: { village: 1, whole: true },
    fields: {
      name: ({ spot }) => spot.name,
      villageType: mostly({ clustering: 42, suburban: 18, featured: 8, improving: 28, relocating: 4 }),
      areaKind: ({ spot }) => (trait(spot, 'areaKind') < 0.97 ? 'village' : 'stateFarm'),
      isImmigrant: ({ spot }) => isSettled(spot),
      isCentral: yes(0.15),
      households: ({ spot }) => spot.households,
      residentHouseholds: residents,
      population: ({ spot, chance }) => Math.round(spot.households * chance.between(3.1, 3.9, 2)),
      permanentPop: partOf('population', 0.7, 0.88),
      boundary: never,
      centre: ({ spot }) => spot.centre && { at: spot.centre },
      validFrom: never,
    },
  },
  naturalVillage: {
    per: { village: 3 },
    fields: {
      name: ({ spot, index }) => `${spot.name}${index + 1}组`,
      households: number(18, 120),
      permanentHouseholds: partOf('households', 0.6, 0.95),
      hardRoad: yes(0.93),
      wasteCovered: yes(0.97),
      tapWater: yes(0.98),
    },
  },
  villagePlan: {
    per: { village: (spot) => (isSettled(spot) ? 0.9 : 0.21), whole: true },
    stages: {
      notStarted: 5,
      surveying: 8,
      drafting: 14,
      agreed: 8,
      publicised: 9,
      reviewed: 8,
      approved: 26,
      published: 14,
      submitted: 8,
    },
    fields: {
      planName: ({ spot }) => `${spot.name}村庄规划（2022—2035年）`,
      planClass: ({ spot }) => (isSettled(spot) ? 'immigrant' : 'general'),
      villages: ({ spot }) => [spot.unit],
      horizonYear: is(2035),
      area: number(300, 1400, 1),
      constructionLand: partOf('area', 0.08, 0.2, 1),
      farmland: partOf('area', 0.35, 0.65, 1),
      compileCost: yuan(120_000, 300_000),
      noticeStart: dayBetween('2022-03-01', '2022-07-01'),
      noticeEnd: dayBetween('2022-07-02', '2022-08-05'),
      approvalDate: ({ stage, chance }) => (approved.includes(String(stage)) ? dayOf(chance.between(10, 60)) : null),
      publishDate: ({ stage, chance }) =>
        approved.includes(String(stage)) && stage !== 'approved' ? dayOf(chance.between(61, 80)) : null,
      submitDate: ({ stage, chance }) => (stage === 'submitted' ? dayOf(chance.between(81, 110)) : null),
    },
  },
  villageManureMode: {
    per: { village: 1, whole: true },
    stages: { drafting: 4, consulted: 5, approved: 7, inForce: 84 },
    fields: {
      mode: mostly({ pipe: 22, small: 24, tank: 40, mixed: 14 }),
      pipeHouseholds: number(0, 120),
      smallHouseholds: number(0, 110),
      tankHouseholds: number(40, 260),
    },
  },
  villageSewage: {
    per: { village: 1, whole: true },
    stages: { untreated: 15, planned: 10, building: 14, declared: 6, counted: 54, lost: 1 },
    fields: {
      sixKinds: sometimes(0.4),
      households: residents,
      treatedHouseholds: ({ stage, get, chance }) =>
        Math.round(
          Number(get('households') ?? 0) *
            (stage === 'counted' ? chance.between(0.72, 0.97, 3) : chance.between(0, 0.35, 3)),
        ),
      openDischarge: ({ stage, chance }) => (stage === 'counted' ? false : chance.happens(0.4)),
      blackWaterLeft: yes(0.06),
      treatedYear: number(2018, 2022),
    },
  },
  villageWaste: {
    per: { village: 1, whole: true },
    fields: {
      cleaners: number(3, 12),
      clearFrequency: number(3, 14),
      oldDumps: mostlyNumber({ 0: 93, 1: 6, 2: 1 }),
      ...Object.fromEntries(
        ['hasFacilities', 'hasMethod', 'hasTeam', 'hasFunds', 'hasRules'].map((one) => [one, yes(0.985)]),
      ),
    },
  },
  villageWater: {
    per: { village: 1, whole: true },
    fields: {
      tapHouseholds: ({ spot, chance }) => Math.round(spot.households * 0.86 * chance.between(0.955, 1, 4)),
      hoursPerDay: number(18, 24),
      smartMeters: partOf('tapHouseholds', 0.2, 0.8),
      watched: yes(0.9),
      complaints: number(0, 6),
    },
  },
  villageNetwork: {
    per: { village: 1, whole: true },
    fields: {
      signal4g: yes(0.995),
      signal5g: ({ chance, spot }) => chance.happens(0.64 + 0.15 * lead(spot)),
      fibre: yes(0.975),
      gigabit: yes(0.7),
      keyVillage: yes(0.3),
      fibreHouseholds: ({ spot, chance }) => Math.round(spot.households * chance.between(0.5, 0.9, 3)),
      testedOn: dayBetween('2022-02-10', '2022-06-10'),
    },
  },
  villageFiveHaves: {
    per: { village: 1, whole: true },
    fields: {
      teamSize: number(3, 14),
      yearFund: yuan(20_000, 90_000),
      supervisor: ({ spot }) => `${spot.name}村务监督委员会`,
      score: number(72, 98, 1),
    },
  },
  villageCovenant: {
    per: { village: 1, whole: true },
    stages: { drafting: 3, consulted: 3, legalChecked: 3, voted: 4, filed: 5, inForce: 82 },
    fields: { envClause: yes(0.95), noIllegalFine: is(true), filedOn: dayBetween('2022-01-10', '2022-06-12') },
  },
  stronghold: {
    per: { village: 1, whole: true },
    fields: {
      area: number(220, 900),
      oneStop: yes(0.93),
      onlineItems: number(8, 42),
      openDays: number(5, 7),
      signboards: number(2, 9),
      misused: yes(0.01),
    },
  },
  farmhouseLibrary: {
    per: { village: 1 },
    fields: {
      books: number(1200, 3200),
      newBooks: number(20, 80),
      papers: number(6, 24),
      openDays: number(3, 7),
      loans: number(10, 90),
    },
  },
  loudspeaker: {
    per: { village: 1, whole: true },
    stages: { building: 5, trial: 3, running: 88, faulty: 3, repairing: 1 },
    fields: {
      speakerNo: ({ spot, index }) => `DLB-${spot.code.slice(-6)}-${index + 1}`,
      power: number(25, 200),
      lastTest: dayBetween('2022-04-01', '2022-06-12'),
      backup: yes(0.7),
    },
  },
  videoPoint: {
    per: { village: 1, whole: true },
    stages: { building: 4, trial: 2, running: 88, faulty: 5, repairing: 1 },
    fields: {
      storageDays: number(30, 90),
      joined: yes(0.9),
      privacyOk: yes(0.98),
      pointNo: ({ spot, index }) => `${spot.code}${String(index + 1).padStart(4, '0')}`,
    },
  },
  videoOnline: {
    per: { village: 3 },
    fields: {
      dueMinutes: is(1440),
      onlineMinutes: ({ chance }) => (chance.happens(0.04) ? chance.between(200, 1100) : chance.between(1330, 1440)),
      pictureGood: yes(0.96),
    },
  },
  villageFee: {
    per: { village: 0.35 },
    fields: { perHousehold: yuan(100, 300), exempted: number(2, 20), collected: yuan(8000, 60_000) },
  },
  deliberation: {
    per: { village: 1.5 },
    stages: {
      proposed: 6,
      discussed: 8,
      reviewed: 8,
      resolved: 12,
      disclosed: 14,
      executing: 18,
      completed: 32,
      failed: 2,
    },
    fields: {
      kind: mostly({ fourTwo: 72, fundraising: 16, ordinary: 12 }),
      major: ({ get, chance }) => (get('kind') === 'fourTwo' ? chance.happens(0.9) : chance.happens(0.08)),
      ruleSet: never,
      noticeDate: never,
      meetingKind: mostly({ villagers: 40, representatives: 60 }),
      eligible: number(38, 120),
      present: partOf('eligible', 0.7, 0.96),
      totalHouseholds: ({ spot }) => spot.households,
      presentHouseholds: never,
      agree: partOf('present', 0.8, 0.98),
      against: partOf('present', 0, 0.06),
      abstain: partOf('present', 0, 0.05),
      valid: yes(0.97),
      passed: ({ stage, chance }) =>
        stage === 'failed'
          ? false
          : ['proposed', 'discussed', 'reviewed'].includes(String(stage))
            ? null
            : stage !== 'resolved' || chance.happens(0.97),
      ...inTurn([
        'partyProposed',
        'committeesDiscussed',
        'partyReviewed',
        'resolvedOn',
        'decisionPublished',
        'resultPublished',
      ]),
    },
  },
  cleanAction: {
    per: { village: 2 },
    fields: {
      garbageTons: number(0.5, 12, 1),
      ditchKm: number(0.2, 3, 1),
      walls: number(0, 6),
      treesPlanted: number(0, 200),
      labourHours: number(20, 200),
      pairs: sometimes(0.4),
    },
  },
  envInspection: {
    per: { village: 2 },
    fields: {
      fullScore: is(100),
      score: ({ chance, spot }) => Number((84 + 5 * lead(spot) + chance.between(-9, 9, 1)).toFixed(1)),
      sampledHouseholds: number(6, 20),
    },
  },
};

/** A day so many days after 10 August 2022. */
function dayOf(days: number): string {
  return new Date(Date.parse('2022-08-10') + days * 86_400_000).toISOString().slice(0, 10);
}

function mostlyNumber(weights: Readonly<Record<string, number>>): Say {
  return ({ chance }) => Number(chance.weighted(weights));
}

/** Days of steps that follow one another about every ten days; the first of them within the first half of the year. */
function inTurn(names: readonly string[]): Readonly<Record<string, Say>> {
  return Object.fromEntries(
    names.map((name, i): [string, Say] => [
      name,
      ({ chance, get }) => {
        const before = i === 0 ? null : get(names[i - 1] ?? '');
        const from = typeof before === 'string' ? Date.parse(before) : Date.parse('2022-01-10') + i * 1e9;
        const days = typeof before === 'string' ? chance.between(4, 16) : chance.between(0, 150);
        return new Date(from + days * 86_400_000).toISOString().slice(0, 10);
      },
    ]),
  );
}
