import { App, Button, Modal } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { ask } from '../../source/remote.ts';
import { exchange } from '../../words/exchange.ts';
import { figure, moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { JobProgress } from './JobProgress.tsx';
import { isOver, useJob } from './queries.ts';

/** An export under way, and its file when it is there: it is fetched at once, and can be fetched again. */
export function ExportDialog({ job: id, close }: { job: string; close: () => void }): ReactNode {
  const words = useWords(exchange);
  const language = useLanguage();
  const { message } = App.useApp();
  const job = useJob(id);
  const link = useRef<HTMLAnchorElement>(null);
  const isReady = job?.state === 'done' && job.file !== null;
  useEffect(() => {
    if (isReady) link.current?.click();
  }, [isReady]);
  const stop = async () => {
    const answer = await ask('POST', `/api/jobs/${id}/cancel`);
    if (answer.ok) close();
    else message.warning(answer.trouble[language]);
  };
  const isDone = job !== undefined && isOver(job);
  const title = !isDone
    ? words.exporting
    : { done: words.exportReady, failed: words.exportFailed, cancelled: words.exportCancelled }[
        job.state === 'failed' || job.state === 'cancelled' ? job.state : 'done'
      ];
  const buttons = isDone
    ? [
        <Button key="close" onClick={close}>
          {words.close}
        </Button>,
      ]
    : [
        <Button key="stop" onClick={stop}>
          {words.stop}
        </Button>,
        <Button key="background" onClick={close}>
          {words.background}
        </Button>,
      ];
  return (
    <Modal open title={title} onCancel={close} footer={buttons} mask={{ closable: false }}>
      {!isDone && <JobProgress job={job} />}
      {job?.problem && <p role="alert">{job.problem[language]}</p>}
      {isReady && job.file && (
        <p>
          <a ref={link} href={`/api/jobs/${id}/file`} download={job.file.name}>
            {words.fileReady(job.file.name, figure(job.file.rows))}
          </a>
          <br />
          <span className="quiet">{words.keptUntil(moment(job.file.until))}</span>
        </p>
      )}
    </Modal>
  );
}
