import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Register } from '@yicun/kernel/register';
import type { House, RecordPage, RecordRow } from '@yicun/server/wire';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useNarrow } from '../../parts/useNarrow.ts';
import { TitlesContext } from '../../source/names.ts';
import { viewsQuery } from '../../source/queries.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { ExchangeButtons } from '../exchange/ExchangeButtons.tsx';
import type { May } from '../records/may.ts';
import { addressOf, type ListAddress } from './address.ts';
import { BulkBar } from './BulkBar.tsx';
import { chosenMost } from './bulk.ts';
import { columnsOf } from './columns.ts';
import { ListBar } from './ListBar.tsx';
import { NoRecords } from './NoRecords.tsx';
import { Pager } from './Pager.tsx';
import { RecordCards } from './RecordCards.tsx';
import { RecordTable } from './RecordTable.tsx';
import { StageTabs } from './StageTabs.tsx';
import { keepSeen } from './seen.ts';
import { askedOf, useGo, useListing } from './useListing.ts';

interface Given {
  readonly house: House;
  readonly register: Register;
  readonly may: May;
}

/** The list of a ledger: what is asked of it stands in the address, all of it. */
export function RegisterList({ house, register, may }: Given): ReactNode {
  const words = useWords(registerWords);
  const language = useLanguage();
  const address = useSearch({ from: '/registers/$register' });
  const go = useGo(register.name);
  useFirstView(register.name, address, go);
  const hidden = may.hidden(register);
  const columns = columnsOf(register, hidden, address);
  const { page, stages } = useListing(register, address, columns);
  const kept = house.states[register.name];
  const { filter: onMap, search: q } = askedOf(address);
  const actions = (
    <>
      {register.place !== null && !hidden.has(register.place) && (
        <Link
          to="/map"
          search={{
            registers: register.name,
            ...(onMap === undefined ? {} : { filter: onMap }),
            ...(q === undefined ? {} : { q }),
          }}
        >
          <Button tabIndex={-1}>{words.onMap}</Button>
        </Link>
      )}
      <ExchangeButtons
        register={register}
        asked={askedOf(address)}
        columns={columns}
        total={page.data?.total ?? 0}
        isOff={kept?.state === 'off'}
      />
      {may.create(register) && (
        <Link to="/registers/$register/new" params={{ register: register.name }}>
          <Button type="primary" tabIndex={-1}>
            {words.newRecord}
          </Button>
        </Link>
      )}
    </>
  );
  return (
    <Page
      title={register.label[language]}
      aside={page.data && <output>{words.total(figure(page.data.total))}</output>}
      actions={actions}
    >
      {kept?.state === 'elsewhere' && <p className="kept-elsewhere">{words.keptElsewhere(kept.keptAt)}</p>}
      {kept?.state === 'off' && <p className="kept-elsewhere">{words.isOff}</p>}
      <ListBar register={register} hidden={hidden} address={address} columns={columns} go={go} />
      {register.start !== null && <StageTabs register={register} address={address} counts={stages.data} go={go} />}
      <Loaded query={page} lines={8}>
        {(found) => (
          <Found {...{ house, register, may, address, columns, hidden, go, found }} isStale={page.isPlaceholderData} />
        )}
      </Loaded>
    </Page>
  );
}

function Found(
  it: Given & {
    address: ListAddress;
    columns: ReturnType<typeof columnsOf>;
    hidden: ReadonlySet<string>;
    go: ReturnType<typeof useGo>;
    found: RecordPage;
    isStale: boolean;
  },
): ReactNode {
  const { register, may, address, columns, hidden, go, found } = it;
  const words = useWords(registerWords);
  const isNarrow = useNarrow();
  const [chosen, setChosen] = useState<ReadonlyMap<string, RecordRow>>(new Map());
  const asked = JSON.stringify(askedOf(address));
  useEffect(() => {
    keepSeen({ register: register.name, ids: found.rows.map(({ id }) => id), address });
  }, [register, found, address]);
  // Another question finds other records: what was chosen of the last one is chosen no longer.
  useEffect(() => {
    if (asked !== '') setChosen(new Map());
  }, [asked]);
  if (found.rows.length === 0) return <NoRecords register={register} may={may} address={address} go={go} />;
  const canDo = found.rows.some((row) => may.edit(row) || may.remove(row));
  const listed = {
    ...{ register, rows: found.rows, columns, address, hidden },
    chosen: new Set(chosen.keys()),
    choose: canDo
      ? (rows: readonly RecordRow[], isChosen: boolean) =>
          setChosen((held) => {
            const next = new Map(held);
            for (const row of rows) {
              if (!isChosen) next.delete(row.id);
              else if (next.size < chosenMost) next.set(row.id, row);
            }
            return next;
          })
      : null,
    sort: (by: string | undefined) => go({ sort: by }),
  };
  const { filter, search } = askedOf(address);
  const listing = { ...(filter === undefined ? {} : { filter }), ...(search === undefined ? {} : { search }) };
  return (
    <TitlesContext value={{ titles: found.names, complete: true }}>
      <div className={it.isStale ? 'is-waiting' : ''} aria-busy={it.isStale}>
        {isNarrow ? <RecordCards {...listed} /> : <RecordTable {...listed} />}
      </div>
      {chosen.size >= chosenMost && <p className="quiet">{words.chosenMost(figure(chosenMost))}</p>}
      <Pager address={address} found={found} go={go} />
      <TitlesContext value={{ titles: {}, complete: false }}>
        <BulkBar
          register={register}
          may={may}
          chosen={[...chosen.values()]}
          all={{ register: register.name, listing }}
          total={found.total}
          clear={() => setChosen(new Map())}
        />
      </TitlesContext>
    </TitlesContext>
  );
}

/** A list that is opened without a question opens with the view that its reader keeps for that. */
function useFirstView(register: string, address: ListAddress, go: ReturnType<typeof useGo>): void {
  const { data: views } = useQuery(viewsQuery(register));
  const isPlain = useRef(Object.keys(address).length === 0);
  useEffect(() => {
    if (views === undefined || !isPlain.current) return;
    isPlain.current = false;
    const first = views.find((view) => view.first);
    if (first !== undefined) go(addressOf(first.asked));
  }, [views, go]);
}
