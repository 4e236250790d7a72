import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Item } from '@yicun/packs/programme/items';
import { textOf } from '@yicun/packs/programme/row';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Notice } from '../../../parts/Notice.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useUnits } from '../../../source/units.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { type ItemSieve, itemSorts, itemStates, itemWhens } from '../address.ts';
import { Choose } from '../Choose.tsx';
import { useChoices } from '../choices.ts';
import { goalText, stateText, valueText } from '../figures.ts';
import { Hits } from '../Hits.tsx';
import { wordsOf } from '../hits.ts';
import { TaskLink } from '../links.tsx';
import { useOpened } from '../opened.ts';
import { SearchBox } from '../SearchBox.tsx';
import { itemPasses, soonDays, unitsOf } from '../sieve.ts';
import './items.css';

/** Every target, milestone and measure in one list: what the numbers of the overview open. */
export function ItemsPage(): ReactNode {
  const words = useWords(programmeWords);
  const { board } = useOpened();
  const sieve = useSearch({ from: '/programmes/$programme/items' });
  const taskOf = new Map(board.tasks.map((it) => [it.task.id, it]));
  const pool = sieve.when === 'late' || sieve.when === 'soon' ? board.agenda : board.items;
  const shown = pool.filter((item) => {
    const it = taskOf.get(item.task.id);
    return it !== undefined && itemPasses(item, it, sieve, board.judgedOn);
  });
  return (
    <Page title={words.items} aside={words.itemsShown(shown.length, board.items.length)}>
      <Bar sieve={sieve} />
      {shown.length === 0 ? (
        <Notice tone="empty" title={words.noneFound}>
          {words.noneFoundHelp}
        </Notice>
      ) : (
        <div className="panel items-panel">
          <table className="plain-table items">
            <thead>
              <tr>
                <th scope="col">{words.sort}</th>
                <th scope="col">{words.item}</th>
                <th scope="col">{words.task}</th>
                <th scope="col">{words.leadUnit}</th>
                <th scope="col">{words.due}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((item) => (
                <Line key={item.record.id} item={item} hits={wordsOf(sieve.q ?? '')} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

function Line({ item, hits }: { item: Item; hits: readonly string[] }): ReactNode {
  const words = useWords(programmeWords);
  const { name } = useUnits();
  const between = useLanguage() === 'zh' ? '、' : ', ';
  const { record, task, sort, state, due, lateDays, carriedOver } = item;
  return (
    <tr>
      <td className="items-sort">{words.sorts[sort]}</td>
      <td className="items-what">
        <TaskLink task={task.id} thing={record.id}>
          <Hits text={record.title ?? ''} words={hits} />
        </TaskLink>
        {sort === 'target' && <span className="items-goal"> {goalText(record, words)}</span>}
        {record.data.firmness === 'aim' && <span className="tag">{words.aim}</span>}
      </td>
      <td className="items-task">
        <TaskLink task={task.id}>
          {textOf(task, 'number')} <Hits text={task.title ?? ''} words={hits} />
        </TaskLink>
      </td>
      <td>{unitsOf(record, 'leadUnits').map(name).join(between)}</td>
      <td className="items-due">{due ?? '—'}</td>
      <td className="items-state">
        {lateDays > 0 ? <strong className="is-late">{words.daysLate(lateDays)}</strong> : stateText(sort, state, words)}
        {carriedOver && <span className="quiet"> {words.carriedOver}</span>}
        <Told item={item} />
      </td>
    </tr>
  );
}

/** What was reported last, of a target. */
function Told({ item }: { item: Item }): ReactNode {
  const { board } = useOpened();
  if (item.sort !== 'target') return null;
  const it = board.tasks.find(({ task }) => task.id === item.task.id);
  const current = it?.targets.find(({ target }) => target.id === item.record.id)?.current ?? null;
  return current === null ? null : <span className="items-told">{valueText(current.value, item.record)}</span>;
}

function Bar({ sieve }: { sieve: ItemSieve }): ReactNode {
  const words = useWords(programmeWords);
  const choices = useChoices();
  const navigate = useNavigate({ from: '/programmes/$programme/items' });
  const set = (part: { readonly [name in keyof ItemSieve]?: string | undefined }) =>
    navigate({ search: (held) => ({ ...held, ...part }) as ItemSieve, replace: true });
  const option = (value: string, label: string) => ({ value, label });
  const whens = { late: words.late, soon: words.soon(soonDays), carried: words.carriedOver };
  return (
    <search className="sieve">
      <SearchBox label={words.searchItems} value={sieve.q ?? ''} search={(q) => set({ q })} />
      <Choose
        label={words.sort}
        value={sieve.sort}
        options={itemSorts.map((one) => option(one, words.sorts[one]))}
        choose={(sort) => set({ sort })}
      />
      <Choose
        label={words.state}
        value={sieve.state}
        options={itemStates.map((one) => option(one, stateText(sieve.sort ?? 'target', one, words)))}
        choose={(state) => set({ state })}
      />
      <Choose
        label={words.due}
        value={sieve.when}
        options={itemWhens.map((one) => option(one, whens[one]))}
        choose={(when) => set({ when })}
      />
      <Choose label={words.keyWork} value={sieve.key} options={choices.keyWorks} choose={(key) => set({ key })} />
      <Choose label={words.leadUnit} value={sieve.lead} options={choices.leads} choose={(lead) => set({ lead })} />
      {Object.keys(sieve).some((name) => name !== 'on') && (
        <Button type="link" onClick={() => navigate({ search: {} })}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}
