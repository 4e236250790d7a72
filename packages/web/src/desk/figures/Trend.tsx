import { figureValue } from '@yicun/kernel/figure';
import type { Indicator } from '@yicun/kernel/indicator';
import type { FigureSent } from '@yicun/server/wireFigures';
import type { ReactNode } from 'react';
import { figures as figureWords } from '../../words/figures.ts';
import { figure } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { linePoints } from '../programme/task/timeline.ts';
import { sumsText } from './text.ts';
import './figures.css';

/** What the figure had come to by the end of each month. */
export function Trend({ it, sent }: { it: Indicator; sent: FigureSent }): ReactNode {
  const words = useWords(figureWords);
  return (
    <section className="panel">
      <h2>{words.trend}</h2>
      {it.period === 'none' && <p className="quiet">{words.noTrend}</p>}
      {sent.trend.length > 0 && (
        <>
          <TrendLine it={it} sent={sent} width={360} height={64} />
          <div className="figure-scroll">
            <table className="figure-table">
              <thead>
                <tr>
                  <th scope="col">{words.month}</th>
                  <th scope="col">{words.value}</th>
                  {it.as === 'share' && <th scope="col">{words.numerator}</th>}
                  {it.as === 'share' && <th scope="col">{words.denominator}</th>}
                </tr>
              </thead>
              <tbody>
                {sent.trend.map((one) => (
                  <tr key={one.month}>
                    <th scope="row">{one.month}</th>
                    <td>{sumsText(it, one, words.noData)}</td>
                    {it.as === 'share' && <td>{figure(one.n)}</td>}
                    {it.as === 'share' && <td>{figure(one.total)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

/** The same as a line: nothing of it is read from the line alone. */
export function TrendLine(given: { it: Indicator; sent: FigureSent; width: number; height: number }): ReactNode {
  const { it, sent, width, height } = given;
  const values = sent.trend.flatMap((one) => {
    const value = figureValue(it, one);
    return value === null ? [] : [{ day: `${one.month}-01`, value }];
  });
  if (values.length < 2) return null;
  return (
    <svg
      className="figure-line"
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      style={{ inlineSize: width }}
      aria-hidden="true"
    >
      <polyline points={linePoints(values, width, height)} />
    </svg>
  );
}
