import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DemoInfo } from '@yicun/server/wireDemo';
import { App, Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { useMe } from '../../source/me.ts';
import { houseQuery } from '../../source/queries.ts';
import { ask, fetched } from '../../source/remote.ts';
import { enter } from '../../source/session.ts';
import { demo } from '../../words/demo.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { JobProgress } from '../exchange/JobProgress.tsx';
import { isOver, useJob } from '../exchange/queries.ts';
import { AdministrationTabs } from '../settings/Tabs.tsx';
import { Removed } from './Removed.tsx';
import { RemoveForm } from './RemoveForm.tsx';
import '../exchange/exchange.css';
import './demo.css';

const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: ({ signal }) => fetched<DemoInfo>('/api/demo', signal),
});

/** 演示数据: what the demonstration made, and taking all of it out before real work begins. */
export function DemoPage(): ReactNode {
  const words = useWords(demo);
  const query = useQuery(demoQuery);
  return (
    <Page title={words.title}>
      <AdministrationTabs />
      <p className="quiet">{words.help}</p>
      <Loaded query={query} lines={8}>
        {(it) => <Demo it={it} />}
      </Loaded>
    </Page>
  );
}

function Demo({ it }: { it: DemoInfo }): ReactNode {
  const words = useWords(demo);
  const { district } = useMe();
  const { message } = App.useApp();
  const language = useLanguage();
  const client = useQueryClient();
  const job = useJob(it.job);
  const isRunning = job !== undefined && !isOver(job);
  const state = job?.state;
  useEffect(() => {
    if (state === undefined || state === 'waiting' || state === 'running') return;
    // Everything that was read may be of the demonstration, the mark on the page too.
    client.invalidateQueries();
    enter();
  }, [state, client]);

  const read = () => client.invalidateQueries({ queryKey: demoQuery.queryKey });
  const stop = async () => {
    const answer = await ask('POST', `/api/jobs/${it.job}/cancel`);
    if (!answer.ok) message.warning(answer.trouble[language]);
    await read();
  };
  if (isRunning) {
    return (
      <section className="panel" aria-label={words.running}>
        <h2>{words.running}</h2>
        <JobProgress job={job} />
        <div>
          <Button onClick={stop}>{words.stop}</Button>
        </div>
      </section>
    );
  }
  const isGone = it.registers.length === 0 && !district.demo;
  return (
    <>
      {job?.state === 'cancelled' && <p className="refused">{words.stopped}</p>}
      {job?.problem && <p className="refused">{job.problem[language]}</p>}
      {it.removed && !district.demo && <Removed it={it.removed} />}
      {isGone && !it.removed && (
        <Notice tone="empty" title={words.none}>
          {words.noneHelp}
        </Notice>
      )}
      {!isGone &&
        (it.isDemoUser ? <p className="refused">{words.notDemoUser}</p> : <RemoveForm it={it} begun={read} />)}
      {it.registers.length > 0 && <Counts it={it} />}
    </>
  );
}

function Counts({ it: { registers, users } }: { it: DemoInfo }): ReactNode {
  const words = useWords(demo);
  const language = useLanguage();
  const { data: house } = useQuery(houseQuery);
  const order = Object.keys(house?.registers ?? {});
  const inOrder = registers.toSorted((a, b) => order.indexOf(a.register) - order.indexOf(b.register));
  const total = registers.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <p>{words.there(figure(total), registers.length, users)}</p>
      <div className="sheet-pane demo-counts">
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{words.register}</th>
              <th scope="col" className="figure">
                {words.records}
              </th>
              <th scope="col" className="figure">
                {words.changed}
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map(({ register, count, changed }) => (
              <tr key={register}>
                <td>{house?.registers[register]?.label[language] ?? register}</td>
                <td className="figure" data-label={words.records}>
                  {figure(count)}
                </td>
                <td className="figure" data-label={words.changed}>
                  {figure(changed)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
