import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { House, RecordRow } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { houseQuery, recordsQuery } from '../../source/queries.ts';
import { administration } from '../../words/administration.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { draftOf, emptyDraft, unused } from './draft.ts';
import { Editor } from './Editor.tsx';
import '../settings/settings.css';
import './declarations.css';

/** A register of the district's own, from nothing. */
export function NewRegisterPage(): ReactNode {
  const words = useWords(administration);
  const house = useQuery(houseQuery);
  return (
    <Page title={words.newRegister} aside={<Back />}>
      <Loaded query={house}>
        {(it) => (
          <Editor
            house={it}
            name={unused('xLedger', Object.values(it.registers))}
            groups={{}}
            before={null}
            first={emptyDraft}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** What the district has declared of a register, or is about to. */
export function EditorPage(): ReactNode {
  const { register: name } = useParams({ from: '/settings/registers/$register' });
  const house = useQuery(houseQuery);
  const filter = { field: 'ledger', op: 'eq', value: name } as const;
  const before = useQuery(recordsQuery('declaration', { filter }));
  return (
    <Loaded query={house}>
      {(it) => (
        <Loaded query={before}>
          {({ rows }) => <Declared key={rows[0]?.seq ?? 0} house={it} name={name} before={rows[0] ?? null} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Declared({ house, name, before }: { house: House; name: string; before: RecordRow | null }): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const register = house.registers[name];
  if (register === undefined) return <Notice tone="empty" title={words.noRegister} action={<Back />} />;
  const first = before === null ? emptyDraft : draftOf(String(before.data.declared), register.groups);
  const label = register.label[language];
  const version = before === null ? '' : words.version(Number(before.data.version));
  return (
    <Page title={words.fieldsOf(label)} aside={version} actions={<Back />}>
      <Editor house={house} name={name} groups={register.groups} before={before} first={first} />
    </Page>
  );
}

function Back(): ReactNode {
  const words = useWords(administration);
  return <Link to="/settings/registers">{words.back}</Link>;
}
