/**
 * What is said to the person at the terminal: the thing, the reason, the next step, in both languages.
 * (What the desk says is in its catalogue; a refusal of a change is a code of `kernel/refusal`.)
 */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/**
 * The program cannot go on, for a reason outside it that a person can mend: a folder that cannot be written, a
 * database that does not answer. Thrown through the start-up, and caught once, in `cli.ts`; anything else that
 * is thrown there is a bug and keeps its stack.
 */
export class CannotStart extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.name = 'CannotStart';
    this.sentence = sentence;
  }
}
