import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { House } from '@yicun/server/wire';
import type { PlaceRow, PlacesPage } from '@yicun/server/wireMap';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Picked } from '../../map/MapView.tsx';
import { recordQuery } from '../../source/queries.ts';
import { useUnits } from '../../source/units.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { map as mapWords } from '../../words/map.ts';

/** The records in sight by name: what the map shows to the eye, for whoever reads, types or listens. */
export function InSight(it: {
  house: House;
  page: PlacesPage | undefined;
  chosen: Picked | null;
  choose: (row: PlaceRow) => void;
  close: () => void;
}): ReactNode {
  const { house, page, chosen, choose } = it;
  const words = useWords(mapWords);
  const units = useUnits();
  const said = useSaid(house);
  return (
    <>
      {chosen && <Card house={house} chosen={chosen} close={it.close} />}
      <p className="map-count" role="status">
        {page === undefined ? '…' : page.total === 0 ? words.noneInSight : words.inSight(figure(page.total))}
      </p>
      {page && page.total > page.rows.length && <p className="quiet">{words.firstOf(figure(page.rows.length))}</p>}
      <ul className="map-list">
        {page?.rows.map((row) => (
          <li key={row.id}>
            <button type="button" aria-pressed={row.id === chosen?.id} onClick={() => choose(row)}>
              <span>{row.title ?? words.untitled}</span>
              <span className="quiet">{[said(row), units.name(row.unit)].join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One record, picked on the map or in the list. */
function Card({ house, chosen, close }: { house: House; chosen: Picked; close: () => void }): ReactNode {
  const words = useWords(mapWords);
  const units = useUnits();
  const said = useSaid(house);
  const { data } = useQuery(recordQuery(chosen.register, chosen.id));
  const record = data?.record;
  return (
    <section className="map-card" aria-label={words.chosen} aria-busy={record === undefined}>
      <h2>{record === undefined ? '…' : (record.title ?? words.untitled)}</h2>
      {record && (
        <p className="quiet">{[said(record), units.name(record.unit), record.day].filter(Boolean).join(' · ')}</p>
      )}
      <div className="map-card-deeds">
        <Link to="/registers/$register/$id" params={{ register: chosen.register, id: chosen.id }}>
          {words.open}
        </Link>
        <Button size="small" type="text" onClick={close}>
          {words.close}
        </Button>
      </div>
    </section>
  );
}

/** The register and the stage of a record in words. */
function useSaid(house: House): (row: { readonly register: string; readonly stage: string | null }) => string {
  const language = useLanguage();
  return ({ register, stage }) => {
    const declared = house.registers[register];
    const at = stage === null ? undefined : declared?.stages[stage];
    return [declared?.label[language] ?? register, ...(at === undefined ? [] : [at.label[language]])].join(' · ');
  };
}
