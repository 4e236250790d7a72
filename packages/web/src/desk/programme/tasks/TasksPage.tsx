import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { Notice } from '../../../parts/Notice.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useNarrow } from '../../../parts/useNarrow.ts';
import { useUnits } from '../../../source/units.ts';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { wordsOf } from '../hits.ts';
import { useOpened } from '../opened.ts';
import { groupsOf, passes } from '../sieve.ts';
import { tableRows } from './layout.ts';
import { TaskCards } from './TaskCards.tsx';
import { TaskSieveBar } from './TaskSieveBar.tsx';
import { TaskTable } from './TaskTable.tsx';
import './tasks.css';

/** The task table: as it was issued, with how each task stands. */
export function TasksPage(): ReactNode {
  const words = useWords(programmeWords);
  const { board } = useOpened();
  const sieve = useSearch({ from: '/programmes/$programme/tasks' });
  const { all } = useUnits();
  const groups = useMemo(() => groupsOf(all), [all]);
  const isNarrow = useNarrow();
  const [isWhole, setWhole] = useState(false);
  const shown = useMemo(() => board.tasks.filter((it) => passes(it, sieve, groups)), [board, sieve, groups]);
  const hits = useMemo(() => wordsOf(sieve.q ?? ''), [sieve.q]);
  const rows = useMemo(() => tableRows(shown), [shown]);
  const actions = (
    <>
      <Button onClick={() => setWhole(!isWhole)} aria-pressed={isWhole}>
        {isWhole ? words.foldAll : words.unfoldAll}
      </Button>
      <Button onClick={() => print()}>{words.print}</Button>
    </>
  );
  const List = isNarrow ? TaskCards : TaskTable;
  return (
    <Page
      title={words.tasks}
      aside={<span role="status">{words.tasksShown(shown.length, board.tasks.length)}</span>}
      actions={actions}
    >
      <TaskSieveBar sieve={sieve} groups={groups} />
      {shown.length === 0 ? (
        <Notice tone="empty" title={words.noneFound}>
          {words.noneFoundHelp}
        </Notice>
      ) : (
        <List rows={rows} hits={hits} isWhole={isWhole} />
      )}
    </Page>
  );
}
