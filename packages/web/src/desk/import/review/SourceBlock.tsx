import { memo, type ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { reasonLabel } from './labels.ts';
import type { Mark } from './marks.ts';
import { type Segment, segmentsOf } from './segments.ts';

/**
 * The words of one block, coloured by what was read in them. Its text nodes are exactly the block's text, so that an
 * offset on screen is an offset in the source.
 */
export const SourceBlock = memo(
  function SourceBlock({ block, text, marks }: BlockText): ReactNode {
    return (
      <span className="source-text" data-block={block}>
        {segmentsOf(text.length, marks, ({ span }) => span).map((segment) => (
          <Piece key={segment.start} segment={segment} text={text.slice(segment.start, segment.end)} />
        ))}
      </span>
    );
  },
  (before, after) => before.text === after.text && isAlike(before.marks, after.marks),
);

interface BlockText {
  readonly block: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

function Piece({ segment: { marks }, text }: { segment: Segment<Mark>; text: string }): ReactNode {
  const words = useWords(reading);
  const [top] = marks.filter(({ tone }) => tone !== null);
  if (marks.length === 0) return text;
  const tones = [...new Set(marks.flatMap(({ tone }) => (tone === null ? [] : [tone])))];
  const reason = marks.find((one) => one.reason !== null)?.reason ?? null;
  const said = tones.map((tone) =>
    tone === 'nonTarget' && reason !== null
      ? `${words.tones[tone]}: ${reasonLabel(words, tone, reason)}`
      : words.tones[tone],
  );
  return (
    <mark
      className={`tone-${top?.tone ?? 'none'}`}
      data-in={tones.length > 1 ? tones.slice(1).join(' ') : undefined}
      data-things={[...new Set(marks.flatMap(({ things }) => things))].join('\n')}
      title={said.join(' · ') || undefined}
    >
      {text}
    </mark>
  );
}

/** Marks are made anew with every edit, mostly the same: a block is only drawn again when its own differ. */
function isAlike(before: readonly Mark[], after: readonly Mark[]): boolean {
  return before.length === after.length && JSON.stringify(before) === JSON.stringify(after);
}
