import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Checklist } from '@yicun/kernel/checklist';
import type { House } from '@yicun/server/wire';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { useMe } from '../../source/me.ts';
import { houseQuery } from '../../source/queries.ts';
import { checklists as checklistWords } from '../../words/checklists.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import '../exchange/exchange.css';
import './checklists.css';

/** One checklist, to be read on screen and filled in on paper. */
export function ChecklistPage(): ReactNode {
  const words = useWords(checklistWords);
  const { name } = useParams({ from: '/checklists/$name' });
  const house = useQuery(houseQuery);
  return (
    <Loaded query={house} lines={8}>
      {(it) => {
        const found = Object.hasOwn(it.checklists, name) ? it.checklists[name] : undefined;
        if (found) return <Sheet it={found} house={it} />;
        return (
          <Page title={words.title}>
            <Notice tone="empty" title={words.absent} action={<Link to="/checklists">{words.toAll}</Link>} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function Sheet({ it, house }: { it: Checklist; house: House }): ReactNode {
  const words = useWords(checklistWords);
  const language = useLanguage();
  const { district } = useMe();
  const on = it.register === null ? words.village : house.registers[it.register]?.label[language];
  const actions = (
    <>
      <Link to="/checklists">{words.toAll}</Link>
      <Button onClick={() => print()}>{words.print}</Button>
    </>
  );
  return (
    <Page title={it.label[language]} aside={words.ofTasks(it.tasks.join(' '))} actions={actions}>
      <dl className="checklist-head">
        {[
          [words.district, district.name],
          [words.onWhat(on ?? ''), ''],
          [words.day, ''],
          [words.inspector, ''],
        ].map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <div className="sheet-pane">
        <table className="sheet-table checklist">
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col" className="figure">
                {words.points}
              </th>
              <th scope="col">{words.deduction}</th>
              <th scope="col">{words.score}</th>
              <th scope="col">{words.found}</th>
            </tr>
          </thead>
          <tbody>
            {it.items.map(({ name, label, points, deduction, veto }) => (
              <tr key={name}>
                <td>
                  {label[language]} {veto && <span className="tag is-late">{words.veto}</span>}
                </td>
                <td data-label={words.points} className="figure">
                  {points}
                </td>
                <td data-label={words.deduction}>{deduction?.[language] ?? words.byJudgement}</td>
                <td className="checklist-blank" />
                <td className="checklist-blank" />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.sum}</th>
              <td className="figure">{it.items.reduce((sum, { points }) => sum + points, 0)}</td>
              <td />
              <td className="checklist-blank" />
              <td className="checklist-blank" />
            </tr>
          </tfoot>
        </table>
      </div>
      {it.items.some(({ veto }) => veto) && <p className="quiet">{words.vetoHelp}</p>}
    </Page>
  );
}
