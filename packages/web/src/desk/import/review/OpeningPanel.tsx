import { targetDue } from '@yicun/reader/due';
import type { Opening } from '@yicun/server/wire';
import { Checkbox, Input, InputNumber } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { Notice } from '../../../parts/Notice.tsx';
import { useMe } from '../../../source/me.ts';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { isDue } from './fields.ts';
import { type PastTask, pastOf } from './past.ts';
import { useReviewing } from './reviewing.ts';

/** Where the work stood on the day the programme was loaded: nothing is late for what was past before. */
export function OpeningPanel(): ReactNode {
  const words = useWords(reviewWords);
  const { today } = useMe();
  const { draft, review, edit, locked } = useReviewing();
  const { opening } = review;
  const past = useMemo(() => pastOf(draft, opening.day), [draft, opening.day]);
  const change = (fields: Partial<Opening>) => edit((now) => ({ ...now, opening: { ...now.opening, ...fields } }));
  const steps = past.flatMap((one) => one.steps.map(({ it }) => it.id));
  return (
    <div className="panel-body">
      <p className="quiet">{words.openingHelp}</p>
      <p className="opening-day">
        <label htmlFor="opening-day">{words.openingDay}</label>
        <Input
          id="opening-day"
          type="date"
          disabled={locked}
          defaultValue={opening.day || today}
          key={opening.day}
          onBlur={({ target: { value } }) =>
            isDue(value) && value.length === 10 && value !== opening.day && change({ day: value })
          }
        />
      </p>
      {past.length === 0 ? (
        <Notice tone="empty" title={words.nothingPast}>
          {words.nothingPastHelp(opening.day)}
        </Notice>
      ) : (
        <>
          {steps.length > 0 && !locked && (
            <p>
              <button
                type="button"
                className="link"
                onClick={() => change({ done: [...new Set([...opening.done, ...steps])] })}
              >
                {words.allDone(steps.length)}
              </button>
            </p>
          )}
          {past.map((one) => (
            <PastCard key={one.task.id} past={one} opening={opening} locked={locked} onChange={change} />
          ))}
        </>
      )}
    </div>
  );
}

function PastCard({
  past: { task, targets, steps },
  opening,
  locked,
  onChange,
}: {
  past: PastTask;
  opening: Opening;
  locked: boolean;
  onChange: (fields: Partial<Opening>) => void;
}): ReactNode {
  const words = useWords(reviewWords);
  const labels = useWords(reading).sorts;
  const reach = (id: string, value: number | null) => {
    const { [id]: _, ...others } = opening.values;
    onChange({ values: value === null ? others : { ...others, [id]: value } });
  };
  const tick = (id: string, isDone: boolean) =>
    onChange({ done: isDone ? [...opening.done, id] : opening.done.filter((one) => one !== id) });
  return (
    <article className="task-card past">
      <h3 className="task-title">
        <span className="task-number">{task.number}</span> {task.title}
      </h3>
      {targets.map((target) => {
        const now = target.progressNow;
        return (
          <div key={target.id} className="past-line">
            <label htmlFor={`reached-${target.id}`}>
              {target.metric} <time className="due">{targetDue(task, target)}</time>
            </label>
            <InputNumber
              id={`reached-${target.id}`}
              size="small"
              disabled={locked}
              value={opening.values[target.id] ?? null}
              placeholder={words.reached}
              suffix={target.unit}
              onChange={(value) => reach(target.id, value)}
            />
            <span className="quiet">{words.ofTarget(`${target.value}${target.unit}`)}</span>
            {now !== null && !locked && opening.values[target.id] !== now.value && (
              <button type="button" className="link" onClick={() => reach(target.id, now.value)}>
                {words.takeOver(now.text)}
              </button>
            )}
          </div>
        );
      })}
      {steps.map(({ sort, it: { id, text, due } }) => (
        <Checkbox
          key={id}
          className="past-step"
          disabled={locked}
          checked={opening.done.includes(id)}
          onChange={(event) => tick(id, event.target.checked)}
        >
          <span className="quiet">{labels[sort]}</span> {text} <time className="due">{due}</time>
        </Checkbox>
      ))}
    </article>
  );
}
