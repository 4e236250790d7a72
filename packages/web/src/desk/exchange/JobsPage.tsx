import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { JobInfo } from '@yicun/server/wireSheets';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { houseQuery } from '../../source/queries.ts';
import { ask } from '../../source/remote.ts';
import { exchange } from '../../words/exchange.ts';
import { moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { JobProgress } from './JobProgress.tsx';
import { isOver, jobsQuery } from './queries.ts';
import './exchange.css';

/** One's own long work: how far it is, what came of it, and the button to stop it. */
export function JobsPage(): ReactNode {
  const words = useWords(exchange);
  const jobs = useQuery(jobsQuery);
  return (
    <Page title={words.myJobs}>
      <Loaded query={jobs}>
        {(all) =>
          all.length === 0 ? (
            <Notice tone="empty" title={words.noJobs}>
              {words.noJobsHelp}
            </Notice>
          ) : (
            <JobTable jobs={all} />
          )
        }
      </Loaded>
    </Page>
  );
}

function JobTable({ jobs }: { jobs: readonly JobInfo[] }): ReactNode {
  const words = useWords(exchange);
  return (
    <div className="sheet-pane">
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{words.job}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.begun}</th>
            <th scope="col">
              <span className="unseen">{words.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <Line key={job.id} job={job} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ job }: { job: JobInfo }): ReactNode {
  const words = useWords(exchange);
  const language = useLanguage();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { data: house } = useQuery(houseQuery);
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const register = job.register === null ? undefined : house?.registers[job.register]?.label[language];
  const stop = async () => {
    const answer = await ask('POST', `/api/jobs/${job.id}/cancel`);
    if (!answer.ok) message.warning(answer.trouble[language]);
    await client.invalidateQueries(jobsQuery);
  };
  const isExpired = job.file !== null && job.file.until <= new Date().toISOString();
  return (
    <tr>
      <td>
        {kinds[job.kind] ?? words.otherKind}
        {register !== undefined && `：${register}`}
      </td>
      <td data-label={words.state}>
        {isOver(job) ? words.jobStates[job.state] : <JobProgress job={job} />}
        {job.problem && <p className="quiet">{job.problem[language]}</p>}
      </td>
      <td data-label={words.begun}>{moment(job.created)}</td>
      <td className="sheet-acts">
        {!isOver(job) && (
          <Button size="small" onClick={stop}>
            {words.stop}
          </Button>
        )}
        {job.file !== null && !isExpired && (
          <a href={`/api/jobs/${job.id}/file`} download={job.file.name}>
            {words.download}
          </a>
        )}
        {job.import !== null && job.register !== null && job.kind !== 'import.mend' && (
          <Link to="/registers/$register/import" params={{ register: job.register }} search={{ id: job.import }}>
            {words.openImport}
          </Link>
        )}
      </td>
    </tr>
  );
}
