import type { AccountInfo, GrantInfo, House } from '@yicun/server/wire';
import { Table } from 'antd';
import type { ReactNode } from 'react';
import { Notice } from '../../parts/Notice.tsx';
import { useUnits } from '../../source/units.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { people as peopleWords } from '../../words/people.ts';
import { type State, stateOf } from './sift.ts';

/** People in rows; the name opens the person. */
export function PeopleTable(it: {
  people: readonly AccountInfo[];
  roles: House['roles'];
  open: (id: string) => void;
}): ReactNode {
  const words = useWords(peopleWords);
  const units = useUnits();
  const now = new Date().toISOString();
  if (it.people.length === 0) {
    return (
      <Notice tone="empty" title={words.nobody}>
        {words.nobodyHelp}
      </Notice>
    );
  }
  return (
    <Table<AccountInfo>
      rowKey="id"
      size="small"
      dataSource={it.people}
      scroll={{ x: 'max-content' }}
      pagination={it.people.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      columns={[
        {
          title: words.display,
          render: (_, { id, display }) => (
            <button type="button" className="link" onClick={() => it.open(id)}>
              {display}
            </button>
          ),
        },
        { title: words.name, dataIndex: 'name', responsive: ['md'] },
        { title: words.unit, responsive: ['md'], render: (_, { unit }) => (unit === null ? '' : units.name(unit)) },
        { title: words.posts, render: (_, { grants }) => <Posts grants={grants} roles={it.roles} /> },
        { title: words.state, render: (_, person) => <StateMark state={stateOf(person, now)} /> },
      ]}
    />
  );
}

function Posts({ grants, roles }: { grants: readonly GrantInfo[]; roles: House['roles'] }): ReactNode {
  const words = useWords(peopleWords);
  const language = useLanguage();
  if (grants.length === 0) return <span className="quiet">{words.noPosts}</span>;
  return (
    <ul className="posts">
      {grants.map(({ id, role, unitName }) => (
        <li key={id}>
          {roles[role]?.[language] ?? role} <span className="quiet">{unitName}</span>
        </li>
      ))}
    </ul>
  );
}

/** The state in words; what needs somebody to act is set off by a frame as well as by its colour. */
export function StateMark({ state }: { state: State }): ReactNode {
  const words = useWords(peopleWords);
  return <span className={`mark mark-${state}`}>{words.states[state]}</span>;
}
