import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { House } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { TitlesContext } from '../../source/names.ts';
import { houseQuery, recordQuery } from '../../source/queries.ts';
import { OfRecord } from '../../widgets/ofRecord.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { OneRecord } from './OneRecord.tsx';
import './registers.css';

/** One record: read first, edited in place. */
export function RecordPage(): ReactNode {
  const house = useQuery(houseQuery);
  return <Loaded query={house}>{(it) => <Fetched house={it} />}</Loaded>;
}

function Fetched({ house }: { house: House }): ReactNode {
  const words = useWords(registerWords);
  const language = useLanguage();
  const { register: name, id } = useParams({ from: '/registers/$register/$id' });
  const query = useQuery(recordQuery(name, id));
  const register = house.registers[name];
  if (register === undefined) {
    return (
      <Page title={words.ledgers}>
        <Notice tone="empty" title={words.absentLedger}>
          {words.absentLedgerHelp}
        </Notice>
      </Page>
    );
  }
  if (query.data === undefined) {
    return (
      <Page title={register.label[language]}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  }
  return (
    <OfRecord value={{ register: name, id }}>
      <TitlesContext value={{ titles: query.data.names, complete: false }}>
        <OneRecord key={id} house={house} register={register} file={query.data} />
      </TitlesContext>
    </OfRecord>
  );
}
