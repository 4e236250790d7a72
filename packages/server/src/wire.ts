import type { Contest, Verdict } from '@yicun/kernel/change';
import type { Json } from '@yicun/kernel/kind';
import type { House } from '@yicun/kernel/pack';
import type { Refusal, RefusalCode } from '@yicun/kernel/refusal';
import type { Words } from '@yicun/kernel/words';
import type { Comparison } from '@yicun/reader/compare';
import type { Correction, ProgrammeDraft } from '@yicun/reader/draft';
import type { Source } from '@yicun/reader/source';
import type { FigureSent } from './wireFigures.ts';

/**
 * What goes over the wire between server and web: types only, so that both sides are checked against one text and the
 * web takes nothing else from the server.
 */

/** Every failed request answers with one of these, and with the status of the catalogue. */
export interface Problem {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly zh: string;
  readonly en: string;
}

export interface DistrictInfo {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  /** Demonstration data is loaded: every page says so. */
  readonly demo: boolean;
}

/** What a visitor may know before signing in. */
export interface Entrance {
  readonly setup: boolean;
  readonly district: DistrictInfo | null;
  readonly demoUsers: readonly DemoUser[];
  readonly signedIn: boolean;
}

export interface DemoUser {
  readonly name: string;
  readonly display: string;
  readonly role: string;
}

export interface Me {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly display: string;
    readonly language: 'zh' | 'en';
    readonly mustChangePassword: boolean;
  };
  readonly district: DistrictInfo;
  readonly grants: readonly GrantInfo[];
  /** Digest of the declarations; when it differs from the one held, they are fetched anew. */
  readonly house: string;
  /** Today in Asia/Shanghai, by the server's clock. */
  readonly today: string;
}

export interface GrantInfo {
  readonly id: string;
  readonly role: string;
  readonly unit: string;
  readonly unitName: string;
  readonly path: string;
  readonly until: string | null;
  readonly registers: readonly string[] | null;
}

export type { House };

/** How the declarations of the district stand, for the office. */
export interface HouseState {
  /** Indicators that are being counted anew; until then the figures of before are shown. */
  readonly recounting: readonly string[];
  /** Records of the district's own registers that do not hold and are left out. */
  readonly troubles: readonly ({ readonly id: string; readonly register: string } & Words)[];
}

export interface UnitInfo {
  readonly id: string;
  readonly parent: string | null;
  readonly path: string;
  readonly name: string;
  readonly kind: string;
  /** 12-digit code in force today, where it has one. */
  readonly code: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly aliases: readonly string[];
  /** For groups: who belongs to it. */
  readonly members: readonly string[];
  /** How many accounts work in it. */
  readonly accounts: number;
}

export interface AccountInfo {
  readonly id: string;
  readonly name: string;
  readonly display: string;
  readonly unit: string | null;
  readonly disabled: boolean;
  readonly lockedUntil: string | null;
  readonly mustChangePassword: boolean;
  readonly demo: boolean;
  readonly grants: readonly GrantInfo[];
}

/** A record as lists and pages get it. */
export interface RecordRow {
  readonly id: string;
  readonly register: string;
  readonly unit: string;
  readonly scope: string;
  readonly seq: number;
  readonly stage: string | null;
  readonly title: string | null;
  readonly day: string | null;
  readonly data: Readonly<Record<string, Json>>;
  /** Fields of which `data` holds only a mask of what is there. */
  readonly masked?: readonly string[];
  /** When it was last edited (ISO, UTC); only in lists that ask `with=seq`. */
  readonly changedAt?: string;
}

/** Titles of records that others point to, by id. What is gone or out of the reader's reach is not among them. */
export type Titles = Readonly<Record<string, string>>;

/** How many records of a register lie in a township (or another unit right under the district), by stage. */
export interface TownshipCount {
  readonly unit: string;
  readonly total: number;
  /** Records without a stage stand under the empty name. */
  readonly stages: Readonly<Record<string, number>>;
}

export interface RecordPage {
  readonly rows: readonly RecordRow[];
  /** What the fields named in `with` point to. */
  readonly names: Titles;
  /** Exact, whatever page it is. */
  readonly total: number;
  /** Give it back as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** One record with everything that happened to it. */
export interface RecordFile {
  readonly record: RecordRow;
  /** What it points to. */
  readonly names: Titles;
  /** The latest first. */
  readonly history: readonly HistoryEntry[];
}

/** Records of a register that point to one through a field: how many, and the latest of them. */
export interface LinkedFrom {
  readonly register: string;
  readonly field: string;
  readonly count: number;
  readonly rows: readonly Pick<RecordRow, 'id' | 'unit' | 'stage' | 'title' | 'day'>[];
}

/** A list as somebody keeps it: what stands in its address. */
export interface SavedView {
  readonly id: string;
  readonly register: string;
  readonly name: string;
  readonly asked: Readonly<Record<string, string>>;
  /** The unit under which everybody sees it; null: only who keeps it. */
  readonly shared: string | null;
  /** The list opens with it, for who keeps it. */
  readonly first: boolean;
  /** Kept by the reader, who alone may change it. */
  readonly own: boolean;
  readonly by: string;
}

/** One accepted change of a record, as its history shows it. */
export interface HistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly editedAt: string;
  readonly actor: { readonly id: string; readonly display: string };
  readonly via: string;
  /** Field → before and after. `@stage`, `@unit` and `@gone` for what is no field. */
  readonly changed: Readonly<Record<string, readonly [before: Json, after: Json]>>;
  /** Fields that another device had changed meanwhile: the value that stayed and the one that did not. */
  readonly contested: readonly Contest[];
  /** Somebody looked at personal fields, and why; nothing was changed. */
  readonly opening: { readonly fields: readonly string[]; readonly reason: string } | null;
  /** What it said was erased: personal data had to go. */
  readonly redacted: boolean;
}

/** Values of personal fields, opened with a reason. */
export interface Opened {
  readonly values: Readonly<Record<string, Json>>;
}

/** Who opened what, and why; the latest first. */
export interface OpeningPage {
  readonly openings: readonly OpeningInfo[];
  /** Give it back as `before` for the next page; null on the last. */
  readonly next: number | null;
}

export interface OpeningInfo {
  readonly seq: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly display: string };
  readonly record: string;
  /** Name of the unit the record stood in then. */
  readonly unit: string | null;
  readonly register: string;
  readonly fields: readonly string[];
  readonly reason: string;
}

/** A verdict as it is sent: a refusal carries its sentence. */
export type SentVerdict =
  | Extract<Verdict, { is: 'accepted' | 'stale' }>
  | { readonly is: 'refused'; readonly why: Problem };

/** All records of a programme's registers that the reader may see, by register. */
export interface ProgrammeFile {
  readonly programme: RecordRow;
  readonly records: Readonly<Record<string, readonly RecordRow[]>>;
  /** The document of the edition in force. */
  readonly source: Source | null;
  /** Of the figures that its targets are bound to, those the reader may see. */
  readonly figures: readonly FigureSent[];
}

export interface DraftSummary {
  readonly id: string;
  readonly name: string;
  readonly state: 'open' | 'created' | 'unreadable';
  readonly title: string | null;
  readonly tasks: number;
  /** Raised by the reading, and how many of them are answered or set aside. */
  readonly questions: number;
  readonly answered: number;
  /** Why it cannot be read; worded by `sentence` of the kernel. */
  readonly why: Refusal | null;
  /** The file can be fetched again; pasted text has none. */
  readonly kept: boolean;
  readonly by: string;
  readonly changedAt: string;
  readonly programme: string | null;
}

/** What is known about a question so far: the offered answer that was chosen, or why it is set aside. */
export type AnswerGiven = { readonly answer: number } | { readonly aside: string };

/** Where the work stood when a programme was loaded in mid-year: nothing is late for what was past before. */
export interface Opening {
  readonly day: string;
  /** Draft id of a target → value reached by that day. */
  readonly values: Readonly<Record<string, number>>;
  /** Draft ids of milestones and measures that were done by that day. */
  readonly done: readonly string[];
}

export interface DraftFile {
  readonly id: string;
  readonly name: string;
  readonly state: DraftSummary['state'];
  readonly version: number;
  readonly why: Problem | null;
  readonly source: Source | null;
  /** As the program read it; corrections and answers are applied to it with `applyCorrections`. */
  readonly reading: ProgrammeDraft | null;
  readonly corrections: readonly Correction[];
  readonly answers: Readonly<Record<string, AnswerGiven>>;
  readonly opening: Opening;
  /** A programme this table may be a later edition of, and what differs. */
  readonly previous: { readonly programme: string; readonly title: string; readonly comparison: Comparison } | null;
  /** The programme it became, or null. */
  readonly programme: string | null;
  readonly by: string;
  readonly changedAt: string;
}

/** An account that a new district starts with. The password is shown once and kept nowhere. */
export interface FirstAccount {
  readonly name: string;
  readonly role: string;
  readonly password: string;
}

export interface CountyChoice {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly province: string;
}
