import type { Figure, FigureRole } from '../draft.ts';
import { findDates } from '../language/dates.ts';
import { findMarks } from '../language/marks.ts';
import { findShields, numeralReason } from '../language/nonTargets.ts';
import { arabicNumerals, chineseNumerals, type Numeral } from '../language/numerals.ts';
import { compact, normalise, original, type Range, trim } from '../language/text.ts';
import type { Source, Span } from '../source.ts';

/** What is already known of a stretch of a block: claims are asked in order, the first that covers a figure has it. */
export interface Claim {
  readonly span: Span;
  readonly role: FigureRole;
  readonly reason: string | null;
  readonly task: string | null;
  /** The figure is the whole span (2022年11月底); otherwise each numeral inside it is one. */
  readonly whole: boolean;
}

/** A stretch of the source that belongs to a task, whether or not anything was read out of it. */
export interface Owner {
  readonly span: Span;
  readonly task: string;
}

/**
 * Every figure of the source, in reading order: each run of digits lies in exactly one. Chinese numerals are listed
 * where they count, order or name something, not inside ordinary words (一批, 统一).
 *
 * What no claim covers is looked at by itself (headings, covering paragraphs, remarks): marks, dates and names are
 * recognised there as well, and the rest is `unplaced`.
 */
export function accountOf(
  source: Source,
  claims: readonly Claim[],
  owners: readonly Owner[],
  year: number | null,
): Figure[] {
  const byBlock = Map.groupBy(claims, ({ span }) => span.block);
  const ownersOf = Map.groupBy(owners, ({ span }) => span.block);
  return source.blocks.flatMap((raw, block) =>
    figuresOf(raw, block, byBlock.get(block) ?? [], ownersOf.get(block) ?? [], year),
  );
}

function figuresOf(
  raw: string,
  block: number,
  claims: readonly Claim[],
  owners: readonly Owner[],
  year: number | null,
): Figure[] {
  const text = normalise(raw);
  const taskAt = (place: number): string | null =>
    owners.find(({ span }) => span.start <= place && place < span.end)?.task ?? null;
  const numerals = [...arabicNumerals(text), ...chineseNumerals(text)].sort((a, b) => a.start - b.start);
  if (numerals.length === 0) return [];
  const claimed = coverOf(text.length, claims);
  const covering = numerals.every((numeral) => claimed.of(numeral))
    ? claimed
    : coverOf(text.length, [...claims, ...looseClaims(raw, block, year)]);
  const figures: Figure[] = [];
  for (const { range, role, reason, task } of numerals.flatMap((numeral) => placesOf(text, numeral, covering))) {
    const span = { block, start: range.start, end: range.end };
    if (span.start < (figures.at(-1)?.span.end ?? 0)) continue;
    figures.push({ text: raw.slice(span.start, span.end), span, role, reason, task: task ?? taskAt(span.start) });
  }
  return figures;
}

interface Place {
  readonly range: Range;
  readonly role: FigureRole;
  readonly reason: string | null;
  readonly task: string | null;
}

/** What becomes of one numeral: usually one place; none for Chinese numerals inside words; more where claims cut it. */
function placesOf(text: string, numeral: Numeral, covering: Cover): Place[] {
  const claimed = (claim: Claim, range: Range): Place => ({
    range: claim.whole ? claim.span : range,
    role: claim.role,
    reason: claim.reason,
    task: claim.task,
  });
  if (numeral.chinese) {
    const claim = covering.of(numeral);
    if (claim) return claim.role === 'nonTarget' && isWord(text, numeral, claim) ? [] : [claimed(claim, numeral)];
    const reason = numeralReason(text, numeral);
    return reason === null ? [] : [{ range: numeral, role: 'nonTarget', reason, task: null }];
  }
  return piecesOf(text, numeral, covering).map((range) => {
    const claim = covering.of(range);
    return claim ? claimed(claim, range) : { range, role: 'unplaced', reason: null, task: null };
  });
}

/** 一 and 十 alone inside a slogan, and 一批, are no figures worth showing; 四议两公开 is. */
function isWord(text: string, numeral: Range, claim: Claim): boolean {
  return /^[一十]$/.test(text.slice(numeral.start, numeral.end)) && (!claim.whole || claim.reason === 'word');
}

/** Cuts a numeral where claims begin or end inside it: of `3.2022年底` behind item 2, 3 is the mark and 2022 the year. */
function piecesOf(text: string, numeral: Range, cover: Cover): Range[] {
  const cuts = [numeral.start];
  for (let i = numeral.start + 1; i < numeral.end; i++) if (cover.at(i) !== cover.at(i - 1)) cuts.push(i);
  return cuts.flatMap((start, i) => {
    const range = trim(text, { start, end: cuts[i + 1] ?? numeral.end }, /[^\d]/);
    return range.end > range.start ? [range] : [];
  });
}

/** Which claim has a place: the first in order that covers it. */
interface Cover {
  readonly at: (place: number) => Claim | undefined;
  /** The claim that has the whole stretch. */
  readonly of: (range: Range) => Claim | undefined;
}

function coverOf(length: number, claims: readonly Claim[]): Cover {
  const owner = new Int32Array(length + 1).fill(-1);
  for (let i = claims.length - 1; i >= 0; i--) owner.fill(i, claims[i]?.span.start, claims[i]?.span.end);
  const at = (place: number): Claim | undefined => claims[owner[place] ?? -1];
  const of = (range: Range): Claim | undefined => {
    const claim = at(range.start);
    if (!claim || claim.span.end >= range.end) return claim;
    return claims.find(({ span }) => span.start <= range.start && range.end <= span.end);
  };
  return { at, of };
}

/** What a block's text says of its figures by itself. */
function looseClaims(raw: string, block: number, year: number | null): Claim[] {
  const reading = compact(raw);
  const { text } = reading;
  const at = (range: Range): Span => ({ block, ...original(reading, range) });
  const marks = findMarks(text);
  const shields = findShields(text);
  const leading = /^\s*(?:\d{1,3}(?:\.{1,2}|、|\)|\s|$)(?!\d)|\(\d{1,3}\)|0\d(?=[\u4e00-\u9fff]))/.exec(text);
  const heading = /^\s*\(?[一二三四五六七八九十]{1,3}(?:\)|、)/.exec(text);
  return [
    ...[leading, heading].flatMap((match) =>
      match
        ? [
            {
              span: at({ start: 0, end: match[0].length }),
              role: 'mark' as const,
              reason: null,
              task: null,
              whole: false,
            },
          ]
        : [],
    ),
    ...marks.map((mark) => ({ span: at(mark), role: 'mark' as const, reason: null, task: null, whole: false })),
    ...shields.map((shield) => ({
      span: at(shield),
      role: 'nonTarget' as const,
      reason: shield.reason,
      task: null,
      whole: false,
    })),
    ...findDates(
      text,
      year,
      [...marks, ...shields].sort((a, b) => a.start - b.start),
    ).map((date) => ({
      span: at(date),
      role: 'date' as const,
      reason: null,
      task: null,
      whole: true,
    })),
  ];
}
