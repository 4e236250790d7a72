import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** XML we will not read: broken, or with a document type (entities can be made to grow without bound). */
export class BadXml extends Error {}

/** An element of an office file: its name, its attributes and what it holds, in order. */
export interface Element {
  /** `w:p` and the like, whatever prefix the file itself uses; the bare name where the namespace is unknown. */
  readonly tag: string;
  /** By name, with the same prefixes. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: readonly (Element | string)[];
}

interface OpenElement extends Element {
  readonly content: (Element | string)[];
  /** The prefix the standard writes for each that the file declares. */
  readonly prefixes: ReadonlyMap<string, string>;
}

/** The namespaces met in Word files, the strict ones included, by the prefix the standard writes them with. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** How deep elements may lie in one another; Word's own files stay below 60. */
const DEEPEST = 2000;

const OPTIONS = { position: false, xmlns: false } as const;

/**
 * Parses a part of an office file; throws {@link BadXml}. A tree of our own is built from the events of a parser: a
 * document model for browsers takes three times as long.
 */
export function parseXml(bytes: Uint8Array): Element {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw new BadXml('document type');
  const open: OpenElement[] = [{ tag: '', attributes: new Map(), content: [], prefixes: new Map() }];
  const parser = new SaxesParser(OPTIONS);
  parser.on('opentag', (tag) => {
    const parent = open.at(-1);
    if (!parent || open.length > DEEPEST) throw new BadXml('nested too deeply');
    const element = elementOf(tag, parent.prefixes);
    parent.content.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const say = (words: string): void => {
    open.at(-1)?.content.push(words);
  };
  parser.on('text', say);
  parser.on('cdata', say);
  try {
    parser.write(text).close();
  } catch (error) {
    throw error instanceof BadXml ? error : new BadXml('not well-formed');
  }
  for (const root of open[0]?.content ?? []) if (typeof root !== 'string') return root;
  throw new BadXml('empty');
}

function elementOf({ name, attributes }: SaxesTagPlain, outer: ReadonlyMap<string, string>): OpenElement {
  const names = Object.keys(attributes);
  const prefixes = names.some((each) => each.startsWith('xmlns')) ? declared(attributes, outer) : outer;
  return {
    tag: standardName(name, prefixes, true),
    attributes: new Map(names.map((each) => [standardName(each, prefixes, false), attributes[each] ?? ''])),
    content: [],
    prefixes,
  };
}

/** The prefixes in force where some are declared anew; the default namespace has the empty prefix. */
function declared(
  attributes: Readonly<Record<string, string>>,
  outer: ReadonlyMap<string, string>,
): Map<string, string> {
  const prefixes = new Map(outer);
  for (const [name, namespace] of Object.entries(attributes)) {
    if (name === 'xmlns') prefixes.set('', PREFIXES[namespace] ?? '');
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), PREFIXES[namespace] ?? '');
  }
  return prefixes;
}

/** Elements without a prefix are in the default namespace, attributes without one in none. */
function standardName(name: string, prefixes: ReadonlyMap<string, string>, isElement: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0 && !isElement) return name;
  const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon)) ?? '';
  const local = colon < 0 ? name : name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff || (first === 0x3c && second === 0)) return 'utf-16le';
  if (first === 0xfe || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** An attribute of the element's own namespace, as WordprocessingML writes them all. */
export function attribute(element: Element | null, name: string): string | null {
  if (!element) return null;
  const colon = element.tag.indexOf(':');
  return element.attributes.get(colon < 0 ? name : `${element.tag.slice(0, colon)}:${name}`) ?? null;
}

/** A whole number held by an attribute, kept within bounds; `otherwise` where there is none. */
export function wholeNumber(text: string | null, otherwise: number, most: number): number {
  const value = text === null ? Number.NaN : Number.parseInt(text, 10);
  return Number.isNaN(value) ? otherwise : Math.min(Math.max(value, 0), most);
}

export function* children(element: Element): Generator<Element> {
  for (const each of element.content) if (typeof each !== 'string') yield each;
}

/** The first child of that name, or null. */
export function child(element: Element | null, name: string): Element | null {
  if (element) for (const each of element.content) if (typeof each !== 'string' && each.tag === name) return each;
  return null;
}

/** All the words an element holds, at any depth. */
export function wordsIn(element: Element): string {
  return element.content.map((each) => (typeof each === 'string' ? each : wordsIn(each))).join('');
}
