import type { Sentence } from '../sentence.ts';

/** Says on the error output why something was not done. */
export function complain(sentence: Sentence): void {
  console.error(sentence.en);
  console.error(sentence.zh);
}
