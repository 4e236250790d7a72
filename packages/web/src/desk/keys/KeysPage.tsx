import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ApiDocument, KeyInfo } from '@yicun/server/wireKeys';
import { Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { holds, useMe } from '../../source/me.ts';
import { houseQuery } from '../../source/queries.ts';
import { ask, fetched } from '../../source/remote.ts';
import { keys as keyWords } from '../../words/keys.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { AdministrationTabs } from '../settings/Tabs.tsx';
import { Tabs } from '../units/Tabs.tsx';
import { useDeed } from '../useDeed.ts';
import { Calling } from './Calling.tsx';
import { NewKeyForm } from './NewKeyForm.tsx';
import { Reference } from './Reference.tsx';
import './keys.css';

const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: async ({ signal }) => (await fetched<{ keys: readonly KeyInfo[] }>('/api/keys', signal)).keys,
});

const documentQuery = queryOptions({
  queryKey: ['openapi'],
  queryFn: ({ signal }) => fetched<ApiDocument>('/api/openapi.json', signal),
});

/** 接口: keys, for the three administrators; how programs call, and what they can ask, for everybody. */
export function KeysPage(): ReactNode {
  const words = useWords(keyWords);
  const me = useMe();
  const administers = holds(me, 'systemAdmin', 'securityAdmin', 'auditAdmin');
  const description = useQuery(documentQuery);
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const close = () => {
    setAdding(false);
    client.invalidateQueries(keysQuery);
  };
  const add = holds(me, 'securityAdmin') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <Page title={words.title} actions={add}>
      {administers ? <Tabs /> : <AdministrationTabs />}
      <p className="quiet">{words.help}</p>
      {administers && <Keys />}
      <Calling />
      <Loaded query={description} lines={8}>
        {(it) => <Reference document={it} />}
      </Loaded>
      {adding && <NewKeyForm close={close} />}
    </Page>
  );
}

function Keys(): ReactNode {
  const words = useWords(keyWords);
  const keys = useQuery(keysQuery);
  return (
    <Loaded query={keys}>
      {(all) =>
        all.length === 0 ? (
          <p className="panel quiet">{words.none}</p>
        ) : (
          <ul className="keys">
            {all.map((one) => (
              <Key key={one.id} it={one} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Key({ it }: { it: KeyInfo }): ReactNode {
  const words = useWords(keyWords);
  const language = useLanguage();
  const me = useMe();
  const client = useQueryClient();
  const { data: house } = useQuery(houseQuery);
  const { busy, run } = useDeed();
  const isPast = it.until !== null && it.until < me.today;
  const state = it.revoked ? words.revoked : isPast ? words.past : words.holds;
  const grants = it.grants.map(({ role, unitName }) => `${house?.roles[role]?.[language] ?? role} · ${unitName}`);
  const facts = [
    [words.role, grants.join('\n')],
    [words.contact, it.contact],
    [words.perMinute, String(it.perMinute)],
    [words.until, it.until ?? words.always],
    [words.used, it.used ?? words.never],
    [words.state, state],
  ] as const;
  const revoke = async () => {
    await run(ask('DELETE', `/api/keys/${it.id}`), words.revokeDone);
    await client.invalidateQueries(keysQuery);
  };
  return (
    <li className="panel">
      <div className="key-head">
        <h2>{it.name}</h2>
        {!it.revoked && holds(me, 'securityAdmin') && (
          <Popconfirm title={words.revokeAsk(it.name)} onConfirm={revoke}>
            <Button size="small" disabled={busy}>
              {words.revoke}
            </Button>
          </Popconfirm>
        )}
      </div>
      <p className="quiet">{it.purpose}</p>
      <dl className="key-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
