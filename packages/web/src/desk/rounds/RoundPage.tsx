import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { OneRound, Outcome, RoundAnswer, Standing } from '@yicun/server/wireRounds';
import { App, Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { houseQuery } from '../../source/queries.ts';
import { ask } from '../../source/remote.ts';
import { UnitSelect } from '../../widgets/unit.tsx';
import { figure, moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { rounds as roundWords } from '../../words/rounds.ts';
import { ExportDialog } from '../exchange/ExportDialog.tsx';
import { useDeed } from '../useDeed.ts';
import { BringSheets } from './BringSheets.tsx';
import { roundQuery, roundsQuery } from './queries.ts';
import { Townships } from './Townships.tsx';
import '../exchange/exchange.css';
import './rounds.css';

const order: readonly Standing[] = ['missing', 'wrong', 'checking', 'ready', 'answered'];

/** One fill-in round: its sheets out and back, who has not answered, what was done when. */
export function RoundPage(): ReactNode {
  const { id } = useParams({ from: '/rounds/$id' });
  const query = useQuery(roundQuery(id));
  return <Loaded query={query}>{(it) => <Round it={it} />}</Loaded>;
}

function Round({ it }: { it: OneRound }): ReactNode {
  const { round } = it;
  const words = useWords(roundWords);
  const language = useLanguage();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { busy, run } = useDeed();
  const { data: house } = useQuery(houseQuery);
  const [job, setJob] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [only, setOnly] = useState<Standing | null>(null);
  const read = () => client.invalidateQueries({ queryKey: roundsQuery.queryKey });
  const sheets = async (unit?: string) => {
    const answer = await run(ask<{ job: string }>('POST', `/api/rounds/${round.id}/sheets`, unit ? { unit } : {}));
    if (answer) setJob(answer.job);
  };
  const write = async (onlyGood: boolean) => {
    const answer = await run(ask<{ begun: number }>('POST', `/api/rounds/${round.id}/write`, { onlyGood }));
    if (answer) message.info(answer.begun === 0 ? words.wroteNone : words.wrote(figure(answer.begun)));
    await read();
  };
  const close = async () => {
    await run(ask('POST', `/api/rounds/${round.id}/close`), words.closeDone);
    await read();
  };
  const mine = it.units.flatMap(({ files }) => files.filter(({ isMine, state }) => isMine && state === 'ready'));
  const label = house?.registers[round.register]?.label[language] ?? round.register;
  const actions = (
    <>
      <Button onClick={() => sheets()} disabled={busy}>
        {words.sheets}
      </Button>
      {round.mayClose && (
        <Popconfirm title={words.closeAsk} onConfirm={close}>
          <Button disabled={busy}>{words.close}</Button>
        </Popconfirm>
      )}
    </>
  );
  return (
    <Page title={round.name} actions={actions}>
      <p className="quiet round-about">
        <Link to="/rounds">{words.title}</Link> ·{' '}
        <Link to="/registers/$register" params={{ register: round.register }}>
          {label}
        </Link>{' '}
        · {words.due} {round.due} ·{' '}
        {round.closed === null
          ? words.byOn(round.by ?? '', moment(round.opened))
          : words.closedOn(moment(round.closed))}
      </p>
      {round.reason !== '' && (
        <p>
          {words.reason}：{round.reason}
        </p>
      )}
      <fieldset className="sheet-reasons" aria-label={words.state}>
        <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
          {words.all} {figure(it.units.length)}
        </button>
        {order.map((one) => (
          <button key={one} type="button" aria-pressed={only === one} onClick={() => setOnly(one)}>
            {words.standings[one]} {figure(round.standings[one])}
          </button>
        ))}
      </fieldset>
      {round.closed === null && (
        <BringSheets
          round={round.id}
          taken={(said) => {
            setOutcomes(said);
            read();
          }}
        />
      )}
      {outcomes.length > 0 && <Outcomes it={outcomes} />}
      {it.unplaced.length > 0 && round.closed === null && <Unplaced it={it} read={read} />}
      {mine.length > 0 && (
        <div className="sheet-buttons">
          <Button type="primary" onClick={() => write(false)} disabled={busy}>
            {words.write}
          </Button>
          {mine.some(({ counts }) => (counts?.wrong ?? 0) > 0) && (
            <Button onClick={() => write(true)} disabled={busy}>
              {words.writeGood}
            </Button>
          )}
        </div>
      )}
      <Townships it={it} only={only} sheet={sheets} />
      <details className="panel">
        <summary>{words.story}</summary>
        <ul className="round-story">
          {it.story.map((one) => (
            <li key={`${one.at} ${one.act} ${one.unit} ${one.file}`}>
              <span className="quiet">
                {moment(one.at)} {one.by}
              </span>{' '}
              {isTold(one.act) ? words.told(words.acts2[one.act], one.unit ?? '', one.file ?? '') : one.act}
            </li>
          ))}
        </ul>
      </details>
      {job !== null && <ExportDialog job={job} close={() => setJob(null)} />}
    </Page>
  );
}

function isTold(act: string): act is keyof typeof roundWords.zh.acts2 {
  return Object.hasOwn(roundWords.zh.acts2, act);
}

/** What became of each of the files that were just brought. */
function Outcomes({ it }: { it: readonly Outcome[] }): ReactNode {
  const words = useWords(roundWords);
  const language = useLanguage();
  const said = ({ is, unit, why }: Outcome) => {
    if (is === 'taken') return words.outcome.taken(unit ?? '');
    if (is === 'same') return unit === null ? words.outcome.sameUnknown : words.outcome.same(unit);
    return is === 'unplaced' ? words.outcome.unplaced : (why?.[language] ?? words.outcome.refused);
  };
  return (
    <section className="panel" aria-label={words.outcomes} aria-live="polite">
      <h2>{words.outcomes}</h2>
      <ul className="round-outcomes">
        {it.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files of one name may come at once.
          <li key={place} data-is={one.is}>
            <span className="sheet-file">{one.name}</span> {said(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Files of which neither mark nor name tells whose they are. */
function Unplaced({ it, read }: { it: OneRound; read: () => Promise<void> }): ReactNode {
  const words = useWords(roundWords);
  return (
    <section className="panel" aria-label={words.unplaced}>
      <h2>{words.unplaced}</h2>
      {it.unplaced.map((file) => (
        <Place key={file.id} it={it} file={file} read={read} />
      ))}
    </section>
  );
}

function Place({ it, file, read }: { it: OneRound; file: RoundAnswer; read: () => Promise<void> }): ReactNode {
  const words = useWords(roundWords);
  const { busy, run } = useDeed();
  const [unit, setUnit] = useState<string | null>(null);
  const asked = new Set(it.units.map((one) => one.unit));
  const path = `/api/rounds/${it.round.id}/answers/${file.id}`;
  const place = async () => {
    await run(ask('POST', path, { unit }));
    await read();
  };
  const drop = async () => {
    await run(ask('DELETE', path));
    await read();
  };
  return (
    <div className="round-place">
      <span className="sheet-file">{file.name}</span>
      <UnitSelect
        among={({ id }) => asked.has(id)}
        aria-label={words.whose(file.name)}
        value={unit}
        onChange={setUnit}
      />
      <Button type="primary" onClick={place} disabled={busy || unit === null}>
        {words.place}
      </Button>
      <Button onClick={drop} disabled={busy}>
        {words.drop}
      </Button>
    </div>
  );
}
