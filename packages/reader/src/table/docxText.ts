import type { Marks } from './docxNumbering.ts';
import type { Layout } from './layout.ts';
import { attribute, child, children, type Element, wordsIn } from './xml.ts';

/** What is carried along while a Word document is read. */
export interface Reading {
  readonly layout: Layout;
  readonly marks: Marks;
  /** The words of a note by its id. */
  readonly footnote: (kind: 'footnote' | 'endnote', id: string) => string;
}

/** The words of a paragraph as Word shows them, the mark of a numbered list first. */
export function textOfParagraph(paragraph: Element, reading: Reading): string {
  const properties = child(paragraph, 'w:pPr');
  const out: string[] = [reading.marks(properties)];
  readRuns(paragraph, out, reading);
  return out.join('');
}

type Step = (element: Element, out: string[], reading: Reading) => void;

const say =
  (text: string): Step =>
  (_element, out) => {
    out.push(text);
  };

const leaveAside =
  (code: 'revision' | 'hiddenText'): Step =>
  (element, _out, reading) => {
    const words = wordsIn(element);
    if (words.trim() !== '') reading.layout.note(code, words);
  };

const noteReference =
  (kind: 'footnote' | 'endnote'): Step =>
  (element, _out, reading) => {
    reading.layout.note('footnote', reading.footnote(kind, attribute(element, 'id') ?? ''));
  };

/** What becomes of each element inside a paragraph; one that is not named here says nothing. */
const STEPS: Readonly<Record<string, Step>> = {
  'w:r': readRun,
  'w:ins': readRuns,
  'w:moveTo': readRuns,
  'w:hyperlink': readRuns,
  'w:smartTag': readRuns,
  'w:customXml': readRuns,
  'w:sdt': readRuns,
  'w:sdtContent': readRuns,
  'w:fldSimple': readRuns,
  'w:dir': readRuns,
  'w:bdo': readRuns,
  'w:ruby': readRuns,
  'w:rubyBase': readRuns,
  'm:oMathPara': readWords,
  'm:oMath': readWords,
  'w:t': readWords,
  'w:tab': say('\t'),
  'w:ptab': say('\t'),
  'w:br': say('\n'),
  'w:cr': say('\n'),
  'w:noBreakHyphen': say('-'),
  'w:sym': readSymbol,
  'w:del': leaveAside('revision'),
  'w:moveFrom': leaveAside('revision'),
  'w:footnoteReference': noteReference('footnote'),
  'w:endnoteReference': noteReference('endnote'),
  'w:drawing': readShape,
  'w:pict': readShape,
  'w:object': readShape,
  'mc:AlternateContent': readAlternative,
};

function readRuns(element: Element, out: string[], reading: Reading): void {
  for (const each of children(element)) STEPS[each.tag]?.(each, out, reading);
}

function readRun(run: Element, out: string[], reading: Reading): void {
  const vanish = child(child(run, 'w:rPr'), 'w:vanish');
  const value = attribute(vanish, 'val');
  if (vanish && value !== '0' && value !== 'false') leaveAside('hiddenText')(run, out, reading);
  else readRuns(run, out, reading);
}

function readWords(element: Element, out: string[]): void {
  out.push(wordsIn(element));
}

/** A character of a symbol font. Those of the private area have no meaning outside it: a square stands for them. */
function readSymbol(element: Element, out: string[]): void {
  const code = Number.parseInt(attribute(element, 'char') ?? '', 16);
  const known = code > 0x1f && code < 0xd800;
  out.push(known ? String.fromCodePoint(code) : '■');
}

/** The same thing written for newer and for older readers: read once. */
function readAlternative(element: Element, out: string[], reading: Reading): void {
  const chosen = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
  if (chosen) readRuns(chosen, out, reading);
}

/** A picture says nothing; a shape with words in it is a text box. */
function readShape(element: Element, _out: string[], reading: Reading): void {
  const words = boxedWords(element);
  if (words.trim() !== '') reading.layout.note('textBox', words);
}

function boxedWords(element: Element): string {
  if (element.tag === 'w:txbxContent') return wordsIn(element);
  let words = '';
  for (const each of children(element)) words += boxedWords(each);
  return words;
}
