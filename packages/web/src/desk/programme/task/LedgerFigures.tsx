import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { indicatorsOf } from '@yicun/packs/office/resolve';
import type { BoardTask } from '@yicun/packs/programme/boardTask';
import { textOf } from '@yicun/packs/programme/row';
import type { FigureSent } from '@yicun/server/wireFigures';
import type { ReactNode } from 'react';
import { figures as figureWords } from '../../../words/figures.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { isNoData, judged } from '../../figures/judged.ts';
import { figuresQuery } from '../../figures/queries.ts';
import { sumsText } from '../../figures/text.ts';
import { useOpened } from '../opened.ts';

/** Every figure of the task that a ledger in use gives, whether or not the table sets one: each opens its records. */
export function LedgerFigures({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(figureWords);
  const language = useLanguage();
  const { house, on } = useOpened();
  const number = textOf(it.task, 'number') ?? '';
  const known = indicatorsOf(house).filter(({ tasks, name }) => tasks.includes(number) && !name.endsWith('.count'));
  const { data } = useQuery(figuresQuery({ names: known.map(({ name }) => name), on }));
  const sent = new Map((data ?? []).map((one): [string, FigureSent] => [one.indicator, one]));
  // A ledger that is off is shown once it holds something.
  const shown = known.filter(({ name, register }) => {
    const records = sent.get(name)?.records;
    return records !== undefined && (records > 0 || house.states[register]?.state !== 'off');
  });
  if (shown.length === 0) return null;
  return (
    <section className="panel on-screen">
      <div className="panel-head">
        <h2>{words.ofTask}</h2>
        <Link to="/figures" search={{ task: number }}>
          {words.toTable}
        </Link>
      </div>
      <p className="quiet">{words.ofTaskHelp}</p>
      <ul className="ledger-figures">
        {shown.map((one) => {
          const its = sent.get(one.name);
          return (
            <li key={one.name}>
              <Link to="/figures/$indicator" params={{ indicator: one.name }}>
                {one.label[language]}
              </Link>
              <strong>
                {its === undefined || isNoData(one.as, its) ? words.noData : sumsText(one, judged(its), words.noData)}
              </strong>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
