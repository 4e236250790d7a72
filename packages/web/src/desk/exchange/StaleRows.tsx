import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Register } from '@yicun/kernel/register';
import type { Language } from '@yicun/kernel/words';
import type { Aside, ImportFile, RowPage, StaleRow } from '@yicun/server/wireSheets';
import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { fetched } from '../../source/remote.ts';
import { exchange } from '../../words/exchange.ts';
import { figure, moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { columnLabel } from './columnLabel.ts';
import { useImportDeeds } from './useImportDeeds.ts';

/** Rows that change what was changed elsewhere since the export: both beside each other, and which is to stand. */
export function StaleRows({ it, register }: { it: ImportFile; register: Register }): ReactNode {
  const words = useWords(exchange);
  const client = useQueryClient();
  const { choose } = useImportDeeds(it);
  const key = ['stale', it.id];
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      fetched<RowPage<StaleRow>>(`/api/imports/${it.id}/rows?fate=stale&after=${pageParam}`, signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const decide = async (nos: readonly number[] | null, mine: boolean) => {
    await choose(nos, mine);
    await client.invalidateQueries({ queryKey: key });
  };
  const title = words.staleTitle(figure(it.counts?.stale ?? rows.length));
  return (
    <section aria-label={title}>
      <div className="sheet-section-head">
        <h2 className="sheet-heading">{title}</h2>
        <Button onClick={() => decide(null, true)}>{words.takeAllMine}</Button>
        <Button onClick={() => decide(null, false)}>{words.keepAllNow}</Button>
      </div>
      <p className="quiet">{words.staleHelp}</p>
      <div className="sheet-pane">
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{words.record}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.was}</th>
              <th scope="col">{words.now}</th>
              <th scope="col">{words.mine}</th>
              <th scope="col">
                <span className="unseen">{words.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) =>
              row.aside.map((aside, place) => (
                <AsideLine
                  key={`${row.no} ${aside.column}`}
                  {...{ row, aside, register }}
                  decide={place === 0 ? (mine) => decide([row.no], mine) : null}
                />
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
    </section>
  );
}

function AsideLine(it: {
  row: StaleRow;
  aside: Aside;
  register: Register;
  decide: ((mine: boolean) => void) | null;
}): ReactNode {
  const { row, aside, register, decide } = it;
  const words = useWords(exchange);
  const language = useLanguage();
  const say = (value: Json) => said(register, aside.column, value, row.names, language);
  return (
    <tr>
      <td data-label={words.record}>
        {decide && (
          <Link to="/registers/$register/$id" params={{ register: register.name, id: row.record }}>
            {row.title ?? words.lineOf(row.sheet, figure(row.line))}
          </Link>
        )}
      </td>
      <td data-label={words.column}>{columnLabel(register, aside.column, words, language)}</td>
      <td data-label={words.was}>{say(aside.was)}</td>
      <td data-label={words.now}>
        {say(aside.now)}
        <br />
        <span className="quiet">{words.changedBy(aside.by, moment(aside.at))}</span>
      </td>
      <td data-label={words.mine}>{say(aside.mine)}</td>
      <td>
        {decide && (
          <Segmented
            value={row.mine}
            options={[
              { label: words.keepNow, value: false },
              { label: words.takeMine, value: true },
            ]}
            onChange={decide}
          />
        )}
      </td>
    </tr>
  );
}

/** A value as a person reads it; ids by what they are called. */
function said(register: Register, column: string, value: Json, names: StaleRow['names'], language: Language): string {
  if (value === null) return '—';
  if (column === '@stage') return register.stages[String(value)]?.label[language] ?? String(value);
  const ids = (Array.isArray(value) ? value : [value]).map(String);
  if (ids.length > 0 && ids.every((id) => names[id] !== undefined)) return ids.map((id) => names[id]).join('、');
  const field = register.fields[column];
  return field ? kindNamed(field.kind).show(value, field.options, language) : String(value);
}
