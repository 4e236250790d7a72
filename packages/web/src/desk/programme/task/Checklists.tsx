import { Link } from '@tanstack/react-router';
import type { BoardTask } from '@yicun/packs/programme/boardTask';
import { textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { checklists as checklistWords } from '../../../words/checklists.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { useOpened } from '../opened.ts';

/** The sheets by which the work of the task is looked at on the spot. */
export function Checklists({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(checklistWords);
  const language = useLanguage();
  const { house } = useOpened();
  const number = textOf(it.task, 'number') ?? '';
  const its = Object.values(house.checklists).filter(({ tasks }) => tasks.includes(number));
  if (its.length === 0) return null;
  return (
    <section className="panel on-screen">
      <h2>{words.ofTask}</h2>
      <p className="chips">
        {its.map(({ name, label }) => (
          <Link key={name} to="/checklists/$name" params={{ name }} className="chip">
            {label[language]}
          </Link>
        ))}
      </p>
    </section>
  );
}
