import { dayBetween, type Hint, is, mostly, never, number, sometimes, yes, yuan } from './hint.ts';

/** What people do together: posts, meetings, shows, lists of honour. */
export const hintsOfPeople: Readonly<Record<string, Hint>> = {
  publicPost: {
    per: { village: 2 },
    fields: {
      post: ({ chance }) => chance.pick(posts),
      fundKind: mostly({ welfare: 46, company: 22, village: 28, volunteer: 4 }),
      lowIncome: yes(0.62),
      monthlyPay: yuan(600, 1800),
      insured: yes(0.85),
      beat: never,
    },
  },
  activity: {
    per: { village: 1.5 },
    fields: {
      name: ({ spot, index }) => `${spot.name}示例活动${index + 1}`,
      kind: ({ chance }) => chance.pick(kinds),
      photos: sometimes(0.3),
      participants: number(15, 180),
    },
  },
  cultureEvent: {
    per: { village: 0.8, whole: true },
    fields: {
      countFor: mostly({ township: 58, other: 36, none: 6 }),
      audience: number(40, 420),
      signed: sometimes(0.3),
    },
  },
  healthActivity: { per: { village: 0.5 }, fields: { materials: number(30, 300) } },
  vectorControl: { per: { village: 0.6 }, fields: { breedingSpots: number(0, 12) } },
  healthyVillage: { per: { village: 0.1 }, fields: { titleKind: mostly({ healthyVillage: 60, cleanVillage: 40 }) } },
  demoUnit: {
    per: { village: 0.12, township: 0.45, whole: true },
    stages: { creating: 8, selfAssessed: 12, recommended: 40, assessed: 20, publicised: 10, awarded: 10 },
    fields: {
      level: ({ level }) => level,
      declaredOn: dayBetween('2022-03-10', '2022-06-10'),
      satisfaction: number(86, 99, 1),
      score: number(80, 98, 1),
      regionResult: ({ stage, chance }) => (stage === 'awarded' ? 'won' : chance.weighted({ pending: 88, lost: 12 })),
    },
  },
  courtyardVillage: {
    per: { village: 0.7, whole: true },
    stages: { nominated: 12, creating: 20, selfAssessed: 12, recommended: 10, assessed: 8, publicised: 6, awarded: 32 },
    fields: { year: is(2022) },
  },
  serviceCentre: {
    per: { township: 0.5, whole: true },
    stages: { building: 30, trial: 10, running: 60 },
    fields: {
      name: ({ spot }) => `${spot.name}农业农村综合服务中心`,
      openedOn: dayBetween('2022-03-20', '2022-06-10'),
    },
  },
  trafficStation: {
    per: { township: 3, whole: true },
    fields: { dutyDays: number(16, 30), fund: yuan(6000, 10_500), persuaded: number(10, 120) },
  },
  cleanCampaign: {
    per: { district: 3, whole: true },
    stages: { approved: 10, inForce: 70, repealed: 20 },
    fields: {
      season: ({ nth }) => ['spring', 'summer', 'autumnWinter'][nth % 3] ?? 'spring',
      name: ({ nth }) => `2022年村庄清洁${['春季', '夏季', '秋冬'][nth % 3]}战役`,
      fromDate: ({ nth }) => ['2022-03-01', '2022-06-01', '2022-10-01'][nth % 3] ?? '2022-03-01',
      toDate: ({ nth }) => ['2022-05-31', '2022-08-31', '2022-12-31'][nth % 3] ?? '2022-05-31',
    },
  },
  redBlackEntry: {
    per: { village: 1 },
    stages: { proposed: 8, warned: 8, fixed: 6, posted: 34, ended: 44 },
    fields: {
      listKind: ({ chance, stage }) =>
        ['warned', 'fixed'].includes(String(stage)) || chance.happens(0.15) ? 'black' : 'red',
      objectName: ({ get, spot }) =>
        get('listKind') === 'black' && get('objectKind') === 'household' ? null : `${spot.name}示例对象`,
      channel: ({ get, chance }) =>
        get('listKind') === 'black' && get('objectKind') === 'household'
          ? 'board'
          : chance.weighted({ board: 80, app: 14, web: 6 }),
      consent: is(true),
      warnedOn: ({ get, chance }) => (get('listKind') === 'black' ? `2022-03-0${1 + chance.below(9)}` : null),
      fromDate: dayBetween('2022-03-12', '2022-05-20'),
      toDate: dayBetween('2022-05-21', '2022-07-20'),
      photo: sometimes(0.3),
    },
  },
  roadChief: { per: { village: 1 }, fields: { level: mostly({ village: 76, township: 20, county: 4 }) } },
  villageCouncil: { per: { village: 1 }, fields: { members: number(5, 13), meetings: number(2, 12) } },
  villageGroupOrg: { per: { village: 0.3 }, fields: { members: number(6, 60) } },
  donation: { per: { village: 0.6 }, fields: { value: yuan(500, 30_000), goods: mostlyGoods() } },
  fundProject: {
    per: { village: 0.25 },
    fields: { perHead: yuan(10, 100), daysPerLabourer: number(1, 9, 1), collected: yuan(10_000, 90_000) },
  },
  experience: { per: { village: 0.25 } },
  publicFacility: {
    per: { village: 3 },
    fields: {
      maintFund: yuan(800, 12_000),
      published: ({ get, chance }) =>
        ['maintSubject', 'maintDuty', 'maintMode', 'maintFund'].every((one) => get(one) !== null) &&
        chance.happens(0.8),
      maintDuty: ({ chance }) => (chance.happens(0.9) ? '日常巡查、及时维修、建账留痕' : null),
      builtYear: number(2005, 2022),
    },
  },
  repairOrder: { per: { village: 0.8 }, fields: { cost: yuan(100, 4000) } },
  sweepTrip: { per: { village: 1.5 }, fields: { km: number(2, 28, 1), track: never } },
  cleanContract: {
    per: { township: 1 },
    fields: { yearPrice: yuan(600_000, 2_400_000), paid: yuan(200_000, 590_000), monthScore: number(82, 98, 1) },
  },
};

const posts =
  'cleaner riverKeeper roadKeeper waterKeeper libraryKeeper speakerKeeper sewageKeeper persuader collector remover'.split(
    ' ',
  );
const kinds = 'opera health volunteer van preaching team meeting cleaning reading training festival other'.split(' ');

function mostlyGoods(): Required<Hint>['fields'][string] {
  return ({ chance }) => chance.pick(['现金', '水泥', '树苗', '垃圾桶', '路灯']);
}
