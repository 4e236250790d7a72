import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sentence } from '@yicun/kernel/refusal';
import type { DraftSummary } from '@yicun/server/wire';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../../source/remote.ts';
import { common } from '../../words/common.ts';
import { moment } from '../../words/format.ts';
import { importing } from '../../words/import.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { draftsQuery } from './drafts.ts';

/** The documents that were brought in, the one changed last first. */
export function DraftList({ drafts }: { drafts: readonly DraftSummary[] }): ReactNode {
  const words = useWords(importing);
  return (
    <div className="draft-table-frame">
      <table className="draft-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className="figure">
              {words.tasks}
            </th>
            <th scope="col" className="figure">
              {words.open}
            </th>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.changed}</th>
            <th scope="col">
              <span className="unseen">{words.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <Line key={draft.id} draft={draft} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ draft }: { draft: DraftSummary }): ReactNode {
  const words = useWords(importing);
  const language = useLanguage();
  const { state, why } = draft;
  const open = Math.max(0, draft.questions - draft.answered);
  const title = draft.title || draft.name;
  return (
    <tr>
      <td className="draft-name">
        {state === 'unreadable' ? (
          <b>{draft.name}</b>
        ) : (
          <Link to="/import/$id" params={{ id: draft.id }}>
            {title}
          </Link>
        )}
        {title !== draft.name && state !== 'unreadable' && <span className="draft-file">{draft.name}</span>}
        {why !== null && <span className="draft-why">{sentence(why, language)}</span>}
      </td>
      <td data-label={words.state}>
        <span className={`draft-state state-${state}`}>{words.states[state]}</span>
      </td>
      <td className="figure" data-label={words.tasks}>
        {state === 'unreadable' ? '—' : draft.tasks}
      </td>
      <td className="figure" data-label={words.open}>
        {state === 'open' ? open : '—'}
      </td>
      <td data-label={words.by}>{draft.by}</td>
      <td data-label={words.changed}>{moment(draft.changedAt)}</td>
      <td className="draft-acts">
        <Acts draft={draft} />
      </td>
    </tr>
  );
}

function Acts({ draft }: { draft: DraftSummary }): ReactNode {
  const words = useWords(importing);
  const names = useWords(common);
  const language = useLanguage();
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  const remove = async () => {
    const answer = await ask('DELETE', `/api/drafts/${draft.id}`);
    if (answer.ok) await client.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
    else message.error(answer.trouble[language]);
  };
  const confirm = () =>
    modal.confirm({
      title: words.removeTitle(draft.title || draft.name),
      content: words.removeHelp,
      okText: words.remove,
      cancelText: names.cancel,
      onOk: remove,
    });
  return (
    <>
      {draft.state === 'created' && draft.programme !== null && (
        <a href={`/programmes/${draft.programme}/tasks`}>{words.toProgramme}</a>
      )}
      {draft.kept && (
        <a href={`/api/drafts/${draft.id}/file`} download={draft.name}>
          {words.download}
        </a>
      )}
      {draft.state !== 'created' && (
        <Button type="text" size="small" onClick={confirm} aria-label={words.removeOf(draft.title || draft.name)}>
          {words.remove}
        </Button>
      )}
    </>
  );
}
