import type { DraftTarget } from '@yicun/reader/draft';
import type { ReactNode } from 'react';
import { figure } from '../../../words/format.ts';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review } from '../../../words/review.ts';
import { comparatorLabel } from './labels.ts';

/** What a target says: its measure and figure first, then how it is meant, then the words it was read from. */
export function TargetWords({ target }: { target: DraftTarget }): ReactNode {
  const words = useWords(review);
  const labels = useWords(reading);
  const value = target.upper === null ? figure(target.value) : `${figure(target.value)}–${figure(target.upper)}`;
  return (
    <>
      <span className="target-line">
        <span className="target-metric">{target.metric}</span>
        <span className="target-value">
          {target.comparator !== '=' && `${comparatorLabel(labels, target.comparator)} `}
          {target.approximate && words.about}
          <b>{value}</b> {target.unit}
        </span>
        <Due due={target.due} />
      </span>
      <span className="target-source">
        {target.per !== null && <span className="chip">{words.each(target.per)}</span>}
        {target.firmness === 'aim' && <span className="chip">{labels.firmness.aim}</span>}
        {target.stage && <span className="chip">{words.fields.stage}</span>}
        {target.partOf !== null && <span className="chip">{words.partOf}</span>}
        {target.baseline !== null && <span className="chip">{words.from(figure(target.baseline), target.unit)}</span>}
        {target.spans.length > 1 && <span className="chip">{words.statedTwice}</span>}
        {target.text !== target.metric && <q className="row-quote">{target.text}</q>}
      </span>
    </>
  );
}

/** A milestone, a measure, anything that is words with a date. */
export function MilestoneWords(it: { text: string; due: string | null; number?: number; mark?: string }): ReactNode {
  return (
    <span className="words-line">
      {it.number !== undefined && <span className="measure-number">{it.number}.</span>}
      <span className="words-text">{it.text}</span>
      {it.mark !== undefined && <span className="chip">{it.mark}</span>}
      <Due due={it.due} />
    </span>
  );
}

function Due({ due }: { due: string | null }): ReactNode {
  return due === null || due === '' ? null : <time className="due">{due}</time>;
}
