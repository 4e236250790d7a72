import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Register } from '@yicun/kernel/register';
import type { Counts, ImportFile } from '@yicun/server/wireSheets';
import { App, Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Notice } from '../../parts/Notice.tsx';
import { ask } from '../../source/remote.ts';
import { exchange } from '../../words/exchange.ts';
import { figure, moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { ForeignNote } from './ForeignNote.tsx';
import { JobProgress } from './JobProgress.tsx';
import { MappingStep } from './MappingStep.tsx';
import { importQuery, importsQuery, isMoving, useJob } from './queries.ts';
import { StaleRows } from './StaleRows.tsx';
import { useImportDeeds } from './useImportDeeds.ts';
import { WrongRows } from './WrongRows.tsx';

interface Given {
  readonly it: ImportFile;
  readonly register: Register;
  readonly leave: () => void;
}

/** One import, as far as it is: being checked, to be decided, being written, written or taken back. */
export function ImportReport({ it, register, leave }: Given): ReactNode {
  const { counts } = it;
  useFreshRecords(it, register);
  return (
    <>
      <p className="sheet-file">{it.name}</p>
      <Where it={it} register={register} leave={leave} />
      {counts && <CountsBar counts={counts} />}
      {it.columns && it.columns.unknown.length > 0 && <UnknownColumns names={it.columns.unknown} />}
      {it.columns?.foreign && <ForeignNote note={it.columns.foreign} register={register.name} />}
      {counts && counts.stale > 0 && it.state === 'ready' && <StaleRows it={it} register={register} />}
      {it.reasons.length > 0 && <WrongRows it={it} register={register} />}
    </>
  );
}

/** Lists and figures that were read before hold no longer when an import has come to its end. */
function useFreshRecords({ id, state, register: name }: ImportFile, register: Register): void {
  const client = useQueryClient();
  const isMovingNow = isMoving({ state });
  useEffect(() => {
    if (isMovingNow || name !== register.name) return;
    for (const key of ['records', 'stages', 'counts', 'record', 'indicators'])
      client.invalidateQueries({ queryKey: [key] });
    client.invalidateQueries(importsQuery(name));
  }, [client, isMovingNow, name, register.name]);
  useEffect(() => () => client.removeQueries(importQuery(id)), [client, id]);
}

function UnknownColumns({ names }: { names: readonly string[] }): ReactNode {
  const words = useWords(exchange);
  return <p className="sheet-note">{words.unknownColumns(names.join('、'))}</p>;
}

const shown = ['rows', 'new', 'changed', 'unchanged', 'stale', 'wrong'] as const satisfies readonly (keyof Counts)[];

function CountsBar({ counts }: { counts: Counts }): ReactNode {
  const words = useWords(exchange);
  return (
    <dl className="sheet-counts" aria-label={words.report}>
      {shown.map((name) => (
        <div key={name} data-count={name} data-none={counts[name] === 0 || undefined}>
          <dt>{words.counts[name]}</dt>
          <dd>{figure(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the import stands, in a sentence, and what can be done from here. */
function Where(given: Given): ReactNode {
  const { it, leave } = given;
  const words = useWords(exchange);
  const language = useLanguage();
  switch (it.state) {
    case 'reading':
      return <Going it={it} title={words.checking} help={words.checkingHelp} leave={leave} />;
    case 'writing':
      return <Going it={it} title={words.writing} help={words.writingHelp} leave={null} />;
    case 'undoing':
      return <Going it={it} title={words.undoing} help={null} leave={null} />;
    case 'unreadable':
      return (
        <Notice tone="trouble" title={words.unreadable} action={<Button onClick={leave}>{words.another}</Button>}>
          {it.problem?.[language]}
        </Notice>
      );
    case 'mapping':
      return <MappingStep {...given} />;
    case 'ready':
      return <Decision {...given} />;
    default:
      return <Ended {...given} />;
  }
}

/** Work under way, with the button to stop it. */
function Going(it: { it: ImportFile; title: string; help: string | null; leave: (() => void) | null }): ReactNode {
  const words = useWords(exchange);
  const language = useLanguage();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { id, job: jobId, state } = it.it;
  const job = useJob(jobId);
  const stop = async () => {
    const answer = await ask('POST', `/api/jobs/${jobId}/cancel`);
    if (!answer.ok) message.warning(answer.trouble[language]);
    if (it.leave) it.leave();
    else await client.invalidateQueries(importQuery(id));
  };
  return (
    <section className="sheet-step" aria-label={it.title}>
      <p className="sheet-step-title">{it.title}</p>
      <JobProgress job={job} />
      {it.help && <p className="quiet">{it.help}</p>}
      {state !== 'undoing' && (
        <p>
          <Button onClick={stop}>{words.stop}</Button>
        </p>
      )}
    </section>
  );
}

/**
 * A file of this name was brought before: rows without a key that stand in both would be recorded a second time. Only the
 * very same file is known again by itself.
 */
function SameName({ it, register }: { it: ImportFile; register: Register }): ReactNode {
  const words = useWords(exchange);
  const { data: all = [] } = useQuery(importsQuery(register.name));
  const before = all.find(({ id, name, state }) => id !== it.id && name === it.name && state === 'written');
  const written = before?.result?.written ?? 0;
  return before === undefined || written === 0 ? null : (
    <p className="sheet-note">{words.sameName(it.name, moment(before.created), figure(written))}</p>
  );
}

/** What is decided on a report: import it, the right rows only, mend the wrong ones, or leave it. */
function Decision({ it, register, leave }: Given): ReactNode {
  const words = useWords(exchange);
  const { busy, write, discard } = useImportDeeds(it);
  const { new: fresh = 0, changed = 0, stale = 0, wrong = 0 } = it.counts ?? {};
  const good = fresh + changed + stale;
  return (
    <section className="sheet-step" aria-label={words.report}>
      <p className="sheet-step-title">{words.report}</p>
      {good === 0 && wrong === 0 && <p>{words.nothingToDo}</p>}
      {fresh > 0 && <SameName it={it} register={register} />}
      {wrong > 0 && <p>{words.allOrNothing}</p>}
      {wrong > 0 && good > 0 && <p className="quiet">{words.onlyGoodHelp(figure(wrong))}</p>}
      <p className="sheet-buttons">
        {good > 0 && wrong === 0 && (
          <Button type="primary" loading={busy} onClick={() => write(false)}>
            {words.write(figure(good))}
          </Button>
        )}
        {good > 0 && wrong > 0 && (
          <Button loading={busy} onClick={() => write(true)}>
            {words.writeGood(figure(good))}
          </Button>
        )}
        <Button onClick={() => discard().then(leave)}>{words.discard}</Button>
      </p>
    </section>
  );
}

/** An import that has come to an end, and what can still be done with it. */
function Ended({ it, register, leave }: Given): ReactNode {
  const words = useWords(exchange);
  const { modal } = App.useApp();
  const { busy, undo, resume } = useImportDeeds(it);
  const { written = 0, refused = 0, taken = 0, kept = 0 } = it.result ?? {};
  const titles = { stopped: words.stopped, written: words.written, undone: words.undone };
  const said = {
    stopped: words.stoppedHelp(figure(written)),
    written: words.writtenHelp(figure(written)),
    undone: words.undoneHelp(figure(taken), figure(kept)),
  };
  const state = it.state === 'stopped' || it.state === 'undone' ? it.state : 'written';
  const late = it.counts !== null && it.state === 'undone' && !it.onlyGood && it.reasons.length > 0;
  const ask = () =>
    modal.confirm({
      title: words.undoTitle,
      content: words.undoHelp,
      okText: words.undo,
      cancelText: words.back,
      onOk: undo,
    });
  return (
    <section className="sheet-step" aria-label={titles[state]}>
      <p className="sheet-step-title">{titles[state]}</p>
      <p>{said[state]}</p>
      {state === 'written' && refused > 0 && <p>{words.refusedHelp(figure(refused))}</p>}
      {late && <p>{words.undoneByRule(figure(it.reasons.reduce((sum, one) => sum + one.count, 0)))}</p>}
      <p className="sheet-buttons">
        {state === 'stopped' && (
          <Button type="primary" loading={busy} onClick={resume}>
            {words.resume}
          </Button>
        )}
        {state === 'written' && (
          <Link to="/registers/$register" params={{ register: register.name }}>
            <Button type="primary" tabIndex={-1}>
              {words.toList}
            </Button>
          </Link>
        )}
        <Button onClick={leave}>{words.another}</Button>
        {state !== 'undone' && <Button onClick={ask}>{words.undo}</Button>}
      </p>
    </section>
  );
}
