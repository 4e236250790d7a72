import { reasonSentence } from '@yicun/kernel/light';
import type { BoardTask } from '@yicun/packs/programme/boardTask';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { Lamp, LightSign } from '../LightSign.tsx';
import { useOpened } from '../opened.ts';
import { Stages } from './Stages.tsx';

/** So many reasons are shown at once: the worst come first. */
const most = 3;

/** The light with its reasons in words, and the stage the task is at. */
export function Standing({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const language = useLanguage();
  const { board, record } = useOpened();
  const { reasons, colour } = it.light;
  const list = (some: typeof reasons) => (
    <ul className="reasons">
      {some.map((reason) => {
        const sentence = reasonSentence(reason, language);
        return (
          <li key={`${reason.code} ${sentence}`}>
            <Lamp colour={reason.colour} />
            <span>{sentence}</span>
          </li>
        );
      })}
    </ul>
  );
  const row = record(it.task.id);
  return (
    <section className={`panel standing standing-${colour}`}>
      <div className="panel-head">
        <h2>
          <LightSign colour={colour} />
        </h2>
        <span className="quiet">{words.judged(board.judgedOn)}</span>
      </div>
      {list(reasons.slice(0, most))}
      {reasons.length > most && (
        <details>
          <summary>{words.moreReasons(reasons.length - most)}</summary>
          {list(reasons.slice(most))}
        </details>
      )}
      {row && <Stages row={row} />}
    </section>
  );
}
