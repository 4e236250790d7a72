import { useQuery } from '@tanstack/react-query';
import type { Filter } from '@yicun/kernel/filter';
import type { Register } from '@yicun/kernel/register';
import type { TownshipCount, UnitInfo } from '@yicun/server/wire';
import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { townshipsQuery } from '../../source/queries.ts';
import { useUnits } from '../../source/units.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import type { ListAddress } from './address.ts';
import { partsOf, whole } from './parts.ts';
import { askedOf, type useGo } from './useListing.ts';

/** What is asked of the list, by township and stage, in the order of the administration; each figure opens its list. */
export function TownshipsDrawer(it: {
  register: Register;
  address: ListAddress;
  go: ReturnType<typeof useGo>;
  close: () => void;
}): ReactNode {
  const { register, address, go, close } = it;
  const words = useWords(registerWords);
  const { byId } = useUnits();
  const { stage: _stage, sort: _sort, ...counted } = address;
  const { filter, search } = askedOf(counted);
  const query = useQuery(
    townshipsQuery(register.name, {
      ...(filter === undefined ? {} : { filter }),
      ...(search === undefined ? {} : { search }),
    }),
  );
  const show = (unit: UnitInfo, stage: string | undefined) => {
    // The district's own records lie in no township: a subtree of the district would be everything.
    const within: Filter =
      unit.kind === 'district'
        ? { field: 'unit', op: 'eq', value: unit.id }
        : { field: 'scope', op: 'under', value: unit.path };
    go({ filter: whole([...partsOf(address.filter), within]), stage });
    close();
  };
  return (
    <Drawer open title={words.byTownship} size="large" onClose={close}>
      <Loaded query={query} lines={8}>
        {(rows) => <Counts {...{ register, rows, byId, show }} />}
      </Loaded>
    </Drawer>
  );
}

function Counts(it: {
  register: Register;
  rows: readonly TownshipCount[];
  byId: ReadonlyMap<string, UnitInfo>;
  show: (unit: UnitInfo, stage: string | undefined) => void;
}): ReactNode {
  const { register, rows, byId, show } = it;
  const words = useWords(registerWords);
  const language = useLanguage();
  const stages = Object.values(register.stages).filter(({ name }) =>
    rows.some((row) => row.stages[name] !== undefined),
  );
  if (rows.length === 0) return <p className="quiet">{words.noTownship}</p>;
  return (
    <div className="township-counts">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.township}</th>
            <th scope="col">{words.sum}</th>
            {stages.map(({ name, label }) => (
              <th scope="col" key={name}>
                {label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const unit = byId.get(row.unit);
            const cell = (count: number | undefined, stage: string | undefined) =>
              count === undefined || unit === undefined ? (
                <span className="quiet">0</span>
              ) : (
                <Button type="link" size="small" onClick={() => show(unit, stage)}>
                  {figure(count)}
                </Button>
              );
            return (
              <tr key={row.unit}>
                <th scope="row">{unit?.name ?? '…'}</th>
                <td>{cell(row.total, undefined)}</td>
                {stages.map(({ name }) => (
                  <td key={name}>{cell(row.stages[name], name)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
