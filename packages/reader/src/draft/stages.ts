import { type DateWord, findDates } from '../language/dates.ts';
import { findQuantities, type Quantity } from '../language/quantities.ts';
import { normalise } from '../language/text.ts';
import type { Row, Stage } from '../rows.ts';
import { type Source, type Span, textOf } from '../source.ts';
import { type Passage, readPassage } from './passage.ts';
import type { Found } from './targets.ts';
import { spansOf } from './tasks.ts';

/**
 * The figures of an indicator, one for each stage: the indicator names what is counted, the heading says by when, and
 * the unit stands in the cell, in the row's column of units or in brackets behind the indicator.
 */
export function stagesOf(source: Source, row: Row, number: number, year: number | null): Found[] {
  return (row.stages ?? []).flatMap((stage) =>
    isWorded(source, row, stage) ? [] : stageOf(source, row, stage, number, year),
  );
}

/** 二季度 | 完成招投标并开工: what is to be done by the date of the column, in words. */
export function wordedStages(source: Source, row: Row, number: number, year: number | null): Passage[] {
  return (row.stages ?? [])
    .filter((stage) => isWorded(source, row, stage))
    .map(({ heading, value }) => {
      const words = heading ? normalise(textOf(source, heading)) : '';
      return readPassage(textOf(source, value), value, 'measures', number, year, headingDate(words, year));
    });
}

/** More than a figure with its unit and comparator; where the row names an indicator, figures are all that is asked. */
function isWorded(source: Source, row: Row, { value }: Stage): boolean {
  const text = normalise(textOf(source, value)).trim();
  if (spansOf(row, 'indicator').length > 0 && findQuantities(text, []).length > 0) return false;
  return !BARE_FIGURE.test(text);
}

function stageOf(source: Source, row: Row, stage: Stage, number: number, year: number | null): Found[] {
  const { name, unit } = indicatorOf(source, row);
  const heading = stage.heading ? normalise(textOf(source, stage.heading)) : '';
  const raw = textOf(source, stage.value);
  const passage = readPassage(raw, stage.value, 'indicator', number, year, headingDate(heading, year));
  const [clause] = passage.clauses;
  const quantity = quantityIn(passage.text, unit, name);
  if (!clause || !quantity) return [];
  const baseline = baselineOf(source, spansOf(row, 'baseline'));
  return [
    {
      passage: { ...passage, quantities: [quantity] },
      clause,
      range: { start: 0, end: raw.length },
      quantity: { ...quantity, baseline },
      metric: name,
      date: clause.date,
      aim: /预期|力争|争取/.test(heading + raw),
      per: null,
      isPart: false,
    },
  ];
}

function indicatorOf(source: Source, row: Row): { readonly name: string; readonly unit: string } {
  const spans = spansOf(row, 'indicator').length > 0 ? spansOf(row, 'indicator') : spansOf(row, 'task');
  const text = normalise(spans.map((span) => textOf(source, span)).join('')).replace(/\s/g, '');
  const given = spansOf(row, 'measureUnit')
    .map((span) => normalise(textOf(source, span)).trim())
    .join('');
  const bracket = /\(([^()]{1,8})\)$/.exec(text);
  return {
    name: text.replace(/^\d{1,3}[.、]\s*/, '').replace(/\([^()]{1,8}\)$/, ''),
    unit: given !== '' ? given : (bracket?.[1] ?? ''),
  };
}

/** 2023年目标 → the end of 2023; 年度目标 and 目标值 → the programme's year, where it is known. */
function headingDate(heading: string, year: number | null): DateWord | null {
  const [date] = findDates(heading, year);
  if (!date || date.due === null) return null;
  return { ...date, kind: 'by' };
}

const BARE_FIGURE =
  /^(?:达到?|不少于|不低于|不超过|力争|约|[≥≤><=])*\s*[\d.,]+\s*(?:%|\p{L}{1,4})?\s*(?:以上|以下|以内|左右)?$/u;
const BARE = /^\s*([≥≤><]=?|不低于|不少于|不超过|大于|小于)?\s*(\d[\d,]*(?:\.\d+)?)\s*(以上|以下|以内|左右)?\s*$/;

/** 85, ≥85, 85以上 with the unit from elsewhere; or a quantity with a unit of its own. */
function quantityIn(text: string, unit: string, name: string): Quantity | null {
  const [own] = findQuantities(text, []);
  if (own && own.unit !== '') return own;
  const match = BARE.exec(text);
  if (!match?.[2]) return own ?? null;
  const written = unit !== '' ? unit : /率|比例|比重|占比/.test(name) ? '%' : '';
  const value = Number(match[2].replaceAll(',', ''));
  const scale = /^([万亿])(.*)$/.exec(written);
  const factor = scale?.[1] === '万' ? 10_000 : scale?.[1] === '亿' ? 100_000_000 : 1;
  const start = text.indexOf(match[2]);
  const atMost = /[≤<]|不超过|小于/.test(match[1] ?? '') || /以下|以内/.test(match[3] ?? '');
  const atLeast = match[1] !== undefined || match[3] === '以上';
  return {
    start,
    end: start + match[2].length,
    figures: [{ start, end: start + match[2].length }],
    value,
    upper: null,
    unit: written,
    baseValue: value * factor,
    baseUnit: scale?.[2] ?? written,
    comparator: atMost ? '<=' : atLeast ? '>=' : '=',
    approximate: match[3] === '左右',
    baseline: null,
    baselineFigure: null,
    chinese: false,
    bounded: false,
  };
}

function baselineOf(source: Source, spans: readonly Span[]): number | null {
  const [span] = spans;
  const digits = span
    ? /^\D{0,2}(\d+(?:\.\d+)?)\s*[%\u4e00-\u9fff]{0,3}$/.exec(normalise(textOf(source, span)).trim())
    : null;
  return digits?.[1] === undefined ? null : Number(digits[1]);
}
