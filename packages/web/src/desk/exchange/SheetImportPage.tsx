import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Register } from '@yicun/kernel/register';
import type { ImportInfo } from '@yicun/server/wireSheets';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { houseQuery } from '../../source/queries.ts';
import { exchange } from '../../words/exchange.ts';
import { figure, moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { ImportReport } from './ImportReport.tsx';
import { importQuery, importsQuery } from './queries.ts';
import { SheetUpload } from './SheetUpload.tsx';
import './exchange.css';

/** Bringing a spreadsheet into a register: the upload, then what was found in it and what is done with that. */
export function SheetImportPage(): ReactNode {
  const { register: name } = useParams({ from: '/registers/$register/import' });
  const words = useWords(registerWords);
  const house = useQuery(houseQuery);
  return (
    <Loaded query={house}>
      {({ registers }) => {
        const register = registers[name];
        return register === undefined ? (
          <Page title={words.ledgers}>
            <Notice tone="empty" title={words.absentLedger}>
              {words.absentLedgerHelp}
            </Notice>
          </Page>
        ) : (
          <Importing register={register} />
        );
      }}
    </Loaded>
  );
}

function Importing({ register }: { register: Register }): ReactNode {
  const words = useWords(exchange);
  const language = useLanguage();
  const { id } = useSearch({ from: '/registers/$register/import' });
  const navigate = useNavigate();
  const open = (next?: string) =>
    navigate({
      to: '/registers/$register/import',
      params: { register: register.name },
      search: next === undefined ? {} : { id: next },
    });
  const back = (
    <Link to="/registers/$register" params={{ register: register.name }}>
      {words.toList}
    </Link>
  );
  return (
    <Page title={words.importTo(register.label[language])} actions={back}>
      {id === undefined ? (
        <>
          <SheetUpload register={register} open={open} />
          <Earlier register={register} />
        </>
      ) : (
        <OneImport key={id} id={id} register={register} leave={() => open()} />
      )}
    </Page>
  );
}

function OneImport({ id, register, leave }: { id: string; register: Register; leave: () => void }): ReactNode {
  const query = useQuery(importQuery(id));
  return <Loaded query={query}>{(it) => <ImportReport it={it} register={register} leave={leave} />}</Loaded>;
}

/** What the person has brought into this register before. */
function Earlier({ register }: { register: Register }): ReactNode {
  const words = useWords(exchange);
  const { data: all = [] } = useQuery(importsQuery(register.name));
  if (all.length === 0) return null;
  return (
    <section aria-label={words.earlier}>
      <h2 className="sheet-heading">{words.earlier}</h2>
      <div className="sheet-pane">
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.state}</th>
              <th scope="col" className="figure">
                {words.rows}
              </th>
              <th scope="col">{words.begun}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((one) => (
              <EarlierLine key={one.id} it={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function EarlierLine({ it }: { it: ImportInfo }): ReactNode {
  const words = useWords(exchange);
  return (
    <tr>
      <td>
        <Link to="/registers/$register/import" params={{ register: it.register }} search={{ id: it.id }}>
          {it.name}
        </Link>
      </td>
      <td data-label={words.state}>{words.importStates[it.state]}</td>
      <td data-label={words.rows} className="figure">
        {it.counts === null ? '—' : figure(it.counts.rows)}
      </td>
      <td data-label={words.begun}>{moment(it.created)}</td>
    </tr>
  );
}
