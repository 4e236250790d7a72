import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { House } from '@yicun/server/wire';
import type { Work, WorkRow } from '@yicun/server/wireSteering';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { houseQuery } from '../../source/queries.ts';
import { fetched } from '../../source/remote.ts';
import { useUnits } from '../../source/units.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { steering } from '../../words/steering.ts';
import { Until } from './Until.tsx';
import './work.css';

/** What waits for whoever is signed in: read anew whenever one comes back, for a step taken elsewhere ends the waiting. */
const workQuery = queryOptions({
  queryKey: ['records', 'work'],
  queryFn: ({ signal }) => fetched<Work>('/api/work', signal),
});

export function WorkPage(): ReactNode {
  const words = useWords(steering);
  const house = useQuery(houseQuery);
  const work = useQuery(workQuery);
  return (
    <Page title={words.work} {...(work.data ? { aside: work.data.rows.length } : {})}>
      <p className="quiet">{words.workHelp}</p>
      <Loaded query={house}>
        {(declared) => <Loaded query={work}>{(it) => <Rows work={it} house={declared} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function Rows({ work, house }: { work: Work; house: House }): ReactNode {
  const words = useWords(steering);
  if (work.rows.length === 0) {
    return (
      <Notice tone="empty" title={words.nothing}>
        {words.nothingHelp}
      </Notice>
    );
  }
  return (
    <>
      <div className="panel work-panel">
        <table className="plain-table work">
          <thead>
            <tr>
              {[words.what, words.kind, words.stage, words.unit, words.until].map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {work.rows.map((row) => (
              <Line key={row.id} row={row} house={house} />
            ))}
          </tbody>
        </table>
      </div>
      {work.more && <p className="quiet">{words.more}</p>}
    </>
  );
}

function Line({ row, house }: { row: WorkRow; house: House }): ReactNode {
  const { name } = useUnits();
  const language = useLanguage();
  const register = house.registers[row.register];
  return (
    <tr>
      <th scope="row">
        <Link to="/registers/$register/$id" params={{ register: row.register, id: row.id }}>
          {row.title ?? '—'}
        </Link>
      </th>
      <td>{register?.label[language] ?? row.register}</td>
      <td>{register?.stages[row.stage]?.label[language] ?? row.stage}</td>
      <td>{name(row.unit)}</td>
      <td className="work-until">
        <Until due={row.due} />
      </td>
    </tr>
  );
}
