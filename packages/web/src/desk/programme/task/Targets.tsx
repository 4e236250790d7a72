import { kindNamed } from '@yicun/kernel/kinds';
import type { BoardTarget, BoardTask } from '@yicun/packs/programme/boardTask';
import { textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { figures as figureWords } from '../../../words/figures.ts';
import { figure } from '../../../words/format.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { goalText, valueText } from '../figures.ts';
import { useOpened } from '../opened.ts';
import { Actions } from './Actions.tsx';
import { BindAll } from './BindAll.tsx';
import { Counted } from './Counted.tsx';
import { Entries } from './Entries.tsx';
import { InSource } from './InSource.tsx';
import { useIsMeant } from './useIsMeant.ts';

/** The figures to reach: how far they are, and what is missing. */
export function Targets({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{words.targets(it.targets.length)}</h2>
        <BindAll it={it} />
      </div>
      <ul className="things">
        {it.targets.map((one) => (
          <Target key={one.target.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Target({ one }: { one: BoardTarget }): ReactNode {
  const words = useWords(programmeTask);
  const common = useWords(programmeWords);
  const figures = useWords(figureWords);
  const isMeant = useIsMeant(one.target.id);
  const { target, current, standing, lateDays } = one;
  const due = textOf(target, 'dueDate');
  return (
    <li id={target.id} className={`thing ${isMeant ? 'is-meant' : ''}`} tabIndex={-1}>
      <div className="thing-head">
        <h3>
          {target.title} <span className="target-goal">{goalText(target, common)}</span>
        </h3>
        <Tags one={one} />
        <InSource row={target} />
        <Actions row={target} canReport />
      </div>
      <div className="target-line">
        <Bar one={one} />
        <span className="target-value">
          {current === null ? common.targetStates.notStarted : valueText(current.value, target)}
        </span>
      </div>
      <p className="thing-facts">
        {standing.reached === true && <span className="is-well">{common.targetStates.done}</span>}
        {current !== null && standing.missing !== null && standing.missing > 0 && (
          <span>{words.missing(valueText(standing.missing, target), target.data.comparator === 'atMost')}</span>
        )}
        {due !== null && <span>{words.dueOn(due)}</span>}
        {textOf(target, 'strictDue') && <span>{words.strictDue(textOf(target, 'strictDue') ?? '')}</span>}
        {lateDays > 0 && <strong className="is-late">{common.daysLate(lateDays)}</strong>}
        {one.carriedOver && <span>{common.carriedOver}</span>}
        {current && <span>{words.asOf(current.on)}</span>}
        {current &&
          (current.computed === null ? <Typed one={one} /> : <span className="tag">{figures.fromLedgers}</span>)}
        {textOf(target, 'per') && <span>{words.per(textOf(target, 'per') ?? '')}</span>}
        {typeof target.data.baseline === 'number' && (
          <span>{words.baseline(valueText(target.data.baseline, target))}</span>
        )}
      </p>
      <Counted one={one} />
      {one.entries.length > 0 && <Entries one={one} />}
    </li>
  );
}

/** Where a value comes from is said with it: typed by hand, or as it stood when the programme was loaded. */
function Typed({ one }: { one: BoardTarget }): ReactNode {
  const words = useWords(programmeTask);
  const language = useLanguage();
  const { house } = useOpened();
  const field = house.registers.progressEntry?.fields.basis;
  const [entry] = one.current?.entries ?? [];
  const basis = entry?.data.basis ?? 'typed';
  if (field === undefined || basis === null) return null;
  const count = one.current?.entries.length ?? 0;
  return (
    <span className="tag">
      {kindNamed(field.kind).show(basis, field.options, language)}
      {count > 1 && ` ${words.sumOf(count)}`}
    </span>
  );
}

function Tags({ one }: { one: BoardTarget }): ReactNode {
  const words = useWords(programmeTask);
  const common = useWords(programmeWords);
  const { record } = useOpened();
  const { data } = one.target;
  const whole = typeof data.partOf === 'string' ? record(data.partOf) : undefined;
  return (
    <>
      {data.firmness === 'aim' && <span className="tag">{common.aim}</span>}
      {data.interim === true && <span className="tag">{words.interim}</span>}
      {data.approximate === true && <span className="tag">{words.approximate}</span>}
      {whole && <span className="tag">{words.partOf(whole.title ?? '')}</span>}
    </>
  );
}

function Bar({ one }: { one: BoardTarget }): ReactNode {
  const words = useWords(programmeTask);
  const { target, standing, current } = one;
  const share = standing.share ?? 0;
  const tone = standing.reached === true ? 'done' : one.lateDays > 0 ? 'late' : 'underWay';
  const label = words.bar(current === null ? 0 : current.value, Number(target.data.value ?? 0));
  return (
    <span className="bar" role="img" aria-label={label}>
      <span className={`bar-fill bar-${tone}`} style={{ inlineSize: `${share * 100}%` }} />
      {standing.share !== null && <span className="bar-share">{figure(Math.round(share * 1000) / 10)}%</span>}
    </span>
  );
}
