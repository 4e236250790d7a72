import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { House } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { houseQuery } from '../../source/queries.ts';
import { useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { useMay } from '../records/may.ts';
import { RegisterList } from './RegisterList.tsx';
import './registers.css';

/** One ledger as a list. */
export function ListPage(): ReactNode {
  const house = useQuery(houseQuery);
  return <Loaded query={house}>{(it) => <OneLedger house={it} />}</Loaded>;
}

function OneLedger({ house }: { house: House }): ReactNode {
  const words = useWords(registerWords);
  const { register: name } = useParams({ from: '/registers/$register' });
  const may = useMay(house);
  const register = house.registers[name];
  if (register === undefined || !may.read(register)) {
    return (
      <Page title={words.ledgers}>
        <Notice tone="empty" title={words.absentLedger}>
          {words.absentLedgerHelp}
        </Notice>
      </Page>
    );
  }
  return <RegisterList key={name} house={house} register={register} may={may} />;
}
