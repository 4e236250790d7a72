import type { DraftUnit, UnitMention } from '../draft.ts';
import { compact, original } from '../language/text.ts';
import { resolveUnits, type UnitName } from '../language/unitNames.ts';
import { splitUnits } from '../language/units.ts';
import type { Row } from '../rows.ts';
import { type Source, type Span, textOf } from '../source.ts';
import type { MentionsOf } from './task.ts';
import { spansOf, type TaskRows } from './tasks.ts';

/** The units of a document, and how to find those a row names. */
export interface Units {
  readonly units: readonly DraftUnit[];
  /** As resolved, with the spellings that were joined on likeness alone. */
  readonly names: readonly UnitName[];
  readonly mentionsOf: MentionsOf;
}

/** Names explain each other, so every cell is looked at before any is resolved. */
export function unitsOf(source: Source, tasks: readonly TaskRows[], title: string): Units {
  const spellings = tasks.flatMap(({ rows }) =>
    rows.flatMap(({ row }) => [...named(source, spansOf(row, 'lead')), ...named(source, spansOf(row, 'responsible'))]),
  );
  const names = resolveUnits(
    spellings.map(({ text }) => text),
    title,
  );
  const idOf = new Map(names.flatMap((name) => name.spellings.map((spelling) => [spelling, `unit/${name.name}`])));
  const mentions = (row: Row, role: 'lead' | 'responsible'): UnitMention[] =>
    once(
      named(source, spansOf(row, role)).map((mention) => ({
        ...mention,
        unit: idOf.get(mention.text) ?? `unit/${mention.text}`,
      })),
    );
  return {
    names,
    units: names.map(({ name, kind, spellings: spelled, confidence, level }) => ({
      id: `unit/${name}`,
      name,
      kind,
      spellings: spelled,
      confidence,
      level,
    })),
    mentionsOf: (row) => {
      const lead = mentions(row, 'lead');
      const leads = new Set(lead.map(({ unit }) => unit));
      return { lead, responsible: mentions(row, 'responsible').filter(({ unit }) => !leads.has(unit)) };
    },
  };
}

function named(source: Source, spans: readonly Span[]): Pick<UnitMention, 'text' | 'span'>[] {
  return spans.flatMap((span) => {
    const raw = textOf(source, span);
    const reading = compact(raw);
    return splitUnits(reading.text).map((range) => {
      const { start, end } = original(reading, range);
      return {
        text: raw.slice(start, end).replace(/\s+/g, ''),
        span: { block: span.block, start: span.start + start, end: span.start + end },
      };
    });
  });
}

/** A unit named twice in one cell counts once. */
function once(mentions: readonly UnitMention[]): UnitMention[] {
  return mentions.filter((mention, i) => mentions.findIndex(({ unit }) => unit === mention.unit) === i);
}
