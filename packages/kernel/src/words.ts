/** The two languages of the interface; Chinese comes first, English is complete. */
export type Language = 'zh' | 'en';

/** A label or sentence in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** Is it said in both languages? For what comes from a desk, of which nothing is known yet. */
export function isSaid(input: unknown): input is Words {
  if (typeof input !== 'object' || input === null || !('zh' in input) || !('en' in input)) return false;
  const { zh, en } = input;
  return typeof zh === 'string' && zh !== '' && typeof en === 'string' && en !== '';
}

/** Fills `{name}` places of a sentence. A place without a detail stays visible, so that a missing one is noticed. */
export function fill(sentence: string, details: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(details, name) ? String(details[name]) : place,
  );
}
