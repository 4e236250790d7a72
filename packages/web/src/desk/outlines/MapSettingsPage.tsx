import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { baseMapOf } from '@yicun/packs/office/baseMap';
import { type OutlineLevel, outlineLoaders } from '@yicun/packs/office/outlines';
import type { OutlinesInfo } from '@yicun/server/wireMap';
import { Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { outlinesQuery } from '../../map/under.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { holds, useMe } from '../../source/me.ts';
import { houseQuery } from '../../source/queries.ts';
import { ask } from '../../source/remote.ts';
import { FieldShow } from '../../widgets/widgets.tsx';
import { common } from '../../words/common.ts';
import { figure, moment } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { outlines as outlineWords } from '../../words/outlines.ts';
import { AdministrationTabs } from '../settings/Tabs.tsx';
import { fieldOf } from '../settings/values.ts';
import { Tabs } from '../units/Tabs.tsx';
import { useDeed } from '../useDeed.ts';
import { LoadOutlines } from './LoadOutlines.tsx';
import './outlines.css';

const levels = ['district', 'township', 'village'] as const satisfies readonly OutlineLevel[];

/** 地图: what lies under the records, the base map and the outlines of units. */
export function MapSettingsPage(): ReactNode {
  const words = useWords(outlineWords);
  const administers = holds(useMe(), 'systemAdmin', 'securityAdmin', 'auditAdmin');
  const loaded = useQuery(outlinesQuery);
  return (
    <Page title={words.title}>
      {administers ? <Tabs /> : <AdministrationTabs />}
      {!administers && <Base />}
      <Loaded query={loaded}>{(info) => <Outlines info={info} />}</Loaded>
    </Page>
  );
}

function Base(): ReactNode {
  const words = useWords(outlineWords);
  const { data: house } = useQuery(houseQuery);
  const setting = house?.settings.baseMap;
  if (house === undefined || setting === undefined) return null;
  const chosen = house.values.baseMap;
  const lacks = chosen !== 'none' && baseMapOf(house.values) === null;
  return (
    <section className="panel" aria-label={words.base}>
      <h2>{words.base}</h2>
      <p>
        <strong>
          <FieldShow field={fieldOf(setting)} value={chosen} />
        </strong>{' '}
        <Link to="/settings">{words.changeBase}</Link>
      </p>
      {lacks && (
        <p className="refused" role="status">
          {chosen === 'tianditu' ? words.keyMissing : words.addressMissing}
        </p>
      )}
      <p className="quiet">{words.baseHelp}</p>
    </section>
  );
}

function Outlines({ info }: { info: OutlinesInfo }): ReactNode {
  const words = useWords(outlineWords);
  const verbs = useWords(common);
  const client = useQueryClient();
  const { busy, run } = useDeed();
  const mayLoad = holds(useMe(), ...outlineLoaders);
  const [loading, setLoading] = useState<OutlineLevel | null>(null);
  const renew = () => client.invalidateQueries(outlinesQuery);
  const clear = async (level: OutlineLevel) => {
    if ((await run(ask('DELETE', `/api/map/outlines?level=${level}`), words.cleared)) !== null) await renew();
  };
  return (
    <section className="panel" aria-label={words.outlines}>
      <h2>{words.outlines}</h2>
      <p className="quiet">{words.outlinesHelp}</p>
      <ul className="outline-levels">
        {levels.map((level) => {
          const there = info.levels.filter((one) => one.level === level);
          const count = there.reduce((sum, one) => sum + one.count, 0);
          const last = there.at(-1);
          return (
            <li key={level}>
              <h3>{words.levels[level]}</h3>
              <p>
                {last === undefined ? (
                  <span className="quiet">{words.notLoaded}</span>
                ) : (
                  <>
                    {words.loaded(figure(count))}
                    <span className="quiet outline-from">{words.from(last.file, moment(last.at))}</span>
                  </>
                )}
              </p>
              {mayLoad && (
                <p className="outline-deeds">
                  <Button disabled={busy} onClick={() => setLoading(level)}>
                    {last === undefined ? words.load : words.replace}
                  </Button>
                  {last !== undefined && (
                    <Popconfirm
                      title={words.clearSure}
                      okText={words.clear}
                      cancelText={verbs.cancel}
                      onConfirm={() => clear(level)}
                    >
                      <Button type="text" danger disabled={busy}>
                        {words.clear}
                      </Button>
                    </Popconfirm>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {loading !== null && (
        <LoadOutlines
          key={loading}
          level={loading}
          close={() => {
            setLoading(null);
            void renew();
          }}
        />
      )}
    </section>
  );
}
