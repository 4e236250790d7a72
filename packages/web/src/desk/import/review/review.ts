/** What a person has said about a reading so far, and the draft that follows from it. The draft is never kept twice. */

import type { Correction, ProgrammeDraft, Question } from '@yicun/reader/draft';
import { applyCorrections } from '@yicun/reader/draft/correct';
import type { AnswerGiven, DraftFile, Opening } from '@yicun/server/wire';

/** The part of a draft that the review changes; all of it is sent when it is kept. */
export interface Review {
  /** Edits by hand, in order. */
  readonly corrections: readonly Correction[];
  readonly answers: Readonly<Record<string, AnswerGiven>>;
  readonly opening: Opening;
}

export function reviewOf({ corrections, answers, opening }: DraftFile): Review {
  return { corrections, answers, opening };
}

/** The draft as it stands: the reading, then what the answers do to it, then the edits by hand. */
export function reviewed(reading: ProgrammeDraft, { answers, corrections }: Review): ProgrammeDraft {
  return applyCorrections(reading, [...effectsOf(reading.questions, answers), ...corrections]);
}

/** What the chosen answers do, in the order of the questions. */
function effectsOf(questions: readonly Question[], answers: Review['answers']): readonly Correction[] {
  return questions.flatMap(({ id, answers: offered }) => {
    const given = answers[id];
    return given !== undefined && 'answer' in given ? (offered[given.answer]?.effect ?? []) : [];
  });
}

/** The questions nobody has answered, or set aside with a reason. */
export function openQuestions(reading: ProgrammeDraft, answers: Review['answers']): readonly Question[] {
  return reading.questions.filter(({ id, answers: offered }) => !isSettled(answers[id], offered.length));
}

function isSettled(given: AnswerGiven | undefined, offered: number): boolean {
  if (given === undefined) return false;
  return 'answer' in given ? given.answer < offered : given.aside.trim() !== '';
}

/** The review with one more edit (or several that belong together). */
export function corrected(review: Review, ...more: readonly Correction[]): Review {
  return { ...review, corrections: [...review.corrections, ...more] };
}

/** The review with an answer given, changed, or taken back (null). */
export function answered(review: Review, question: string, given: AnswerGiven | null): Review {
  const { [question]: _, ...others } = review.answers;
  return { ...review, answers: given === null ? others : { ...others, [question]: given } };
}
