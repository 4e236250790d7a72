import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { figureValue, type Sums } from '@yicun/kernel/figure';
import type { Indicator } from '@yicun/kernel/indicator';
import type { FigureSent, TownshipSums } from '@yicun/server/wireFigures';
import type { ReactNode } from 'react';
import { useUnits } from '../../source/units.ts';
import { figures as figureWords } from '../../words/figures.ts';
import { figure } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { wantingQuery } from './queries.ts';
import { changeText, sumsText } from './text.ts';

/**
 * Townships beside one another as is fair (PRODUCT §3.8): where each began, its size, what is missing and how far it
 * has come, in administrative order. No ranking, and none can be made by sorting.
 */
export function Comparison({ it, sent }: { it: Indicator; sent: FigureSent }): ReactNode {
  const words = useWords(figureWords);
  const { name, byId } = useUnits();
  const { unit } = useSearch({ from: '/figures/$indicator' });
  const wanting = useQuery(wantingQuery(it.name, unit));
  const [start] = sent.frozen;
  const base = sent.frozen.at(-1);
  if (sent.townships.length < 2) return null;
  const startOf = (unit: string) => start?.townships.find((one) => one.unit === unit);
  // By the same denominator as the figure above.
  const nowOf = (one: TownshipSums): Sums => {
    if (base === undefined) return one;
    return { n: one.n, total: base.townships.find(({ unit }) => unit === one.unit)?.total ?? 0 };
  };
  const wantingText = (township: string): string => {
    const path = byId.get(township)?.path;
    if (wanting.data === undefined || path === undefined) return '…';
    const its = wanting.data.filter((one) => byId.get(one.unit)?.path.startsWith(path));
    const [lacking, fields] = [sum(its.map((one) => one.lacking)), sum(its.map((one) => one.fields))];
    return lacking === 0 ? '0' : words.wantingOf(figure(fields), figure(lacking));
  };
  return (
    <section className="panel">
      <h2>{words.comparison}</h2>
      <p className="quiet">
        {words.comparisonHelp} {start === undefined ? words.noStart : words.startOf(start.on)}
      </p>
      <div className="figure-scroll">
        <table className="figure-table figure-units">
          <thead>
            <tr>
              <th scope="col">{words.township}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.baseLevel}</th>
              <th scope="col">{words.change}</th>
              <th scope="col">{words.households}</th>
              <th scope="col">{words.villages}</th>
              <th scope="col">{words.missing}</th>
              <th scope="col">{words.wanting}</th>
            </tr>
          </thead>
          <tbody>
            {sent.townships.map((one) => (
              <tr key={one.unit}>
                <th scope="row">
                  <Link to="/figures/$indicator" params={{ indicator: it.name }} search={{ unit: one.unit }}>
                    {name(one.unit)}
                  </Link>
                </th>
                <Now it={it} one={one} now={nowOf(one)} />
                <td>{sumsText(it, startOf(one.unit) ?? { n: 0, total: 0 }, '—')}</td>
                <td>{changeSince(it, startOf(one.unit), nowOf(one)) ?? '—'}</td>
                <td>{figure(one.households)}</td>
                <td>{figure(one.villages)}</td>
                <td>{figure(one.unrecorded)}</td>
                <td>{wantingText(one.unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}

function Now({ it, one, now }: { it: Indicator; one: TownshipSums; now: Sums }): ReactNode {
  const words = useWords(figureWords);
  const isNone = one.villages > 0 && one.unrecorded === one.villages && one.n === 0 && now.total === 0;
  return (
    <td>
      {isNone ? words.noData : sumsText(it, now, words.noData)}
      {it.as === 'share' && now.total > 0 && (
        <span className="figure-parts-of">
          {figure(now.n)} / {figure(now.total)}
        </span>
      )}
    </td>
  );
}

/** In points of a share; null where one of the two is not known. */
function changeSince(it: Indicator, before: Sums | undefined, now: Sums): string | null {
  const [was, is] = [before && figureValue(it, before), figureValue(it, now)];
  if (was === undefined || was === null || is === null) return null;
  return changeText(it.as === 'share' ? (is - was) * 100 : is - was);
}
