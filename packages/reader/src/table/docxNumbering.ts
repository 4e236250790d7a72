import { numeral } from './docxNumerals.ts';
import { attribute, child, children, type Element, parseXml, wholeNumber } from './xml.ts';

/** The mark Word generates before a paragraph, from the paragraph's properties; empty where it is not in a list. */
export type Marks = (properties: Element | null) => string;

interface Level {
  readonly format: string;
  /** `%1.` and the like: `%n` stands for the count of level n. */
  readonly text: string;
  readonly start: number;
  readonly legal: boolean;
  /** Word sets a tab or a blank between the mark and the words. */
  readonly apart: boolean;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Shared by every list made from one abstract list, so that they count on, unless a list restarts. */
  readonly counts: Map<number, number>;
}

/** A list has nine levels (ISO/IEC 29500-1, 17.9.3). */
const DEEPEST = 8;

/**
 * Follows the numbered lists of a document. Every numbered paragraph must be passed once, in document order: the
 * marks count.
 */
export function numbering(part: (name: string) => Uint8Array | null): Marks {
  // Read on the first need: most tables have neither lists nor styles, and parsing costs more than the rest.
  let lists: Map<string, List> | null = null;
  let styles: Map<string, Reference> | null = null;
  return (properties) => {
    const style = attribute(child(properties, 'w:pStyle'), 'val');
    const own = referenceOf(properties);
    if (style === null && own.list === null) return '';
    lists ??= readPart(part('numbering.xml'), readLists);
    if (lists.size === 0) return '';
    if (style !== null) styles ??= readPart(part('styles.xml'), readStyles);
    const inherited = styles?.get(style ?? '');
    const list = lists.get(own.list ?? inherited?.list ?? '0');
    return list ? nextMark(list, own.level ?? inherited?.level ?? 0) : '';
  };
}

function readPart<Value>(bytes: Uint8Array | null, read: (root: Element) => Map<string, Value>): Map<string, Value> {
  return bytes ? read(parseXml(bytes)) : new Map();
}

interface Reference {
  readonly list: string | null;
  readonly level: number | null;
}

function referenceOf(properties: Element | null): Reference {
  const reference = child(properties, 'w:numPr');
  const level = attribute(child(reference, 'w:ilvl'), 'val');
  return {
    list: attribute(child(reference, 'w:numId'), 'val'),
    level: level === null ? null : wholeNumber(level, 0, DEEPEST),
  };
}

function readStyles(root: Element): Map<string, Reference> {
  const parents = new Map<string, string | null>();
  const own = new Map<string, Reference>();
  for (const style of children(root)) {
    const id = attribute(style, 'styleId');
    if (style.tag !== 'w:style' || id === null) continue;
    parents.set(id, attribute(child(style, 'w:basedOn'), 'val'));
    own.set(id, referenceOf(child(style, 'w:pPr')));
  }
  const found = new Map<string, Reference>();
  for (const id of own.keys()) {
    // A style may be based on another; the walk is bounded because a damaged file may run in a circle.
    let list: string | null = null;
    let level: number | null = null;
    let at: string | null = id;
    for (let step = 0; at !== null && step < 16; step += 1) {
      list ??= own.get(at)?.list ?? null;
      level ??= own.get(at)?.level ?? null;
      at = parents.get(at) ?? null;
    }
    if (list !== null) found.set(id, { list, level });
  }
  return found;
}

function readLists(root: Element): Map<string, List> {
  const abstract = new Map<string, List>();
  const lists = new Map<string, List>();
  for (const each of children(root)) {
    if (each.tag === 'w:abstractNum') {
      abstract.set(attribute(each, 'abstractNumId') ?? '', { levels: readLevels(each), counts: new Map() });
    }
    const base = each.tag === 'w:num' ? abstract.get(attribute(child(each, 'w:abstractNumId'), 'val') ?? '') : null;
    const id = attribute(each, 'numId');
    if (base && id !== null) lists.set(id, override(base, each));
  }
  return lists;
}

function readLevels(parent: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of children(parent)) {
    if (level.tag === 'w:lvl') levels.set(wholeNumber(attribute(level, 'ilvl'), 0, DEEPEST), readLevel(level));
  }
  return levels;
}

function readLevel(level: Element): Level {
  const valueIn = (name: string): string | null => attribute(child(level, name), 'val');
  const text = valueIn('w:lvlText') ?? '';
  return {
    format: valueIn('w:numFmt') ?? 'decimal',
    text,
    start: wholeNumber(valueIn('w:start'), 1, 1_000_000),
    legal: child(level, 'w:isLgl') !== null,
    apart: valueIn('w:suff') !== 'nothing',
  };
}

function override(base: List, list: Element): List {
  const levels = new Map(base.levels);
  let restarts = false;
  for (const each of children(list)) {
    if (each.tag !== 'w:lvlOverride') continue;
    const at = wholeNumber(attribute(each, 'ilvl'), 0, DEEPEST);
    const own = child(each, 'w:lvl');
    const level = own ? readLevel(own) : levels.get(at);
    const start = attribute(child(each, 'w:startOverride'), 'val');
    restarts ||= own !== null || start !== null;
    if (level) levels.set(at, start === null ? level : { ...level, start: wholeNumber(start, 1, 1_000_000) });
  }
  return { levels, counts: restarts ? new Map() : base.counts };
}

function nextMark(list: List, at: number): string {
  const level = list.levels.get(at);
  if (!level || level.format === 'bullet' || level.format === 'none') return '';
  list.counts.set(at, (list.counts.get(at) ?? level.start - 1) + 1);
  for (const deeper of [...list.counts.keys()]) if (deeper > at) list.counts.delete(deeper);
  const text = level.text.replace(/%([1-9])/g, (_whole, digit: string) => {
    const shown = Number(digit) - 1;
    const other = list.levels.get(shown);
    const count = list.counts.get(shown) ?? other?.start ?? 1;
    return numeral(count, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
  });
  // In running text that is a blank after a bare number or letter, and nothing after a stop or a bracket.
  return level.apart && /[\p{L}\d]$/u.test(text) ? `${text} ` : text;
}
