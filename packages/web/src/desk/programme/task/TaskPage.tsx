import { useParams } from '@tanstack/react-router';
import type { BoardTask } from '@yicun/packs/programme/boardTask';
import { textOf } from '@yicun/packs/programme/row';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { Notice } from '../../../parts/Notice.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { TasksLink } from '../links.tsx';
import { useOpened } from '../opened.ts';
import { Money, Objects, Units } from './Aside.tsx';
import { Checklists } from './Checklists.tsx';
import { History } from './History.tsx';
import { LedgerFigures } from './LedgerFigures.tsx';
import { Ledgers } from './Ledgers.tsx';
import { Measures } from './Measures.tsx';
import { Milestones } from './Milestones.tsx';
import { Parts } from './Parts.tsx';
import { Progress } from './Progress.tsx';
import { SourceDrawer } from './SourceDrawer.tsx';
import { Standing } from './Standing.tsx';
import { type Place, ShowSource } from './showSource.ts';
import { Targets } from './Targets.tsx';
import './task.css';
import './steps.css';

/** One task: how it stands and why, its own words, and everything that can be done or reached in it. */
export function TaskPage(): ReactNode {
  const words = useWords(programmeTask);
  const common = useWords(programmeWords);
  const { task } = useParams({ from: '/programmes/$programme/tasks/$task' });
  const { board } = useOpened();
  const it = board.tasks.find((one) => one.task.id === task);
  if (it === undefined) {
    return (
      <Page title={common.tasks}>
        <Notice tone="empty" title={words.absent} action={<TasksLink sieve={{}}>{words.toTasks}</TasksLink>}>
          {words.absentHelp}
        </Notice>
      </Page>
    );
  }
  return <OneTask key={it.task.id} it={it} />;
}

function OneTask({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const common = useWords(programmeWords);
  const { file } = useOpened();
  const [place, setPlace] = useState<Place | null>(null);
  const show = useMemo(() => (file.source === null ? null : setPlace), [file.source]);
  const { task, keyWork } = it;
  const title = [textOf(task, 'number'), task.title].filter(Boolean).join(' ');
  const aside = keyWork !== null && (
    <TasksLink sieve={{ key: keyWork.id }}>
      {textOf(keyWork, 'number')}、{keyWork.title}
    </TasksLink>
  );
  return (
    <ShowSource value={show}>
      <Page title={title} aside={aside} actions={<Button onClick={() => print()}>{common.print}</Button>}>
        <div className="task-page">
          <div className="task-main">
            <Standing it={it} />
            {it.targets.length > 0 && <Targets it={it} />}
            <LedgerFigures it={it} />
            <Ledgers it={it} />
            {it.milestones.length > 0 && <Milestones it={it} />}
            {it.measures.length > 0 && <Measures it={it} />}
            <Parts it={it} />
          </div>
          <aside className="task-aside" aria-label={words.aside}>
            <Units it={it} />
            <Progress it={it} />
            <Checklists it={it} />
            {it.funding.length > 0 && <Money it={it} />}
            {it.objects.length > 0 && <Objects it={it} />}
            <History it={it} />
          </aside>
        </div>
        {place !== null && <SourceDrawer place={place} close={() => setPlace(null)} />}
      </Page>
    </ShowSource>
  );
}
