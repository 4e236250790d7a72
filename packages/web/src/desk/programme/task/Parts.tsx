import type { BoardTask } from '@yicun/packs/programme/boardTask';
import { spansOf } from '@yicun/packs/programme/items';
import { type Row, textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { segmentsOf } from '../../import/review/segments.ts';
import { TaskLink } from '../links.tsx';
import { InSource } from './InSource.tsx';
import { marksIn, readThings, type Tone } from './marks.ts';

/** The task in the words of the document, with what was read in them marked and linked. */
export function Parts({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const tones: readonly Tone[] = ['target', 'milestone', 'funding', 'object'];
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{words.sourceWords}</h2>
        <p className="legend">
          {tones.map((tone) => (
            <span key={tone} className={`words-${tone}`}>
              {words.tones[tone]}
            </span>
          ))}
        </p>
      </div>
      {it.parts.map((part) => (
        <Part key={part.id} part={part} it={it} />
      ))}
    </section>
  );
}

const columns = [
  { field: 'goal', spans: 'goalSpans', label: 'goal' },
  { field: 'measures', spans: 'measuresSpans', label: 'measures' },
  { field: 'dueText', spans: 'dueSpans', label: 'due' },
] as const;

function Part({ part, it }: { part: Row; it: BoardTask }): ReactNode {
  const common = useWords(programmeWords);
  return (
    <div className="part" id={part.id}>
      {it.parts.length > 1 && (
        <h3>
          {part.title} <InSource row={part} fields={['goalSpans', 'measuresSpans', 'dueSpans']} />
        </h3>
      )}
      <dl>
        {columns.map(({ field, spans, label }) => (
          <div key={field}>
            <dt>
              {common[label]} <InSource row={part} fields={[spans]} />
            </dt>
            <dd className="as-written">
              <Read text={textOf(part, field) ?? '—'} spans={spans} part={part} it={it} />
            </dd>
          </div>
        ))}
        {(['leadText', 'responsibleText'] as const).map((field) => (
          <div key={field}>
            <dt>{field === 'leadText' ? common.leadUnit : common.responsibleUnit}</dt>
            <dd>{textOf(part, field) ?? '—'}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A text whose stretches lead to what was made of them: the narrowest, where readings lie within one another. */
function Read(given: { text: string; spans: string; part: Row; it: BoardTask }): ReactNode {
  const { text, it } = given;
  const words = useWords(programmeTask);
  const marks = marksIn(text, spansOf(given.part, given.spans), readThings(it));
  return segmentsOf(text.length, marks, (mark) => mark).map(({ start, end, marks: [top] }) => {
    const piece = text.slice(start, end);
    if (top === undefined) return piece;
    const label = `${words.tones[top.tone]}: ${top.record.title ?? ''}`;
    return (
      <TaskLink key={start} task={it.task.id} thing={top.record.id} className={`words words-${top.tone}`} hint={label}>
        {piece}
      </TaskLink>
    );
  });
}
