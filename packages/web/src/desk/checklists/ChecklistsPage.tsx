import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { House } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { houseQuery } from '../../source/queries.ts';
import { checklists as checklistWords } from '../../words/checklists.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { AdministrationTabs } from '../settings/Tabs.tsx';
import '../exchange/exchange.css';

/** 检查表: all of them, in the order of the tasks they serve; each opens and prints. */
export function ChecklistsPage(): ReactNode {
  const words = useWords(checklistWords);
  const house = useQuery(houseQuery);
  return (
    <Page title={words.title}>
      <AdministrationTabs />
      <p className="quiet">{words.help}</p>
      <Loaded query={house} lines={8}>
        {(it) => <All house={it} />}
      </Loaded>
    </Page>
  );
}

function All({ house }: { house: House }): ReactNode {
  const words = useWords(checklistWords);
  const language = useLanguage();
  const sorted = Object.values(house.checklists).toSorted((a, b) => a.tasks.join().localeCompare(b.tasks.join()));
  return (
    <div className="sheet-pane">
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.tasks}</th>
            <th scope="col">{words.on}</th>
            <th scope="col" className="figure">
              {words.items}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ name, label, tasks, register, items }) => (
            <tr key={name}>
              <td>
                <Link to="/checklists/$name" params={{ name }}>
                  {label[language]}
                </Link>
              </td>
              <td data-label={words.tasks}>{tasks.join(' ')}</td>
              <td data-label={words.on}>
                {register === null ? words.village : (house.registers[register]?.label[language] ?? register)}
              </td>
              <td data-label={words.items} className="figure">
                {items.length}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
