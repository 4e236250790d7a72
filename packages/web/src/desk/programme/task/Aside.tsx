import { kindNamed } from '@yicun/kernel/kinds';
import type { BoardTask } from '@yicun/packs/programme/boardTask';
import { textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { useUnits } from '../../../source/units.ts';
import { FieldShow } from '../../../widgets/widgets.tsx';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { TasksLink } from '../links.tsx';
import { useOpened } from '../opened.ts';
import { unitsOf } from '../sieve.ts';
import { InSource } from './InSource.tsx';
import { useIsMeant } from './useIsMeant.ts';

/** Who leads and who answers for it; each opens what else it leads, or answers for. */
export function Units({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const common = useWords(programmeWords);
  const { name, byId } = useUnits();
  return (
    <section className="panel">
      <h2>{words.units}</h2>
      <h3>{common.leadUnit}</h3>
      <p className="chips">
        {unitsOf(it.task, 'leadUnits').map((unit) => (
          <TasksLink key={unit} sieve={{ lead: unit }} className="chip">
            {name(unit)}
          </TasksLink>
        ))}
      </p>
      <h3>{common.responsibleUnit}</h3>
      <p className="chips">
        {unitsOf(it.task, 'responsibleUnits').map((unit) => (
          <TasksLink key={unit} sieve={{ unit }} className="chip">
            {name(unit)}
            {(byId.get(unit)?.members.length ?? 0) > 0 && (
              <span className="quiet"> {words.members(byId.get(unit)?.members.length ?? 0)}</span>
            )}
          </TasksLink>
        ))}
      </p>
    </section>
  );
}

/** Money the table names: a means, no figure to reach. */
export function Money({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  return (
    <section className="panel">
      <h2>{words.money}</h2>
      <ul className="things">
        {it.funding.map((one) => (
          <MoneyLine key={one.id} row={one} />
        ))}
      </ul>
    </section>
  );
}

function MoneyLine({ row }: { row: BoardTask['task'] }): ReactNode {
  const { house } = useOpened();
  const language = useLanguage();
  const fields = house.registers.funding?.fields ?? {};
  const isMeant = useIsMeant(row.id);
  return (
    <li id={row.id} className={`thing ${isMeant ? 'is-meant' : ''}`} tabIndex={-1}>
      <div className="thing-head">
        <p>{row.title}</p>
        <InSource row={row} />
      </div>
      <dl className="entry-said">
        {['assigned', 'paid'].map((name) => {
          const field = fields[name];
          return (
            field && (
              <div key={name}>
                <dt>{field.label[language]}</dt>
                <dd>
                  <FieldShow field={field} value={row.data[name]} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </li>
  );
}

/** Places, roads, plants and papers that the table names, by sort. */
export function Objects({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const language = useLanguage();
  const { house } = useOpened();
  const field = house.registers.namedObject?.fields.sort;
  const bySort = Map.groupBy(it.objects, (row) => textOf(row, 'sort') ?? '');
  return (
    <section className="panel">
      <h2>{words.objects(it.objects.length)}</h2>
      {[...bySort].map(([sort, rows]) => (
        <div key={sort}>
          {field && sort !== '' && <h3>{kindNamed(field.kind).show(sort, field.options, language)}</h3>}
          <ul className="objects">
            {rows.map((row) => (
              <li key={row.id} id={row.id} tabIndex={-1}>
                <span>{row.title}</span>
                <InSource row={row} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
