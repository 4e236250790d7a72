import { DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';

export type { Element };

/** XML we will not read: broken, or with a document type (entities can be made to grow without bound). */
export class BadXml extends Error {}

/** Parses a part of an office file; throws {@link BadXml}. */
export function parseXml(bytes: Uint8Array): Element {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw new BadXml('document type');
  try {
    const root = new DOMParser({ locator: false, onError: onErrorStopParsing }).parseFromString(
      text,
      'text/xml',
    ).documentElement;
    if (root) return root;
  } catch {
    // Falls through: whatever the parser says, the part cannot be read.
  }
  throw new BadXml('not well-formed');
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff || (first === 0x3c && second === 0)) return 'utf-16le';
  if (first === 0xfe || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** The namespaces met in Word files, the strict ones included, by the prefix the standard writes them with. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** `w:p` and the like, whatever prefix the file itself uses. */
export function tag(element: Element): string {
  const prefix = PREFIXES[element.namespaceURI ?? ''];
  return prefix === undefined ? (element.localName ?? '') : `${prefix}:${element.localName}`;
}

/** An attribute of the element's own namespace, as WordprocessingML writes them all. */
export function attribute(element: Element | null, name: string): string | null {
  return element?.getAttributeNS(element.namespaceURI, name) ?? null;
}

/** A whole number held by an attribute, kept within bounds; `otherwise` where there is none. */
export function wholeNumber(text: string | null, otherwise: number, most: number): number {
  const value = text === null ? Number.NaN : Number.parseInt(text, 10);
  return Number.isNaN(value) ? otherwise : Math.min(Math.max(value, 0), most);
}

export function* children(element: Element): Generator<Element> {
  for (let node = element.firstChild; node; node = node.nextSibling) if (isElement(node)) yield node;
}

/** The first child of that name, or null. */
export function child(element: Element | null, name: string): Element | null {
  if (element) for (const each of children(element)) if (tag(each) === name) return each;
  return null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
