import type { BoardTask } from '@yicun/packs/programme/boardTask';
import { textOf } from '@yicun/packs/programme/row';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { useOpened } from '../opened.ts';
import { EntryLine } from './Entries.tsx';
import { useMay } from './may.ts';
import { ReportForm } from './ReportForm.tsx';

/** What was reported of the task as a whole: how it goes, what is difficult, what comes next. */
export function Progress({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const { file } = useOpened();
  const mayReport = useMay().reportFor(it.task).length > 0;
  const [isOpen, setOpen] = useState(false);
  const entries = (file.records.progressEntry ?? [])
    .filter((row) => row.data.task === it.task.id && textOf(row, 'target') === null)
    .toSorted((a, b) => b.seq - a.seq);
  return (
    <section className={`panel ${entries.length === 0 ? 'is-empty' : ''}`}>
      <div className="panel-head">
        <h2>{words.progress}</h2>
        {mayReport && (
          <Button size="small" onClick={() => setOpen(true)}>
            {words.report}
          </Button>
        )}
      </div>
      {entries.length === 0 ? (
        <p className="quiet">{words.noProgress}</p>
      ) : (
        <ol className="entry-list">
          {entries.map((entry) => (
            <EntryLine key={entry.id} entry={entry} target={null} />
          ))}
        </ol>
      )}
      {isOpen && <ReportForm task={it.task.id} target={null} close={() => setOpen(false)} />}
    </section>
  );
}
