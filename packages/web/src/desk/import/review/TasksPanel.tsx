import type { DraftTask, ProgrammeDraft, Question } from '@yicun/reader/draft';
import { Button, Input, Segmented } from 'antd';
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import { Notice } from '../../../parts/Notice.tsx';
import { common } from '../../../words/common.ts';
import { useWords } from '../../../words/language.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { Removed } from './Removed.tsx';
import { Row } from './Row.tsx';
import { useReviewing } from './reviewing.ts';
import { askedTasks, type Sifting, sieves, siftTasks } from './sift.ts';
import { TaskCard } from './TaskCard.tsx';
import { usePanelKeys } from './usePanelKeys.ts';

/** The drafted tasks in the order of the table, under their key works. */
export function TasksPanel(it: {
  open: readonly Question[];
  sifting: Sifting;
  onSift: (sifting: Sifting) => void;
}): ReactNode {
  const { open, sifting, onSift } = it;
  const words = useWords(reviewWords);
  const names = useWords(common);
  const { draft, changes, removed } = useReviewing();
  const panel = useRef<HTMLDivElement>(null);
  usePanelKeys(panel);
  const asked = useMemo(() => askedTasks(open), [open]);
  const search = useDeferredValue(sifting.search);
  const touched = useMemo(() => [...changes.keys(), ...removed.map((one) => one.it.id)], [changes, removed]);
  const shown = useMemo(
    () => siftTasks(draft, { sieve: sifting.sieve, search }, asked.keys(), touched),
    [draft, sifting.sieve, search, asked, touched],
  );
  return (
    <div className="panel-body" ref={panel}>
      <div className="sift">
        <Segmented
          size="small"
          aria-label={words.filter}
          value={sifting.sieve}
          onChange={(sieve) => onSift({ ...sifting, sieve })}
          options={sieves.map((sieve) => ({ value: sieve, label: words.sieves[sieve] }))}
        />
        <Input.Search
          size="small"
          allowClear
          aria-label={names.search}
          placeholder={words.searchHint}
          value={sifting.search}
          onChange={(event) => onSift({ ...sifting, search: event.target.value })}
        />
        <span className="quiet" role="status">
          {words.shownOf(shown.length, draft.tasks.length)}
          {shown.length === draft.tasks.length && words.placesOf(places(draft))}
        </span>
      </div>
      {shown.length === 0 && (
        <Notice
          tone="empty"
          title={words.nothingFound}
          action={<Button onClick={() => onSift({ sieve: 'all', search: '' })}>{words.showAll}</Button>}
        />
      )}
      {groups(shown).map(({ keyWork, tasks }) => (
        <KeyWorkGroup key={`${keyWork} ${tasks[0]?.id}`} id={keyWork}>
          {tasks.map((task) => (
            <TaskCard key={task.id} task={task} questions={asked.get(task.id) ?? 0} />
          ))}
        </KeyWorkGroup>
      ))}
      <Removed things={removed.filter(({ sort }) => sort === 'task' || sort === 'keyWork')} />
    </div>
  );
}

function KeyWorkGroup({ id, children }: { id: string | null; children: ReactNode }): ReactNode {
  const { draft } = useReviewing();
  const words = useWords(reviewWords);
  const keyWork = draft.keyWorks.find((one) => one.id === id);
  return (
    <section className="key-work">
      {keyWork === undefined ? (
        <h2>{words.noKeyWork}</h2>
      ) : (
        <Row thing={{ sort: 'keyWork', it: keyWork, task: null }}>
          <h2>{words.keyWorkTitle(keyWork.number, keyWork.title)}</h2>
        </Row>
      )}
      {children}
    </section>
  );
}

/** Tasks that follow each other under one key work: the order of the table stays. */
function groups(tasks: readonly DraftTask[]): readonly { keyWork: string | null; tasks: readonly DraftTask[] }[] {
  const made: { keyWork: string | null; tasks: DraftTask[] }[] = [];
  for (const task of tasks) {
    const last = made.at(-1);
    if (last !== undefined && last.keyWork === task.keyWork) last.tasks.push(task);
    else made.push({ keyWork: task.keyWork, tasks: [task] });
  }
  return made;
}

/** Where the document names a figure to reach: a target that stands twice, and money, count each time they stand. */
function places({ tasks }: ProgrammeDraft): number {
  const of = tasks.map(({ targets, funding }) => funding.length + targets.reduce((n, one) => n + one.spans.length, 0));
  return of.reduce((sum, one) => sum + one, 0);
}
