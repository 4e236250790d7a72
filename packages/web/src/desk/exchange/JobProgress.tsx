import type { JobInfo } from '@yicun/server/wireSheets';
import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { exchange } from '../../words/exchange.ts';
import { figure } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import './exchange.css';

/** How far a job is: as a share where the whole is known, else as a number. */
export function JobProgress({ job }: { job: JobInfo | undefined }): ReactNode {
  const words = useWords(exchange);
  if (!job || job.state === 'waiting') {
    return (
      <p className="quiet" role="status">
        {words.waiting}
      </p>
    );
  }
  const { done, total } = job;
  const share = total === null || total === 0 ? null : Math.floor((done / total) * 100);
  return (
    <div className="job-progress" role="status">
      {share !== null && <Progress percent={Math.min(100, share)} size="small" aria-label={words.state} />}
      <span className="quiet">
        {total === null ? words.progressOpen(figure(done)) : words.progress(figure(done), figure(total))}
      </span>
    </div>
  );
}
