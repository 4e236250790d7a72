import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Register } from '@yicun/kernel/register';
import type { BoardTask } from '@yicun/packs/programme/boardTask';
import { textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { countsQuery, stagesQuery } from '../../../source/queries.ts';
import { figure } from '../../../words/format.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { useMay } from '../../records/may.ts';
import { useOpened } from '../opened.ts';

/** The ledgers of the task, each with how many records stand at which stage; a click opens those. */
export function Ledgers({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const { house } = useOpened();
  const may = useMay(house);
  const { data: counts } = useQuery(countsQuery);
  const number = textOf(it.task, 'number') ?? '';
  const fixed = new Set(house.packs.flatMap((theme) => (theme.fixed ? theme.registers : [])));
  // One that is off is shown where it holds something.
  const shown = Object.values(house.registers).filter(
    (one) =>
      one.tasks.includes(number) &&
      !fixed.has(one.name) &&
      may.read(one) &&
      (house.states[one.name]?.state !== 'off' || (counts?.[one.name] ?? 0) > 0),
  );
  if (shown.length === 0) return null;
  return (
    <section className="panel on-screen">
      <h2>{words.ledgers(shown.length)}</h2>
      <ul className="task-ledgers">
        {shown.map((one) => (
          <Ledger key={one.name} register={one} count={counts && (counts[one.name] ?? 0)} />
        ))}
      </ul>
    </section>
  );
}

function Ledger({ register, count }: { register: Register; count: number | undefined }): ReactNode {
  const language = useLanguage();
  const words = useWords(programmeTask);
  const { data: stages = {} } = useQuery({ ...stagesQuery(register.name, {}), enabled: (count ?? 0) > 0 });
  const held = Object.values(register.stages).filter(({ name }) => (stages[name] ?? 0) > 0);
  return (
    <li>
      <Link to="/registers/$register" params={{ register: register.name }} search={{}}>
        {register.label[language]}
      </Link>{' '}
      {count !== undefined && <span className={count === 0 ? 'quiet' : ''}>{words.recordCount(figure(count))}</span>}
      {held.length > 0 && (
        <span className="task-ledger-stages">
          {held.map(({ name, label }) => (
            <Link key={name} to="/registers/$register" params={{ register: register.name }} search={{ stage: name }}>
              {label[language]} {figure(stages[name] ?? 0)}
            </Link>
          ))}
        </span>
      )}
    </li>
  );
}
