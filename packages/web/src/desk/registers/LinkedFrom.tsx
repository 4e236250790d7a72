import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Filter } from '@yicun/kernel/filter';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Register } from '@yicun/kernel/register';
import type { House, LinkedFrom as Linked } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { linksQuery } from '../../source/queries.ts';
import { useUnits } from '../../source/units.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { StageTag } from './CellShow.tsx';

/** The records of other ledgers that point to this one: the latest of each, and the way to all of them. */
export function LinkedFrom({ house, register, id }: { house: House; register: Register; id: string }): ReactNode {
  const words = useWords(registerWords);
  const query = useQuery(linksQuery(register.name, id));
  if (query.data?.length === 0) return null;
  return (
    <section className="panel linked">
      <h2>{words.linkedFrom}</h2>
      <Loaded query={query} lines={2}>
        {(links) =>
          links.map((link) => <One key={`${link.register} ${link.field}`} link={link} house={house} id={id} />)
        }
      </Loaded>
    </section>
  );
}

function One({ link, house, id }: { link: Linked; house: House; id: string }): ReactNode {
  const words = useWords(registerWords);
  const language = useLanguage();
  const units = useUnits();
  const from = house.registers[link.register];
  const field = from?.fields[link.field];
  if (from === undefined || field === undefined) return null;
  const isSet = kindNamed(field.kind).comparison === 'set';
  const filter: Filter = isSet
    ? { field: field.name, op: 'has', value: id }
    : { field: field.name, op: 'in', value: [id] };
  return (
    <div className="linked-one">
      <h3>
        {from.label[language]} <span className="quiet">{field.label[language]}</span>
      </h3>
      <ul>
        {link.rows.map((row) => (
          <li key={row.id}>
            <Link to="/registers/$register/$id" params={{ register: from.name, id: row.id }}>
              {row.title ?? words.untitled}
            </Link>{' '}
            <span className="quiet">{[units.name(row.unit), row.day].filter(Boolean).join(' · ')}</span>{' '}
            {row.stage !== null && <StageTag register={from} stage={row.stage} />}
          </li>
        ))}
      </ul>
      {link.count > link.rows.length && (
        <Link to="/registers/$register" params={{ register: from.name }} search={{ filter }}>
          {words.allLinked(figure(link.count))}
        </Link>
      )}
    </div>
  );
}
