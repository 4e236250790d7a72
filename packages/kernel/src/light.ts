import type { Json } from './kind.ts';
import { type CurvePoint, lateness, pointInForce } from './schedule.ts';
import { fill, type Language, type Words } from './words.ts';

/** 红黄绿灯: green on schedule, yellow behind, red badly behind, grey not judged. */
export type LightColour = 'green' | 'yellow' | 'red' | 'grey';

/** One thing that has a day: a milestone, a measure, the deadline of the whole. */
export interface Dated {
  readonly name: string;
  /** `2022-05-31`, or `2022-05` for its last day. */
  readonly due: string;
  /** The day it was done, or null. */
  readonly done: string | null;
}

/** One figure to reach. */
export interface Aimed {
  readonly name: string;
  readonly due: string | null;
  /** Null: there is no number yet (指标待下达), so nothing can be judged. */
  readonly reached: boolean | null;
  /** 力争, 争取, 争创: missing it is shown, and colours nothing. */
  readonly aim: boolean;
}

/** What a light is judged by. */
export interface WorkItem {
  readonly milestones: readonly Dated[];
  readonly targets: readonly Aimed[];
  /** Declared schedule; empty: none, and then progress is not compared with anything. */
  readonly curve: readonly CurvePoint[];
  /** Share of the work done, 0 to 1; null: never reported. */
  readonly progress: number | null;
  /** 长期坚持: has no end. */
  readonly standing: boolean;
  /** The day the programme was loaded. What was due before it colours nothing (PRODUCT §6.7). */
  readonly opened: string;
}

/** From when on a light changes. A district may set others. */
export interface LightLimits {
  /** Percentage points behind the curve: more than this is yellow. */
  readonly yellowGap: number;
  /** Percentage points behind the curve: more than this is red. */
  readonly redGap: number;
  /** Days late: any is yellow, more than this is red. */
  readonly redLate: number;
}

/** WORKFLOWS WF1 [DSN]. */
const defaultLimits: LightLimits = { yellowGap: 5, redGap: 15, redLate: 7 };

/** Why a light is as it is: a code, what its sentence is filled with, and the colour this reason alone would give. */
export interface Reason {
  readonly code: ReasonCode;
  readonly colour: LightColour;
  readonly details: Readonly<Record<string, Json>>;
}

export interface Light {
  readonly colour: LightColour;
  /** At least one. Those that make the colour come first. */
  readonly reasons: readonly Reason[];
}

export type ReasonCode = keyof typeof reasonWords;

/** The sentence of every reason. */
export const reasonWords = {
  milestoneLate: {
    zh: '“{name}”应于 {due} 完成，已逾期 {days} 天',
    en: '"{name}" was due {due} and is {days} days late',
  },
  targetLate: {
    zh: '指标“{name}”应于 {due} 达到，已逾期 {days} 天',
    en: 'Target "{name}" was due {due} and is {days} days late',
  },
  behindCurve: {
    zh: '序时进度应达到 {should}%，实际 {is}%，落后 {gap} 个百分点',
    en: 'Should stand at {should}%, stands at {is}%: {gap} points behind',
  },
  onCurve: { zh: '序时进度应达到 {should}%，实际 {is}%', en: 'Should stand at {should}%, stands at {is}%' },
  milestoneNext: { zh: '“{name}”应于 {due} 完成，未到期', en: '"{name}" is due {due}, not yet past' },
  milestoneDone: { zh: '“{name}”已于 {done} 完成', en: '"{name}" was done {done}' },
  targetNext: { zh: '指标“{name}”应于 {due} 达到，未到期', en: 'Target "{name}" is due {due}, not yet past' },
  targetReached: { zh: '指标“{name}”已达到', en: 'Target "{name}" is reached' },
  targetOpen: { zh: '指标“{name}”待下达，不评', en: 'Target "{name}" has no number yet and is not judged' },
  targetUndated: { zh: '指标“{name}”没有时限，不评', en: 'Target "{name}" has no deadline and is not judged' },
  aimMissed: {
    zh: '力争指标“{name}”到期未达到（不计入评灯）',
    en: 'The aim "{name}" was not reached (it colours nothing)',
  },
  carriedOver: {
    zh: '“{name}”在导入前已到期（{due}），按结转显示',
    en: '"{name}" was due ({due}) before the programme was loaded: carried over',
  },
  curveCarriedOver: {
    zh: '序时进度节点 {due} 在导入前，按结转显示',
    en: 'The schedule point of {due} lies before the programme was loaded: carried over',
  },
  progressUnknown: { zh: '有序时进度要求，但没有填报进度', en: 'A schedule is declared, but no progress was reported' },
  standing: { zh: '长期坚持，本期没有目标，不评', en: 'Standing work without a goal for this period: not judged' },
  noGoal: { zh: '没有带时限的指标或节点，不评', en: 'No dated target or milestone: not judged' },
} as const satisfies Readonly<Record<string, Words>>;

/** The sentence of a reason in one language. */
export function reasonSentence({ code, details }: Reason, language: Language): string {
  return fill(reasonWords[code][language], details);
}

/**
 * The light of a work item today, with every reason that was looked at. The worst reason gives the colour; where no
 * reason could be judged, the light is grey, never green: a missing figure is no good news.
 *
 * Lateness counts in days after the due day; done things and things not yet due are green.
 */
export function light(item: WorkItem, today: string, limits: LightLimits = defaultLimits): Light {
  const found = [
    ...item.milestones.map((one) => ofMilestone(one, item.opened, today, limits)),
    ...item.targets.map((one) => ofTarget(one, item.opened, today, limits)),
    ...ofCurve(item, today, limits),
  ];
  const reasons = found.length > 0 ? found : [reason(item.standing ? 'standing' : 'noGoal', 'grey')];
  const sorted = reasons.toSorted((a, b) => severity.indexOf(a.colour) - severity.indexOf(b.colour));
  return { colour: sorted[0]?.colour ?? 'grey', reasons: sorted };
}

const severity: readonly LightColour[] = ['red', 'yellow', 'green', 'grey'];

function ofMilestone({ name, due, done }: Dated, opened: string, today: string, limits: LightLimits): Reason {
  if (done !== null) return reason('milestoneDone', 'green', { name, done });
  if (lateness(due, opened) > 0) return reason('carriedOver', 'grey', { name, due });
  const days = lateness(due, today);
  if (days === 0) return reason('milestoneNext', 'green', { name, due });
  return reason('milestoneLate', ofLateness(days, limits), { name, due, days });
}

function ofTarget({ name, due, reached, aim }: Aimed, opened: string, today: string, limits: LightLimits): Reason {
  if (reached === null) return reason('targetOpen', 'grey', { name });
  if (reached) return reason('targetReached', 'green', { name });
  if (due === null) return reason('targetUndated', 'grey', { name });
  if (lateness(due, opened) > 0) return reason('carriedOver', 'grey', { name, due });
  const days = lateness(due, today);
  if (days === 0) return reason('targetNext', 'green', { name, due });
  return aim
    ? reason('aimMissed', 'grey', { name })
    : reason('targetLate', ofLateness(days, limits), { name, due, days });
}

function ofCurve({ curve, progress, opened }: WorkItem, today: string, limits: LightLimits): readonly Reason[] {
  const point = pointInForce(curve, today);
  if (point === null) return [];
  if (lateness(point.day, opened) > 0) return [reason('curveCarriedOver', 'grey', { due: point.day })];
  if (progress === null) return [reason('progressUnknown', 'grey')];
  const should = points(point.share);
  const is = points(progress);
  const gap = points(point.share - progress);
  if (gap <= limits.yellowGap) return [reason('onCurve', 'green', { should, is })];
  return [reason('behindCurve', gap > limits.redGap ? 'red' : 'yellow', { should, is, gap })];
}

function ofLateness(days: number, { redLate }: LightLimits): LightColour {
  return days > redLate ? 'red' : 'yellow';
}

function reason(code: ReasonCode, colour: LightColour, details: Reason['details'] = {}): Reason {
  return { code, colour, details };
}

/** A share as percentage points, to a tenth. */
function points(share: number): number {
  return Math.round(share * 1000) / 10;
}
