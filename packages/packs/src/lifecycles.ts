import type { StageDeclaration } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { bureau, bureauLeader, township, townshipLeader, village } from './actors.ts';

/**
 * Lives that many registers share: which stage follows which, and who may bring a record there. A stage without
 * roles is open to whoever may edit the record.
 */
type Stages = Readonly<Record<string, StageDeclaration>>;

/** 农户改造: what is built in a household's home with public money, from the wish for it to its daily use. */
export const householdUpgrade: Stages = {
  applied: { label: { zh: '已申报', en: 'Applied' }, next: ['surveyed', 'withdrawn'] },
  surveyed: { label: { zh: '已入户核查', en: 'Surveyed' }, next: ['listed', 'withdrawn'], by: village },
  listed: { label: { zh: '已公示确定', en: 'Listed' }, next: ['building', 'withdrawn'], by: bureau },
  building: { label: { zh: '施工中', en: 'Under construction' }, next: ['finished'], by: ['contractor', ...village] },
  finished: {
    label: { zh: '已完工', en: 'Finished' },
    next: ['accepted', 'reworking'],
    by: ['contractor', ...village],
  },
  reworking: { label: { zh: '返工', en: 'Reworking' }, next: ['finished'], by: townshipLeader },
  accepted: {
    label: { zh: '验收合格', en: 'Accepted' },
    next: ['subsidised', 'inUse'],
    by: townshipLeader,
    final: true,
  },
  subsidised: { label: { zh: '已兑付', en: 'Subsidised' }, next: ['inUse'], by: bureau, final: true },
  inUse: { label: { zh: '使用中', en: 'In use' }, next: ['abandoned'], final: true },
  abandoned: { label: { zh: '停用', en: 'Abandoned' }, by: township, final: true },
  withdrawn: { label: { zh: '放弃', en: 'Withdrawn' }, by: village, final: true },
};

/** 建设项目: works, from the plan to the settled account. */
export const projectStages: Stages = {
  planned: { label: { zh: '已谋划', en: 'Planned' }, next: ['approved', 'cancelled'] },
  approved: { label: { zh: '已批复', en: 'Approved' }, next: ['tendered', 'started', 'cancelled'], by: township },
  tendered: { label: { zh: '已招标', en: 'Tendered' }, next: ['started', 'cancelled'], by: township },
  started: {
    label: { zh: '已开工', en: 'Started' },
    next: ['finished', 'paused'],
    by: ['contractor', ...township],
  },
  paused: { label: { zh: '停工', en: 'Paused' }, next: ['started', 'cancelled'], by: township },
  finished: {
    label: { zh: '已完工', en: 'Finished' },
    next: ['accepted', 'started'],
    by: ['contractor', ...township],
  },
  accepted: { label: { zh: '竣工验收', en: 'Accepted' }, next: ['handedOver'], by: bureauLeader, final: true },
  handedOver: { label: { zh: '已移交管护', en: 'Handed over' }, next: ['closed'], by: bureau, final: true },
  closed: { label: { zh: '已决算', en: 'Closed' }, by: bureau, final: true },
  cancelled: { label: { zh: '取消', en: 'Cancelled' }, by: bureauLeader, final: true },
};

/** 设施设备: what runs, breaks, and is repaired. Running is no end of work, so nothing but scrapping is final. */
export const facilityStages: Stages = {
  building: { label: { zh: '在建', en: 'Under construction' }, next: ['trial', 'running'] },
  trial: { label: { zh: '试运行', en: 'On trial' }, next: ['running', 'faulty'] },
  running: { label: { zh: '正常运行', en: 'Running' }, next: ['faulty', 'stopped'] },
  faulty: { label: { zh: '故障', en: 'Faulty' }, next: ['repairing', 'running', 'stopped'] },
  repairing: { label: { zh: '维修中', en: 'Under repair' }, next: ['running', 'stopped'] },
  stopped: { label: { zh: '停用', en: 'Stopped' }, next: ['running', 'scrapped'], by: township },
  scrapped: { label: { zh: '报废', en: 'Scrapped' }, by: township, final: true },
};

/** The same for what is there already when it is first recorded: nobody follows its construction. */
export const existingFacilityStages: Stages = Object.fromEntries(
  Object.entries(facilityStages).filter(([name]) => name !== 'building' && name !== 'trial'),
);

/** 荣誉与示范: what is applied for here, and given by somebody above. */
export const titleStages: Stages = {
  nominated: { label: { zh: '申报', en: 'Nominated' }, next: ['creating'] },
  creating: { label: { zh: '创建中', en: 'Working towards it' }, next: ['selfAssessed'] },
  selfAssessed: { label: { zh: '自评', en: 'Self-assessed' }, next: ['recommended', 'creating'] },
  recommended: {
    label: { zh: '乡镇推荐', en: 'Recommended' },
    next: ['assessed', 'creating'],
    by: townshipLeader,
  },
  assessed: {
    label: { zh: '区级考评', en: 'Assessed' },
    next: ['publicised', 'creating'],
    by: ['inspector', ...bureau],
  },
  publicised: {
    label: { zh: '公示', en: 'Publicised' },
    next: ['awarded', 'creating'],
    by: ['publisher', ...bureau],
  },
  awarded: { label: { zh: '命名', en: 'Awarded' }, next: ['reviewed', 'revoked'], by: bureauLeader, final: true },
  reviewed: { label: { zh: '复核保留', en: 'Kept on review' }, next: ['revoked'], by: bureau, final: true },
  revoked: { label: { zh: '撤销', en: 'Revoked' }, by: bureauLeader, final: true },
};

/** 日志记录: something that happened. What was verified is not changed any more, only voided. */
export const logStages: Stages = fromTheStart({
  recorded: { label: { zh: '已登记', en: 'Recorded' }, next: ['verified', 'voided'] },
  verified: { label: { zh: '已核验', en: 'Verified' }, next: ['voided'], by: township, locks: ['*'], final: true },
  voided: { label: { zh: '作废', en: 'Voided' }, final: true },
});

/** 文件方案: a paper that rules something, until another takes its place. */
export const documentStages: Stages = {
  drafting: { label: { zh: '起草', en: 'Drafting' }, next: ['consulted'] },
  consulted: { label: { zh: '征求意见', en: 'Consulted' }, next: ['approved', 'drafting'] },
  approved: {
    label: { zh: '已批准', en: 'Approved' },
    next: ['inForce'],
    by: ['villageHead', ...townshipLeader],
    final: true,
  },
  inForce: {
    label: { zh: '执行中', en: 'In force' },
    next: ['repealed'],
    by: ['publisher', 'villageHead', ...township],
    final: true,
  },
  repealed: { label: { zh: '已废止', en: 'Repealed' }, final: true },
};

/** 岗位: somebody in a post. */
export const postStages: Stages = {
  hired: { label: { zh: '在岗', en: 'In post' }, next: ['suspended', 'left'] },
  suspended: { label: { zh: '停岗', en: 'Suspended' }, next: ['hired', 'left'], by: township },
  left: { label: { zh: '离岗', en: 'Left' }, by: township, final: true },
};

/**
 * 拉条挂账、逐一销号: a problem, from the finding to the close-out. 立行立改 goes from found to self-accepted in one
 * step, and a small one is closed from there by the township: the long way is for what is major.
 */
export const caseStages: Stages = fromTheStart({
  found: { label: { zh: '已发现', en: 'Found' }, next: ['verified', 'selfAccepted', 'invalid'] },
  verified: { label: { zh: '已核实', en: 'Verified' }, next: ['hungUp', 'assigned', 'invalid'], by: township },
  hungUp: { label: { zh: '已挂账', en: 'Listed' }, next: ['assigned'], by: township },
  assigned: { label: { zh: '已交办', en: 'Assigned' }, next: ['rectifying'], by: township },
  rectifying: { label: { zh: '整改中', en: 'Being put right' }, next: ['selfAccepted'] },
  selfAccepted: {
    label: { zh: '自验合格', en: 'Self-accepted' },
    next: ['checked', 'closed', 'rejectedCloseOut'],
    by: ['contractor', ...village],
  },
  checked: {
    label: { zh: '乡镇复核', en: 'Checked by the township' },
    next: ['accepted', 'closed', 'rejectedCloseOut'],
    by: townshipLeader,
  },
  accepted: { label: { zh: '验收合格', en: 'Accepted' }, next: ['closed', 'rejectedCloseOut'], by: bureau },
  closed: { label: { zh: '已销号', en: 'Closed' }, next: ['watching'], by: townshipLeader, final: true },
  // A relapse is a new record with a cycle of its own: the close-out of the first stands.
  watching: { label: { zh: '观察期', en: 'Watched' }, next: ['closed'], final: true },
  rejectedCloseOut: { label: { zh: '不予销号', en: 'Close-out refused' }, next: ['rectifying'], by: townshipLeader },
  invalid: { label: { zh: '不属实', en: 'Unfounded' }, by: township, final: true },
});

/** The same stages, none of which can be entered but step by step: a close-out nobody has seen begin is none. */
function fromTheStart(stages: Stages): Stages {
  return Object.fromEntries(Object.entries(stages).map(([name, stage]) => [name, { ...stage, entry: false }]));
}

/** The same stages, some of which need fields to be filled before a record enters them. */
export function needing(stages: Stages, needs: Readonly<Record<string, readonly string[]>>): Stages {
  return withEach(needs, stages, (stage, fields) => ({ ...stage, needs: [...(stage.needs ?? []), ...fields] }));
}

/** The same stages, some of which lead to more. */
export function leading(stages: Stages, next: Readonly<Record<string, readonly string[]>>): Stages {
  return withEach(next, stages, (stage, names) => ({ ...stage, next: [...(stage.next ?? []), ...names] }));
}

/** The same stages, some under the words that a register uses for them. */
export function labelled(stages: Stages, labels: Readonly<Record<string, Words>>): Stages {
  return withEach(labels, stages, (stage, label) => ({ ...stage, label }));
}

/** The same stages; new records start at this one. */
export function startingAt(name: string, stages: Stages): Stages {
  const first = stages[name];
  if (!first) throw new Error(`There is no stage "${name}" to start at.`);
  return { [name]: first, ...stages };
}

/** Some stages changed each by what is said of it; a name that is no stage stops the program. */
function withEach<T>(
  said: Readonly<Record<string, T>>,
  stages: Stages,
  change: (stage: StageDeclaration, by: T) => StageDeclaration,
): Stages {
  const changed = Object.entries(said).map(([name, by]) => {
    const stage = stages[name];
    if (!stage) throw new Error(`There is no stage "${name}".`);
    return [name, change(stage, by)];
  });
  return { ...stages, ...Object.fromEntries(changed) };
}
