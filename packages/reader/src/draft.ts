import type { Column } from './rows.ts';
import type { Note, Span } from './source.ts';

/**
 * What was read out of an official table: a proposal that a person reviews beside its source.
 *
 * Every drafted thing carries the spans it was read from, and an `id` that is stable for one reading of one
 * document (`task/07`, `task/07/target/2` …): questions, corrections and records refer to it.
 */
export interface ProgrammeDraft {
  readonly title: string;
  readonly titleSpan: Span | null;
  /** The programme's year, from the title or the deadlines; months without a year are read in it. */
  readonly year: number | null;
  readonly columns: readonly Column[];
  readonly keyWorks: readonly DraftKeyWork[];
  readonly tasks: readonly DraftTask[];
  readonly units: readonly DraftUnit[];
  readonly questions: readonly Question[];
  /** Every figure of the source and what became of it: nothing numeric is dropped without a word. */
  readonly figures: readonly Figure[];
  readonly notes: readonly Note[];
}

export interface DraftKeyWork {
  readonly id: string;
  /** As printed: 一, 二 … */
  readonly number: string;
  /** Without ordinal and trailing full stop. */
  readonly title: string;
  readonly spans: readonly Span[];
}

export interface DraftTask {
  readonly id: string;
  /** Two digits where the source numbers its tasks below 100: 01 … 26. */
  readonly number: string;
  readonly rawNumber: string;
  readonly title: string;
  readonly spans: readonly Span[];
  /** Id of the key work in force by the document's layout, or null. */
  readonly keyWork: string | null;
  /** Set when the heading in force is doubtful: the answers that may be meant, best first. Empty: no doubt. */
  readonly keyWorkChoices: readonly (string | null)[];
  /** One per row of the table; more than one where a task has parts with their own lead and deadline (task 14). */
  readonly parts: readonly DraftPart[];
  readonly targets: readonly DraftTarget[];
  readonly milestones: readonly DraftMilestone[];
  readonly measures: readonly DraftMeasure[];
  readonly objects: readonly DraftObject[];
  readonly implicit: readonly DraftImplicit[];
  /** Money named as funding of a measure: not an output. */
  readonly funding: readonly DraftFunding[];
}

/** A row of a task: its words, its deadlines, its units. `row` counts from 1 within the task. */
export interface DraftPart {
  readonly id: string;
  readonly row: number;
  readonly goal: readonly Span[];
  readonly measures: readonly Span[];
  readonly due: readonly Span[];
  readonly deadlines: readonly DraftDeadline[];
  readonly leadUnits: readonly UnitMention[];
  readonly responsibleUnits: readonly UnitMention[];
}

/**
 * A month (`2022-05`) or a day (`2022-05-30`). A month stands for its last day.
 */
export type Due = string;

export interface DraftDeadline {
  readonly text: string;
  readonly span: Span;
  readonly kind: 'by' | 'range' | 'ongoing' | 'recurring';
  readonly start: Due | null;
  readonly end: Due | null;
  /** 6月前 read strictly: before the first of June, so `2022-05`. Null where both readings agree. */
  readonly strictEnd: Due | null;
  /** For `recurring`: 每月25日前 and the like. */
  readonly every: 'month' | 'quarter' | 'year' | 'week' | 'day' | null;
}

/** A unit as it is written in one place. */
export interface UnitMention {
  readonly text: string;
  readonly span: Span;
  /** Id of the {@link DraftUnit} it is a name of. */
  readonly unit: string;
}

export type Comparator = '>=' | '=' | '<=';

/** 确保/完成 is a duty; 力争, 争取, 争创, 积极申报 are aims (PRODUCT §6.2). */
export type Firmness = 'duty' | 'aim';

/** The columns in which targets are found. */
export type TextColumn = 'goal' | 'measures' | 'due' | 'indicator';

/** A target stated a second time, as it reads there. */
export interface Restatement {
  readonly text: string;
  readonly span: Span;
  readonly metric: string;
  readonly comparator: Comparator;
  readonly due: Due | null;
  readonly strictDue: Due | null;
  readonly dueBasis: DraftTarget['dueBasis'];
  readonly firmness: Firmness;
  readonly column: TextColumn;
}

export interface DraftTarget {
  readonly id: string;
  /** The clause, verbatim. */
  readonly text: string;
  /** The first is where it was read; a second where the same target stands again (tasks 08 and 18). */
  readonly spans: readonly Span[];
  /** The same target where it is stated again, read by itself: one entry for each further span. */
  readonly restated: readonly Restatement[];
  readonly metric: string;
  readonly comparator: Comparator;
  /** As written: 23 with unit 万亩. */
  readonly value: number;
  /** The higher end of a range: 1—2个. */
  readonly upper: number | null;
  readonly unit: string;
  /** In the base unit: 230000 and 亩. The same as value and unit where no 万 or 亿 is carried. */
  readonly baseValue: number;
  readonly baseUnit: string;
  /** 由38%提高到46%: 38. */
  readonly baseline: number | null;
  /** What the figure is per: 乡镇, 年, 乡镇·年. Null: the whole district, once. */
  readonly per: string | null;
  readonly perUncertain: boolean;
  readonly due: Due | null;
  readonly strictDue: Due | null;
  readonly dueBasis: 'day' | 'month' | 'year' | 'none';
  readonly firmness: Firmness;
  /** A step on the way to a later figure of the same thing: 6月前5处 of 年度10处. */
  readonly stage: boolean;
  /** 左右, 约. */
  readonly approximate: boolean;
  /** Id of the target this one is a part of: 24个, 其中17个. */
  readonly partOf: string | null;
  readonly row: number;
  readonly column: TextColumn;
  /** 目前已完成…95%: where the work stands at the time of writing. Opening state, never a goal. */
  readonly progressNow: {
    readonly text: string;
    readonly span: Span;
    readonly value: number;
    readonly unit: string;
  } | null;
}

export interface DraftMilestone {
  readonly id: string;
  readonly text: string;
  readonly span: Span;
  readonly due: Due;
  readonly strictDue: Due | null;
  readonly final: boolean;
  readonly row: number;
}

/** A numbered 推进措施 (or the whole text where it is not numbered): a work item of its own. */
export interface DraftMeasure {
  readonly id: string;
  /** As it counts within the row, from 1. */
  readonly number: number;
  readonly text: string;
  readonly span: Span;
  /** Units named in the measure's own words that are units of the row; empty: the row's units. */
  readonly units: readonly UnitMention[];
  readonly due: Due | null;
  readonly row: number;
}

/** A place, road, plant, project … that the text names: it will open a register. */
export interface DraftObject {
  readonly id: string;
  readonly text: string;
  readonly span: Span;
  readonly kind: ObjectKind;
  readonly row: number;
}

export type ObjectKind =
  | 'village' // 牛家坊村
  | 'township' // 郭家桥乡
  | 'park' // 五里坡养殖园区
  | 'farm' // 巴浪湖农场
  | 'road' // 清二沟道路
  | 'water' // 苦水河, 双吉沟
  | 'bridge'
  | 'energy' // 牛首山330kV变电站共享储能项目
  | 'facility' // 小学, 变电站 and the like outside the kinds above
  | 'project' // 互联网+城乡供水 工程
  | 'company' // 宁夏昊泽新能源科技有限公司
  | 'document'; // 《宁夏美丽乡村建设图册》

/** 全覆盖, 应编尽编: full coverage in words. */
export interface DraftImplicit {
  readonly id: string;
  readonly text: string;
  readonly span: Span;
  readonly due: Due | null;
  readonly row: number;
}

export interface DraftFunding {
  readonly id: string;
  readonly text: string;
  readonly span: Span;
  /** What the money is for: 运行经费. */
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** In fen, so that no rounding is ever needed. */
  readonly fen: number;
  readonly column: TextColumn;
  readonly row: number;
}

export interface DraftUnit {
  readonly id: string;
  /** The name to use, prefix carried: 区财政局. */
  readonly name: string;
  readonly kind:
    | 'department'
    | 'party'
    | 'branch'
    | 'institution'
    | 'massOrganisation'
    | 'farm'
    | 'township'
    | 'group'
    | 'other';
  /** Every spelling met, the canonical one included when met. */
  readonly spellings: readonly string[];
  /** `likely` means a person should confirm before two names are taken for one. */
  readonly confidence: 'stated' | 'sure' | 'likely';
  /** A name on the city's or province's level, which takes no district prefix. */
  readonly level: 'district' | 'city' | 'township' | 'none';
}

export type FigureRole = 'target' | 'date' | 'mark' | 'milestone' | 'funding' | 'progress' | 'nonTarget' | 'unplaced';

export interface Figure {
  readonly text: string;
  readonly span: Span;
  readonly role: FigureRole;
  /** Why it is no target: a stable word (`threshold`, `ordinal`, `name`, `rating`, `slogan`, `year` …); null for targets. */
  readonly reason: string | null;
  /** Number of the task it stands in; null outside the rows. */
  readonly task: string | null;
}

/** Something the document leaves open. The words are quoted, the answers offered; a person decides or sets it aside. */
export interface Question {
  readonly id: string;
  readonly code:
    | 'target.noNumber' // 按照自治区相关要求
    | 'deadline.contradiction' // the row says September, its measures say the year's end
    | 'scope.impossible' // 10 villages × 12 townships, but 106 villages
    | 'scope.uncertain' // does 每个乡镇 govern the second figure too?
    | 'keyWork.missing'
    | 'unit.sameAs' // two names, perhaps one unit
    | 'target.sameAs' // stated twice
    | 'target.ambiguous' // 建设了7家: done, or to do?
    | 'deadline.strict' // 6月前
    | 'due.none'
    | 'figure.unplaced';
  /** Id of what it is about. */
  readonly about: string;
  readonly spans: readonly Span[];
  /** What the sentence of the question is filled with (names, numbers); worded at the edge by `code`. */
  readonly details: Readonly<Record<string, string | number>>;
  /** Offered answers, best first. */
  readonly answers: readonly Answer[];
}

/**
 * An answer and what it does to the draft. `label` is a stable word with details, worded at the edge
 * (`keep`, `drop`, `merge`, `useDue`, `useKeyWork`, `perTownship`, `wholeDistrict`, `enterLater` …).
 */
export interface Answer {
  readonly label: string;
  readonly details: Readonly<Record<string, string | number>>;
  readonly effect: readonly Correction[];
}

/** The lists of a task that things can be added to. */
export type Addable = 'target' | 'milestone' | 'measure' | 'object' | 'implicit' | 'funding';

/**
 * Sets one field of one drafted thing, removes it, or adds one to a task; the same shape as a correction made by hand.
 * `value` of an addition holds the fields that are known; the others are filled with their empty values, and the id
 * continues the task's count (`task/07/target/4`).
 */
export type Correction =
  | { readonly set: string; readonly field: string; readonly value: unknown }
  | { readonly remove: string }
  | { readonly add: Addable; readonly task: string; readonly value: Readonly<Record<string, unknown>> };

/** What is known of the district beside the document: it makes some questions answerable. */
export interface DistrictContext {
  readonly townships?: number;
  readonly villages?: number;
}

/** A document that was read without finding tasks. */
export interface NoProgramme {
  readonly code:
    | 'programme.coveringLetter'
    | 'programme.interpretation'
    | 'programme.bulletin'
    | 'programme.noTable'
    | 'programme.noTask';
  readonly details: Readonly<Record<string, string | number>>;
}
