import type { Correction, ProgrammeDraft, Question } from '@yicun/reader/draft';
import { applyCorrections } from '@yicun/reader/draft/correct';
import type { Source } from '@yicun/reader/source';
import type { Draft } from '../db/drafts.ts';
import type { AnswerGiven, Opening } from '../wire.ts';

/** A draft whose document could be read, with what people have done to it. */
export interface Reviewed {
  readonly source: Source;
  /** The reading with answers and corrections applied: what would become records. */
  readonly draft: ProgrammeDraft;
  readonly open: readonly Question[];
  readonly opening: Opening;
}

/** The state of a review, or null where the document could not be read. */
export function reviewed(
  row: Pick<Draft, 'source' | 'reading' | 'corrections' | 'answers' | 'opening'>,
): Reviewed | null {
  // Written by this program alone, from values of these types; checked when they came in.
  const { source, reading, corrections, answers, opening } = row as unknown as {
    readonly source: Source | null;
    readonly reading: ProgrammeDraft | null;
    readonly corrections: readonly Correction[];
    readonly answers: Readonly<Record<string, AnswerGiven>>;
    readonly opening: Opening;
  };
  if (source === null || reading === null) return null;
  const answered = reading.questions.flatMap((question) => effectOf(question, answers[question.id]));
  const draft = applyCorrections(reading, [...answered, ...corrections]);
  const open = reading.questions.filter((question) => answers[question.id] === undefined);
  return { source, draft, open, opening };
}

/** What an answer does to the draft; a question that is set aside changes nothing. */
function effectOf(question: Question, given: AnswerGiven | undefined): readonly Correction[] {
  return given !== undefined && 'answer' in given ? (question.answers[given.answer]?.effect ?? []) : [];
}
