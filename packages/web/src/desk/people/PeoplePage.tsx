import { useQueries } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AccountInfo, House } from '@yicun/server/wire';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { holds, useMe } from '../../source/me.ts';
import { accountsQuery, houseQuery } from '../../source/queries.ts';
import { useUnits } from '../../source/units.ts';
import { useWords } from '../../words/language.ts';
import { people as peopleWords } from '../../words/people.ts';
import { units as unitWords } from '../../words/units.ts';
import { Tabs } from '../units/Tabs.tsx';
import { Administrators } from './Administrators.tsx';
import { NewPerson } from './NewPerson.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { Person } from './Person.tsx';
import { SieveBar } from './SieveBar.tsx';
import { type Sieve, sifted } from './sift.ts';
import './people.css';

/** The accounts of the district, for its three administrators. */
export function PeoplePage(): ReactNode {
  const words = useWords(peopleWords);
  const units = useWords(unitWords);
  const [adding, setAdding] = useState(false);
  const mayAdd = holds(useMe(), 'systemAdmin');
  const [accounts, house] = useQueries({ queries: [accountsQuery, houseQuery] });
  const add = mayAdd && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <Page title={units.title} actions={add}>
      <Tabs />
      <Loaded query={accounts} lines={8}>
        {(all) => <Loaded query={house}>{({ roles }) => <People all={all} roles={roles} />}</Loaded>}
      </Loaded>
      {adding && <NewPerson close={() => setAdding(false)} />}
    </Page>
  );
}

function People({ all, roles }: { all: readonly AccountInfo[]; roles: House['roles'] }): ReactNode {
  const words = useWords(peopleWords);
  const sieve = useSearch({ from: '/units/people' });
  const navigate = useNavigate();
  const { byId } = useUnits();
  const [opened, setOpened] = useState<string | null>(null);
  const shown = useMemo(() => sifted(all, sieve, byId, new Date().toISOString()), [all, sieve, byId]);
  const person = all.find(({ id }) => id === opened);
  const sift = (next: Sieve) => navigate({ to: '/units/people', search: next, replace: true });
  return (
    <>
      <Administrators all={all} roles={roles} />
      <SieveBar sieve={sieve} sift={sift} roles={roles} said={words.count(shown.length, all.length)} />
      <PeopleTable people={shown} roles={roles} open={setOpened} />
      {person && <Person person={person} roles={roles} close={() => setOpened(null)} />}
    </>
  );
}
