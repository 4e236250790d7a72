import type { BoardStep, BoardTask } from '@yicun/packs/programme/boardTask';
import { textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { useOpened } from '../opened.ts';
import { unitsOf } from '../sieve.ts';
import { Step } from './Step.tsx';
import { place, type Reach, reachOf, ticks } from './timeline.ts';

/** The dated steps on a line, and one by one below it. What was past before the programme was loaded stands apart. */
export function Milestones({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const sorted = it.milestones.toSorted((a, b) => compareDue(a, b));
  const leads = unitsOf(it.task, 'leadUnits');
  const own = sorted.filter((one) => !one.carriedOver);
  const carried = sorted.filter((one) => one.carriedOver);
  return (
    <section className="panel">
      <h2>{words.milestones(it.milestones.length)}</h2>
      <Line steps={sorted} />
      <ol className="things">
        {own.map((one) => (
          <Step key={one.step.id} one={one} leads={leads} />
        ))}
      </ol>
      {carried.length > 0 && (
        <>
          <h3>{words.carried}</h3>
          <p className="quiet">{words.carriedHelp}</p>
          <ol className="things">
            {carried.map((one) => (
              <Step key={one.step.id} one={one} leads={leads} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** Drawn for the eye: the list below says all of it in words. */
function Line({ steps }: { steps: readonly BoardStep[] }): ReactNode {
  const words = useWords(programmeTask);
  const { board } = useOpened();
  const byDay = Map.groupBy(steps, ({ step }) => textOf(step, 'dueDate') ?? '');
  byDay.delete('');
  const reach = reachOf([...byDay.keys(), board.judgedOn]);
  if (reach === null || byDay.size === 0) return null;
  const now = place(board.judgedOn, reach);
  return (
    <div className="time-line" aria-hidden="true">
      <div className="time-past" style={{ inlineSize: `${now * 100}%` }} />
      {ticks(reach).map((day) => (
        <span key={day} className="time-tick" style={at(day, reach)}>
          {Number(day.slice(5, 7))}
          {(day.endsWith('-01-01') || day === reach.from) && <span className="time-year">{day.slice(0, 4)}</span>}
        </span>
      ))}
      <span className={`time-now ${now > 0.8 ? 'is-late-on-line' : ''}`} style={{ insetInlineStart: `${now * 100}%` }}>
        {words.judged(board.judgedOn)}
      </span>
      {[...byDay].map(([day, of]) => (
        <span key={day} className={`time-dot time-${toneOf(of)}`} style={at(day, reach)} title={day}>
          {of.length > 1 ? of.length : ''}
        </span>
      ))}
    </div>
  );
}

function at(day: string, reach: Reach): { insetInlineStart: string } {
  return { insetInlineStart: `${place(day, reach) * 100}%` };
}

function toneOf(steps: readonly BoardStep[]): 'late' | 'carried' | 'done' | 'open' {
  if (steps.some(({ lateDays }) => lateDays > 0)) return 'late';
  if (steps.every(({ done }) => done)) return 'done';
  return steps.some(({ carriedOver }) => carriedOver) ? 'carried' : 'open';
}

function compareDue({ step: a }: BoardStep, { step: b }: BoardStep): number {
  const [left, right] = [textOf(a, 'dueDate') ?? '9999', textOf(b, 'dueDate') ?? '9999'];
  return left === right ? 0 : left < right ? -1 : 1;
}
