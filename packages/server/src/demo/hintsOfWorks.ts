import { dayBetween, type Hint, is, mostly, number, partOf, sometimes, yes, yuan } from './hint.ts';

/** Roads, stations, bins and fields: what is built, what runs, and what comes of it. */
export const hintsOfWorks: Readonly<Record<string, Hint>> = {
  project: {
    per: { township: 6, whole: true },
    fields: {
      name: ({ spot, get, nth }) => `${spot.name}2022年示例项目${nth + 1}（${String(get('projectType') ?? '建设')}）`,
      projectType: ({ nth, chance }) =>
        nth % 30 === 3
          ? 'town'
          : nth % 15 === 5
            ? 'manure'
            : chance.weighted({
                road: 16,
                water: 8,
                flood: 6,
                farmland: 8,
                irrigation: 4,
                heat: 8,
                grid: 6,
                pv: 6,
                sewage: 14,
                village: 8,
                building: 6,
                waste: 6,
                other: 4,
              }),
      contractAmount: yuan(200_000, 8_000_000),
      paidAmount: partOf('contractAmount', 0.2, 0.85),
      physicalProgress: ({ stage, chance }) =>
        ['planned', 'approved', 'tendered', 'cancelled'].includes(String(stage))
          ? 0
          : stage === 'started' || stage === 'paused'
            ? chance.between(15, 95)
            : 100,
      plannedStart: dayBetween('2022-02-20', '2022-04-30'),
      plannedFinish: dayBetween('2022-06-10', '2022-11-30'),
      ...funds(),
      ...builtInOrder(),
    },
  },
  beautifulVillage: {
    per: { village: 0.05, whole: true },
    fields: { score: number(82, 97), ...funds(), ...builtInOrder() },
    stages: { approved: 5, tendered: 10, started: 45, finished: 20, accepted: 20 },
  },
  farmlandPlot: {
    per: { village: 0.12, whole: true },
    stages: { approved: 8, tendered: 8, started: 22, finished: 22, accepted: 30, handedOver: 10 },
    fields: {
      name: ({ spot }) => `${spot.name}高标准农田项目区`,
      area: number(420, 1100),
      builtShare: ({ stage, chance }) =>
        ['finished', 'accepted', 'handedOver'].includes(String(stage)) ? 100 : chance.between(0, 95),
    },
  },
  sewageFacility: {
    per: { village: 0.55, whole: true },
    fields: {
      name: ({ spot, index }) => `${spot.name}污水处理站${index === 0 ? '' : index + 1}`,
      households: number(40, 260),
      designScale: number(20, 160),
      invest: yuan(600_000, 3_200_000),
      pipeKm: number(1.2, 9, 2),
      residentialTariff: yes(0.7),
    },
  },
  sewageRound: { per: { village: 2 }, fields: { pumpsRun: yes(0.96), outflowClear: yes(0.95), photo: sometimes(0.2) } },
  measurement: {
    per: { village: 0.8 },
    fields: {
      objectKind: mostly({ sewageFacility: 62, blackWaterBody: 18, river: 12, soil: 4, air: 4 }),
      value: number(2, 48, 1),
      limitText: is('≤ 60 mg/L'),
      result: mostly({ pass: 93, fail: 6, invalid: 1 }),
    },
  },
  blackWaterBody: {
    per: { village: 0.12, whole: true },
    stages: { found: 1, listed: 1, planned: 2, treating: 3, finished: 2, assessed: 1, closed: 5, watching: 2 },
    fields: {
      name: ({ spot }) => `${spot.name}排水沟段`,
      area: number(200, 3500),
      length: number(80, 900),
      depth: number(20, 160),
      transparency: number(26, 60),
      dissolvedOxygen: number(2.1, 6, 1),
      ammonia: number(0.6, 13, 1),
      opinionAll: number(30, 60),
      opinionYes: partOf('opinionAll', 0.1, 0.5),
      satisfaction: number(88, 100, 1),
    },
  },
  riverReach: {
    per: { village: 0.35 },
    fields: {
      name: ({ spot, chance }) =>
        `${chance.pick(['清水沟', '南干沟', '秦渠', '汉渠', '苦水河', '清宁河', '罗家河'])}${spot.name}段`,
      reachKind: mostly({ ditch: 52, canal: 30, river: 14, lake: 2, pond: 2 }),
      length: number(0.8, 7, 2),
    },
  },
  riverPatrol: { per: { village: 1.2 }, fields: { found: sometimes(0.1) } },
  fourDisorder: {
    per: { village: 0.16 },
    fields: {
      disorderKind: mostly({ occupy: 30, dig: 4, dump: 50, build: 16 }),
      detail: ({ get, chance }) =>
        chance.pick(
          { occupy: ['crops', 'reclaim'], dig: ['soil', 'sand'], dump: ['garbage', 'pile'], build: ['house', 'works'] }[
            String(get('disorderKind'))
          ] ?? ['garbage'],
        ),
      area: number(10, 400),
      volume: number(2, 80),
    },
  },
  wasteCollectionPoint: {
    per: { village: 1.2, whole: true },
    stages: { building: 8, trial: 3, running: 86, faulty: 2, repairing: 1 },
    fields: {
      name: ({ spot, index }) => `${spot.name}分类收集点${index + 1}`,
      builtInPlan: ({ nth }) => nth % 13 === 4,
      pointKind: mostly({ point: 62, pavilion: 28, room: 8, transfer: 2 }),
    },
  },
  sanitationVehicle: {
    per: { village: 0.5 },
    fields: {
      plate: ({ spot, index }) => `宁C·演${String(spot.no).padStart(3, '0')}${index + 1}`,
      vehicleType: mostly({ compactor: 22, hook: 16, tricycle: 34, pumper: 16, sweeper: 6, washer: 4, recycle: 2 }),
      loadTon: number(0.5, 12, 1),
    },
  },
  wasteWeighing: {
    per: { village: 3 },
    fields: {
      wasteKind: mostly({ other: 62, kitchen: 14, recyclable: 16, ash: 6, hazardous: 1, construction: 1 }),
      gross: number(4, 14, 2),
      tare: partOf('gross', 0.35, 0.5, 2),
      net: ({ get }) => Number((Number(get('gross') ?? 0) - Number(get('tare') ?? 0)).toFixed(2)),
      disposal: mostly({ incinerate: 62, recycle: 20, compost: 14, landfill: 2, local: 1, none: 1 }),
      ticket: sometimes(0.3),
    },
  },
  sortingVillage: {
    per: { village: 0.1, whole: true },
    stages: { creating: 20, selfAssessed: 10, recommended: 10, assessed: 10, publicised: 10, awarded: 40 },
    fields: {
      knowRate: number(86, 99, 1),
      joinRate: number(74, 96, 1),
      rightRate: number(62, 92, 1),
      score: number(81, 97),
      pilotStart: dayBetween('2022-02-15', '2022-05-28'),
    },
  },
  ruralRoad: {
    per: { village: 1.5, whole: true },
    stages: { building: 7, trial: 2, running: 87, faulty: 2, repairing: 1, stopped: 1 },
    fields: {
      name: ({ spot, chance, index }) =>
        `${spot.name}${chance.pick(['至吴高路', '至秦坝关', '东环', '通组', '沿渠', '园区'])}道路${index === 0 ? '' : index + 1}`,
      roadLevel: mostly({ village: 72, township: 22, county: 6 }),
      industryRoad: ({ nth }) => nth % 20 === 0,
      builtYear: ({ nth, chance }) => (nth % 20 === 0 || nth % 40 === 7 ? 2022 : chance.between(2004, 2021)),
      length: number(0.4, 6.5, 2),
      width: number(3.5, 7, 1),
      conditionGrade: mostly({ excellent: 34, good: 40, medium: 16, poor: 7, bad: 3 }),
    },
  },
  roadSafety: {
    per: { village: 1.1, whole: true },
    stages: { building: 24, trial: 3, running: 72, faulty: 1 },
    fields: {
      facilityKind: mostly({ guardRail: 22, bump: 30, sign: 26, mirror: 8, marking: 8, lamp: 6 }),
      quantity: ({ get, chance }) =>
        get('facilityKind') === 'guardRail' ? chance.between(0.3, 1.3, 2) : chance.between(2, 7),
      acceptedOn: (it) => (it.stage === 'building' ? null : dayBetween('2022-03-20', '2022-11-10')(it)),
      photos: sometimes(0.4),
    },
  },
  roadBridge: {
    per: { village: 0.2 },
    fields: {
      techClass: mostly({ one: 30, two: 44, three: 20, four: 5, five: 1 }),
      length: number(8, 60, 1),
      weightLimit: number(10, 30),
    },
  },
  waterScheme: {
    per: { township: 1 },
    fields: {
      name: ({ spot }) => `${spot.name}供水工程`,
      population: number(6000, 26_000),
      designDaily: number(800, 5200),
      price: ({ chance }) => chance.between(230, 360),
      disinfection: mostly({ chlorine: 50, dioxide: 50 }),
      schemeKind: mostly({ urbanExtension: 55, thousandTon: 40, small: 5 }),
    },
  },
  waterSource: {
    per: { township: 0.4 },
    fields: {
      name: ({ spot }) => `${spot.name}水源地`,
      fence: yes(0.9),
      monitored: yes(0.85),
      warningSigns: number(1, 8),
    },
  },
  waterTest: {
    per: { township: 8 },
    fields: {
      result: mostly({ pass: 96, fail: 4 }),
      turbidity: number(0.1, 0.9, 2),
      ph: number(7, 8.3, 1),
      chlorine: number(0.06, 0.6, 2),
      colony: number(0, 60),
      coliform: is(0),
      fluoride: number(0.2, 0.9, 2),
      tds: number(300, 900),
      nitrate: number(1, 8, 1),
      point: mostly({ tap: 50, plant: 30, source: 20 }),
    },
  },
  hydroStation: {
    per: { village: 0.05, whole: true },
    stages: { building: 20, trial: 20, running: 60 },
    fields: {
      acceptedOn: (it) => (it.stage === 'running' ? dayBetween('2022-04-20', '2022-06-05')(it) : null),
      warningStage: number(1100, 1102, 2),
      guaranteeStage: number(1102.5, 1104, 2),
      rain1h: number(15, 25),
      rain3h: number(28, 40),
      rain24h: number(50, 70),
    },
  },
  floodRiskPoint: { per: { village: 0.1 }, fields: { households: number(4, 40), people: number(41, 160) } },
  warningLog: {
    per: { township: 1 },
    stages: { confirmed: 5, broadcast: 10, acknowledged: 15, ended: 70 },
    fields: {
      issuedAt: ({ chance }) => `2022-07-${10 + chance.below(9)}T08:00:00.000Z`,
      endedAt: ({ chance, stage }) => (stage === 'ended' ? `2022-07-2${chance.below(9)}T02:00:00.000Z` : null),
      grade: mostly({ blue: 55, yellow: 35, orange: 9, red: 1 }),
      moved: sometimes(0.2, number(3, 60)),
    },
  },
  baseStation: {
    per: { village: 0.66, whole: true },
    stages: { building: 6, trial: 4, running: 90 },
    fields: {
      siteNo: ({ spot, index }) => `5G-${spot.code.slice(-6)}-${index + 1}`,
      onAir: yes(0.92),
      operator: mostly({ mobile: 44, telecom: 28, unicom: 18, broadcast: 8, tower: 2 }),
    },
  },
  digitalFarm: {
    per: { township: 0.7, whole: true },
    stages: { started: 20, finished: 15, accepted: 50, handedOver: 15 },
    fields: {
      name: ({ spot }) => `${spot.name}数字农业基地（示例）`,
      farmKind: ({ nth }) =>
        ['dairy', 'smartRanch', 'dairy', 'plantingPark', 'dairy', 'smartRanch'][nth % 6] ?? 'dairy',
      feedingRate: number(86, 99, 1),
      environmentRate: number(85, 98, 1),
      manureRate: number(84, 98, 1),
      deadRate: number(88, 100, 1),
    },
  },
  device: {
    per: { village: 1 },
    stages: { trial: 3, running: 90, faulty: 5, repairing: 2 },
    fields: {
      deviceNo: ({ spot, index }) => `DEV-${spot.code.slice(-6)}-${index + 1}`,
      deviceType: mostly({
        ...{ camera: 26, speaker: 18, machine: 14, soilStation: 10, vehicle: 12, hydroStation: 6, sewageStation: 8 },
        ...{ weighScale: 2, heatMeter: 2, waterMeter: 2 },
      }),
      protocol: mostly({ mqtt: 40, jt808: 20, gb28181: 15, hj212: 10, sl651: 10, http: 5 }),
      intervalSeconds: number(60, 900),
    },
  },
  placeNameSign: {
    per: { village: 2 },
    fields: {
      signNo: ({ spot, index }) => `DM-${spot.code.slice(-6)}-${index + 1}`,
      nameRight: yes(0.98),
      installedOn: dayBetween('2022-02-15', '2022-06-10'),
    },
  },
  nameAchievement: { per: { district: 4, whole: true } },
};

function funds() {
  return {
    totalInvest: yuan(1_000_000, 9_000_000),
    centralFund: partOf('totalInvest', 0.1, 0.3),
    regionFund: partOf('totalInvest', 0.1, 0.3),
    cityFund: partOf('totalInvest', 0.02, 0.1),
    countyFund: partOf('totalInvest', 0.1, 0.25),
    selfFund: partOf('totalInvest', 0, 0.05),
  };
}

const begun = ['started', 'paused', 'finished', 'accepted', 'handedOver', 'closed'];

/** Begun, finished and accepted in this order, each only where the work has come so far. */
function builtInOrder(): Required<Hint>['fields'] {
  const from = (first: number, name: string): Required<Hint>['fields'] => ({
    [name]: (it) => (begun.indexOf(String(it.stage)) >= first ? days[name]?.(it) : null),
  });
  const days: Required<Hint>['fields'] = {
    startDate: dayBetween('2022-03-01', '2022-05-10'),
    finishDate: dayBetween('2022-05-12', '2022-09-30'),
    acceptDate: dayBetween('2022-10-01', '2022-11-30'),
  };
  return { ...from(0, 'startDate'), ...from(2, 'finishDate'), ...from(3, 'acceptDate') };
}
