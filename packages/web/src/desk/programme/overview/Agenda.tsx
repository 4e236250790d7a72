import type { Item } from '@yicun/packs/programme/items';
import { textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { useUnits } from '../../../source/units.ts';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { goalText } from '../figures.ts';
import { ItemsLink, TaskLink } from '../links.tsx';
import { unitsOf } from '../sieve.ts';

/** So many are shown here; the number above opens all of them. */
const most = 8;

/** What is late, or what comes next: the day, the thing, who leads it. */
export function Agenda(it: { when: 'late' | 'soon'; items: readonly Item[]; title: string; none: string }): ReactNode {
  const words = useWords(programmeWords);
  const { when, items } = it;
  return (
    <section className={`panel agenda agenda-${when}`}>
      <div className="panel-head">
        <h2>
          {it.title}{' '}
          {items.length > 0 && (
            <ItemsLink sieve={{ when }} className="agenda-count" label={words.openAll(items.length)}>
              {items.length}
            </ItemsLink>
          )}
        </h2>
      </div>
      {items.length === 0 ? (
        <p className="quiet">{it.none}</p>
      ) : (
        <ol className="agenda-list">
          {items.slice(0, most).map((item) => (
            <Entry key={item.record.id} item={item} />
          ))}
        </ol>
      )}
      {items.length > most && <ItemsLink sieve={{ when }}>{words.openAll(items.length)}</ItemsLink>}
    </section>
  );
}

function Entry({ item }: { item: Item }): ReactNode {
  const words = useWords(programmeWords);
  const { name } = useUnits();
  const { record, task, sort, due, lateDays } = item;
  const [lead] = unitsOf(record, 'leadUnits');
  return (
    <li className="agenda-entry">
      <span className="agenda-day">
        {lateDays > 0 && <strong>{words.daysLate(lateDays)}</strong>}
        <span className={lateDays > 0 ? 'quiet' : ''}>{due}</span>
      </span>
      <span className="agenda-what">
        <TaskLink task={task.id} thing={record.id} className="agenda-link">
          {record.title}
          {sort === 'target' && ` ${goalText(record, words)}`}
        </TaskLink>
        <span className="quiet">
          {[words.sorts[sort], `${textOf(task, 'number') ?? ''} ${task.title ?? ''}`, lead && name(lead)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </li>
  );
}
