import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { shownIn } from '@yicun/kernel/datum';
import type { Register } from '@yicun/kernel/register';
import type { House } from '@yicun/server/wire';
import type { PlaceRow } from '@yicun/server/wireMap';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useDeferredValue, useMemo, useState } from 'react';
import type { Picked, Span } from '../../map/MapView.tsx';
import { mapParams, spanQuery, withinQuery } from '../../map/query.ts';
import { outlineSpan, type Under, useUnder } from '../../map/under.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { houseQuery } from '../../source/queries.ts';
import { useWords } from '../../words/language.ts';
import { map as mapWords } from '../../words/map.ts';
import { useMay } from '../records/may.ts';
import { filterOf, type MapAddress } from './address.ts';
import { InSight } from './InSight.tsx';
import { Legend } from './Legend.tsx';
import { MapSieve } from './MapSieve.tsx';
import './mapPage.css';

/** Fetched with the page that needs it, and not before: it is the largest part of the desk. */
const MapView = lazy(async () => ({ default: (await import('../../map/MapView.tsx')).MapView }));

/** All registers with a place on one map, and beside it the same as a list. */
export function MapPage(): ReactNode {
  const house = useQuery(houseQuery);
  const under = useUnder();
  return (
    <Loaded query={house}>
      {(it) => (under === undefined ? <Waiting lines={8} /> : <OneMap house={it} under={under} />)}
    </Loaded>
  );
}

function OneMap({ house, under }: { house: House; under: Under }): ReactNode {
  const words = useWords(mapWords);
  const may = useMay(house);
  const address = useSearch({ from: '/map' });
  const navigate = useNavigate();
  const go = (change: { readonly [name in keyof MapAddress]?: MapAddress[name] | undefined }) =>
    navigate({ to: '/map', search: defined({ ...address, ...change }), replace: true });
  const placed = useMemo(
    () =>
      Object.values(house.registers).filter(
        (one) => one.place !== null && may.read(one) && !may.hidden(one).has(one.place),
      ),
    [house, may],
  );
  const chosen = address.registers?.split(',').flatMap((name) => placed.find((one) => one.name === name) ?? []);
  const single = chosen?.length === 1 ? (chosen[0] ?? null) : null;
  const asked = {
    registers: chosen?.map(({ name }) => name),
    ...{ filter: filterOf(address), search: address.q, state: address.state },
  };
  const params = mapParams(asked, under.datum);
  const span = useQuery({ ...spanQuery(params), placeholderData: keepPreviousData });
  return (
    <Page title={words.title} actions={single && <ToList register={single} address={address} />}>
      <MapSieve house={house} placed={placed} single={single} address={address} go={go} />
      <Loaded query={span} lines={8}>
        {(begin) => <Found {...{ house, under, single, params, begin }} />}
      </Loaded>
    </Page>
  );
}

function Found(it: {
  house: House;
  under: Under;
  single: Register | null;
  params: string;
  begin: Span | null;
}): ReactNode {
  const { house, under, single, params, begin } = it;
  const words = useWords(mapWords);
  const [sight, setSight] = useState<Span | null>(begin);
  const start = begin ?? outlineSpan(under);
  const [chosen, setChosen] = useState<Picked | null>(null);
  const [at, setAt] = useState<readonly [number, number] | null>(null);
  const rows = useQuery({
    ...withinQuery(params, useDeferredValue(sight ?? start)),
    placeholderData: keepPreviousData,
  });
  const choose = (row: PlaceRow) => {
    setChosen(row);
    setAt(shownIn(under.datum, [row.longitude, row.latitude]));
  };
  return (
    <div className="map-page">
      <div className="map-frame">
        <Suspense fallback={<Waiting lines={8} />}>
          <MapView
            under={under}
            query={params}
            isNumbered={single !== null}
            span={start}
            at={at}
            moved={setSight}
            pick={setChosen}
          />
        </Suspense>
      </div>
      <aside className="map-aside" aria-label={words.title}>
        {begin === null ? (
          <Notice tone="empty" title={words.nonePlaced}>
            {words.nonePlacedHelp}
          </Notice>
        ) : (
          <InSight house={house} page={rows.data} chosen={chosen} choose={choose} close={() => setChosen(null)} />
        )}
        <Legend single={single} />
      </aside>
    </div>
  );
}

function ToList({ register, address: { filter, q } }: { register: Register; address: MapAddress }): ReactNode {
  const words = useWords(mapWords);
  return (
    <Link to="/registers/$register" params={{ register: register.name }} search={defined({ filter, q })}>
      <Button tabIndex={-1}>{words.toList}</Button>
    </Link>
  );
}

/** Without what is undefined. */
function defined<T extends object>(given: T): { [name in keyof T]?: Exclude<T[name], undefined> } {
  const kept: { [name in keyof T]?: Exclude<T[name], undefined> } = {};
  for (const name in given) {
    const value = given[name];
    if (isThere(value)) kept[name] = value;
  }
  return kept;
}

function isThere<V>(value: V): value is Exclude<V, undefined> {
  return value !== undefined;
}
