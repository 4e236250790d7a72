/** The reader speaks in codes; here they find their words. Every code is listed, so that a new one does not compile unworded. */

import type { Answer, Comparator, DraftDeadline, Figure, ObjectKind, Question } from '@yicun/reader/draft';
import type { reading } from '../../../words/reading.ts';

type Words = (typeof reading)['zh'];

const sentences: Readonly<Record<Question['code'], keyof Words['questions']>> = {
  'target.noNumber': 'noNumber',
  'deadline.contradiction': 'contradiction',
  'scope.impossible': 'impossible',
  'scope.uncertain': 'uncertainScope',
  'keyWork.missing': 'noKeyWork',
  'unit.sameAs': 'sameUnit',
  'target.sameAs': 'sameTarget',
  'target.ambiguous': 'doneOrToDo',
  'deadline.strict': 'strict',
  'due.none': 'noDue',
  'figure.unplaced': 'unplacedFigure',
};

/** @param quoted the words it is about, for a code that came with a newer reader */
export function questionSentence(words: Words, { code, details }: Question, quoted: string): string {
  const key: keyof Words['questions'] | undefined = sentences[code];
  return key === undefined ? words.otherQuestion(quoted) : words.questions[key](details);
}

const answerLabels = [
  'enterLater',
  'noFigureNeeded',
  'merge',
  'keepApart',
  'keepBoth',
  'useDue',
  'useKeyWork',
  'noKeyWork',
  'perTownship',
  'wholeDistrict',
  'alreadyDone',
  'toDo',
  'isTarget',
  'noTarget',
  'keep',
  'drop',
] as const satisfies readonly (keyof Words['answers'])[];

export function answerSentence(words: Words, { label, details }: Answer, place: number): string {
  const known = answerLabels.find((one) => one === label);
  return known === undefined ? words.otherAnswer(place + 1) : words.answers[known](details);
}

/** Why a figure is no target, in the order in which the reader's reasons are explained. */
const reasonCodes = [
  'slogan',
  'document',
  'rating',
  'name',
  'ordinal',
  'standard',
  'year',
  'duration',
  'levels',
  'categories',
  'threshold',
  'scope',
  'progress',
  'baseline',
  'past',
  'doneOrToDo',
  'example',
  'cadence',
  'word',
  'contact',
  'remark',
  'removed',
] as const satisfies readonly (keyof Words['reasons'])[];

/** The reason in words; the role alone where the reason is new to us, or there is none. */
export function reasonLabel(words: Words, role: Figure['role'], reason: string | null): string {
  const known = reasonCodes.find((one) => one === reason);
  return known === undefined ? words.roles[role] : words.reasons[known];
}

const comparatorNames = { '>=': 'atLeast', '=': 'equal', '<=': 'atMost' } as const;

export function comparatorLabel(words: Words, comparator: Comparator): string {
  return words.comparators[comparatorNames[comparator]];
}

/** `document` is what a page is made of too: the catalogue says paper. */
export function objectLabel(words: Words, kind: ObjectKind): string {
  return words.objectKinds[kind === 'document' ? 'paper' : kind];
}

/** `2022-11` · `2022-01–2025-12` · 长期坚持 · 每月: what a deadline says, not how it is written. */
export function deadlineText(words: Words, { kind, start, end, every }: DraftDeadline): string {
  switch (kind) {
    case 'ongoing':
      return words.deadlineKinds.ongoing;
    case 'recurring':
      return every === null ? words.deadlineKinds.recurring : words.every[every];
    case 'range':
      return [start, end].map((due) => due ?? '').join('–');
    case 'by':
      return end ?? '—';
  }
}
