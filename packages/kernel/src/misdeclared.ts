import type { Words } from './words.ts';

/**
 * A mistake in a declaration that a person can make who declares at the desk. The others only a programmer makes: they
 * are plain errors, and stop the program in English.
 */
export class Misdeclared extends Error {
  override readonly name = 'Misdeclared';
  /** For that person: the thing, the reason, the next step. */
  readonly why: Words;
  /** What of the declaration it is about: the name of a field or of an indicator, `title`, `day`, `place`. */
  readonly at: string;

  /** @param message says the same by the names in the declaration, for whoever reads a log */
  constructor(message: string, at: string, why: Words) {
    super(message);
    this.why = why;
    this.at = at;
  }
}

/** What is wrong with a part of a declaration: in both languages where a person at the desk can cause it. */
export type Fault = string | Words;

/** A fault for whoever reads a log. */
export function faultText(fault: Fault): string {
  return typeof fault === 'string' ? fault : fault.en;
}

/** A fault of what bears this label, as a sentence of its own; undefined where only a programmer can have made it. */
export function about(label: Words, fault: Fault): Words | undefined {
  if (typeof fault === 'string') return undefined;
  return { zh: `“${label.zh}”：${fault.zh}`, en: `"${label.en}": ${fault.en}` };
}
