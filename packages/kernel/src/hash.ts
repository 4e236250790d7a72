import type { Json } from './kind.ts';

/** SHA-256 of a UTF-8 text, in lower-case hexadecimal. Comes in as an argument: Node and browsers have their own. */
export type Sha256 = (text: string) => string;

/**
 * One text for one value: names in code-unit order, no spaces (RFC 8785, JSON Canonicalization Scheme). Two values that
 * are equal as JSON give the same text, whatever order their names were written in, so a digest can be checked by
 * another program years later.
 */
export function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  // sort() without a comparison orders by UTF-16 code units, as the scheme asks. Everything that is kept comes by here.
  let text = '';
  for (const name of Object.keys(value).sort()) {
    text += `${text === '' ? '{' : ','}${JSON.stringify(name)}:${canonical(value[name] ?? null)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * The digest of an event's body. The salt (128 bits or more) is kept beside the body and erased with it: what remains
 * after redaction still verifies, and cannot be guessed back from a short list of names or phone numbers.
 */
export function saltedDigest(sha256: Sha256, salt: string, body: Json): string {
  return sha256(`${salt}\n${canonical(body)}`);
}

/** What the chain covers of an event, besides the digest of its body. */
export interface Link {
  readonly district: string;
  readonly seq: number;
  readonly changeId: string;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly record: string;
  readonly digest: string;
}

/** The hash before the first event of a district. */
export const chainStart = '0'.repeat(64);

/** One step of the chain: each event's hash covers the one before it, so nothing can be taken out or put in between. */
export function chainStep(sha256: Sha256, previous: string, link: Link): string {
  return sha256(`${previous}\n${canonical({ ...link })}`);
}
