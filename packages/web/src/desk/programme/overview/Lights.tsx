import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { lightColours } from '../address.ts';
import { Lamp } from '../LightSign.tsx';
import { TasksLink } from '../links.tsx';
import { useOpened } from '../opened.ts';
import { byLight } from './tally.ts';

/** All tasks, by light. */
export function Lights(): ReactNode {
  const words = useWords(programmeWords);
  const { board } = useOpened();
  const lights = byLight(board.tasks);
  return (
    <section className="lights" aria-label={words.byLight}>
      <TasksLink sieve={{}} className="lights-all">
        <span className="lights-number">{board.tasks.length}</span>
        <span>{words.tasksInAll}</span>
      </TasksLink>
      {lightColours.map((colour) => (
        <TasksLink key={colour} sieve={{ light: colour }} className={`lights-one lights-${colour}`}>
          <span className="lights-number">{lights[colour]}</span>
          <span className="lights-name">
            <Lamp colour={colour} />
            {words.lights[colour]}
          </span>
        </TasksLink>
      ))}
    </section>
  );
}
