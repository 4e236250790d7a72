import { useInfiniteQuery } from '@tanstack/react-query';
import type { Register } from '@yicun/kernel/register';
import type { ImportFile, ReasonInfo, RowPage, WrongRow } from '@yicun/server/wireSheets';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { fetched } from '../../source/remote.ts';
import { exchange } from '../../words/exchange.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { columnLabel } from './columnLabel.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { useImportDeeds } from './useImportDeeds.ts';

/** The wrong rows of an import, by reason: where, what stands there, why not, and what to do. */
export function WrongRows({ it, register }: { it: ImportFile; register: Register }): ReactNode {
  const words = useWords(exchange);
  const { busy, mend } = useImportDeeds(it);
  const [reason, setReason] = useState<ReasonInfo | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['wrong', it.id, it.state, reason?.code, reason?.column],
    queryFn: ({ pageParam, signal }) => fetched<RowPage<WrongRow>>(pathOf(it.id, reason, pageParam), signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const download = async () => {
    const begun = await mend();
    if (begun) setJob(begun.job);
  };
  const count = it.state === 'ready' ? (it.counts?.wrong ?? rows.length) : rows.length;
  return (
    <section aria-label={words.wrongTitle(figure(count))}>
      <div className="sheet-section-head">
        <h2 className="sheet-heading">{words.wrongTitle(figure(count))}</h2>
        <Button loading={busy} onClick={download}>
          {words.mend}
        </Button>
        <span className="quiet">{words.mendHelp}</span>
      </div>
      <Reasons it={it} register={register} chosen={reason} choose={setReason} />
      <div className="sheet-pane">
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col" className="figure">
                {words.line}
              </th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) =>
              row.faults.map((fault) => (
                <FaultLine key={`${row.no} ${fault.column}`} row={row} fault={fault} register={register} />
              )),
            )}
          </tbody>
        </table>
      </div>
      {query.hasNextPage && (
        <p>
          <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {words.more}
          </Button>
        </p>
      )}
      {job !== null && <ExportDialog job={job} close={() => setJob(null)} />}
    </section>
  );
}

function FaultLine(it: { row: WrongRow; fault: WrongRow['faults'][number]; register: Register }): ReactNode {
  const words = useWords(exchange);
  const language = useLanguage();
  const { row, fault } = it;
  return (
    <tr>
      <td className="figure" data-label={words.line}>
        {words.lineOf(row.sheet, figure(row.line))}
      </td>
      <td data-label={words.column}>{columnLabel(it.register, fault.column, words, language)}</td>
      <td data-label={words.value} className="sheet-value">
        {fault.value === '' ? '—' : fault.value}
      </td>
      <td data-label={words.reason}>{fault.why[language]}</td>
    </tr>
  );
}

/** The reasons there are, each with its number; one of them shows its rows alone. */
function Reasons(it: {
  it: ImportFile;
  register: Register;
  chosen: ReasonInfo | null;
  choose: (reason: ReasonInfo | null) => void;
}): ReactNode {
  const words = useWords(exchange);
  const language = useLanguage();
  const { reasons } = it.it;
  if (reasons.length < 2) return null;
  const all = reasons.map((one) => ({
    one,
    label: words.reasonCount(columnLabel(it.register, one.column, words, language), figure(one.count)),
  }));
  return (
    <fieldset className="sheet-reasons">
      <legend className="unseen">{words.reasons}</legend>
      <button type="button" aria-pressed={it.chosen === null} onClick={() => it.choose(null)}>
        {words.allReasons}
      </button>
      {all.map(({ one, label }) => (
        <button
          key={`${one.code} ${one.column}`}
          type="button"
          aria-pressed={it.chosen?.code === one.code && it.chosen.column === one.column}
          title={one.example[language]}
          onClick={() => it.choose(one)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function pathOf(id: string, reason: ReasonInfo | null, after: number): string {
  const asked = {
    fate: 'wrong',
    after: String(after),
    ...(reason ? { code: reason.code, column: reason.column } : {}),
  };
  return `/api/imports/${id}/rows?${new URLSearchParams(asked)}`;
}
