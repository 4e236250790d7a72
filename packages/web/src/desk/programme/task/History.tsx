import { useQueries } from '@tanstack/react-query';
import type { BoardTask } from '@yicun/packs/programme/boardTask';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Waiting } from '../../../parts/Waiting.tsx';
import { recordQuery } from '../../../source/queries.ts';
import { useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { Story } from '../../records/Story.tsx';
import { useOpened } from '../opened.ts';

/** Who changed what, and when. Fetched when it is asked for: it is one request for every record of the task. */
export function History({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="panel history">
      <div className="panel-head">
        <h2>{words.history}</h2>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hideHistory : words.showHistory}
        </Button>
      </div>
      {isOpen && <Told it={it} />}
    </section>
  );
}

/** Names that say nothing to a person: where a record hangs, its order, where it was read. */
const silent = new Set(['programme', 'task', 'subTask', 'target', 'keyWork', 'order', '@unit']);

function Told({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const { house, file, record } = useOpened();
  const own = [
    it.task,
    ...it.parts,
    ...it.targets.map((one) => one.target),
    ...[...it.milestones, ...it.measures].map((one) => one.step),
    ...(file.records.progressEntry ?? []).filter((row) => row.data.task === it.task.id),
  ];
  const records = own.flatMap((row) => record(row.id) ?? []);
  const answers = useQueries({ queries: records.map((row) => recordQuery(row.register, row.id)) });
  if (answers.some((one) => one.isPending)) return <Waiting />;
  const found = answers.flatMap(({ data }) => data ?? []);
  const missing = answers.length - found.length;
  return (
    <>
      {missing > 0 && (
        <p className="refused" role="alert">
          {words.historyFailed(missing)}
        </p>
      )}
      <Story
        house={house}
        records={found}
        silent={silent}
        nameOf={(row) => {
          const target = typeof row.data.target === 'string' ? record(row.data.target) : undefined;
          return target?.title ?? row.title;
        }}
        tellsNew={({ register }) => register === 'progressEntry'}
      />
    </>
  );
}
