import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { UnitInfo } from '@yicun/server/wire';
import { type ReactNode, useMemo } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { unitsQuery } from '../../source/queries.ts';
import { useWords } from '../../words/language.ts';
import { units as unitWords } from '../../words/units.ts';
import { Tabs } from './Tabs.tsx';
import { UnitDetail } from './UnitDetail.tsx';
import { UnitTree } from './UnitTree.tsx';
import './units.css';

/** The organisation: the tree on one side, the chosen unit on the other. Which one is chosen stands in the address. */
export function UnitsPage(): ReactNode {
  const words = useWords(unitWords);
  const units = useQuery(unitsQuery);
  return (
    <Page title={words.title}>
      <Tabs />
      <Loaded query={units} lines={8}>
        {(all) => <TreeAndDetail all={all} />}
      </Loaded>
    </Page>
  );
}

function TreeAndDetail({ all }: { all: readonly UnitInfo[] }): ReactNode {
  const { unit: chosen } = useSearch({ from: '/units' });
  const navigate = useNavigate();
  const byId = useMemo(() => new Map(all.map((unit) => [unit.id, unit])), [all]);
  const choose = (unit: string) => navigate({ to: '/units', search: { unit } });
  return (
    <div className={chosen === undefined ? 'units' : 'units units-chosen'}>
      <UnitTree all={all} chosen={chosen} choose={choose} />
      <Chosen byId={byId} chosen={chosen} />
    </div>
  );
}

function Chosen({ byId, chosen }: { byId: ReadonlyMap<string, UnitInfo>; chosen: string | undefined }): ReactNode {
  const words = useWords(unitWords);
  if (chosen === undefined) {
    return (
      <Notice tone="empty" title={words.choose}>
        {words.chooseHelp}
      </Notice>
    );
  }
  const unit = byId.get(chosen);
  return (
    <div className="units-detail">
      <Link to="/units" className="units-back">
        {words.back}
      </Link>
      {unit === undefined ? (
        <Notice tone="empty" title={words.absent}>
          {words.absentHelp}
        </Notice>
      ) : (
        <UnitDetail unit={unit} byId={byId} />
      )}
    </div>
  );
}
