import { useQuery } from '@tanstack/react-query';
import type { GrantInfo } from '@yicun/server/wire';
import { Table } from 'antd';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { useMe } from '../../source/me.ts';
import { houseQuery } from '../../source/queries.ts';
import { account } from '../../words/account.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { OwnPasswordForm } from './OwnPasswordForm.tsx';
import { PersonForm } from './PersonForm.tsx';
import './account.css';

/** My account: name and language, password, and which posts I hold. */
export function AccountPage(): ReactNode {
  const words = useWords(account);
  return (
    <Page title={words.title}>
      <div className="account">
        <section className="panel">
          <h2>{words.person}</h2>
          <PersonForm />
        </section>
        <section className="panel">
          <h2>{words.password}</h2>
          <OwnPasswordForm />
        </section>
        <section className="panel account-grants">
          <h2>{words.grants}</h2>
          <p className="quiet">{words.grantsHelp}</p>
          <Grants />
        </section>
      </div>
    </Page>
  );
}

function Grants(): ReactNode {
  const words = useWords(account);
  const language = useLanguage();
  const { grants, today } = useMe();
  const house = useQuery(houseQuery);
  if (grants.length === 0) {
    return (
      <Notice tone="empty" title={words.noGrants}>
        {words.noGrantsHelp}
      </Notice>
    );
  }
  return (
    <Loaded query={house} lines={2}>
      {({ roles }) => (
        <Table<GrantInfo>
          rowKey="id"
          size="small"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={grants}
          columns={[
            { title: words.role, render: (_, { role }) => roles[role]?.[language] ?? role },
            { title: words.unit, dataIndex: 'unitName' },
            { title: words.until, render: (_, { until }) => untilText(until, today, words) },
          ]}
        />
      )}
    </Loaded>
  );
}

function untilText(until: string | null, today: string, words: (typeof account)['zh']): string {
  if (until === null) return words.always;
  return until < today ? `${until} (${words.ended})` : until;
}
