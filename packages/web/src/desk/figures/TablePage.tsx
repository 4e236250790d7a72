import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Indicator } from '@yicun/kernel/indicator';
import { indicatorsOf } from '@yicun/packs/office/resolve';
import type { House } from '@yicun/server/wire';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { houseQuery } from '../../source/queries.ts';
import { figures as figureWords } from '../../words/figures.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { FigureTable } from './FigureTable.tsx';
import { cellsQuery } from './queries.ts';
import { countOf } from './table.ts';
import './figures.css';

/** The figures of a task or a theme by district, township and village. */
export function TablePage(): ReactNode {
  const house = useQuery(houseQuery);
  return <Loaded query={house}>{(it) => <Tables house={it} />}</Loaded>;
}

function Tables({ house }: { house: House }): ReactNode {
  const words = useWords(figureWords);
  const { task, theme } = useSearch({ from: '/figures' });
  const language = useLanguage();
  const navigate = useNavigate();
  const all = indicatorsOf(house).filter(({ name }) => !name.endsWith('.count'));
  const ofTheme = house.packs.find(({ name }) => name === theme)?.registers ?? [];
  const chosen = all.filter((one) => (task === undefined ? ofTheme.includes(one.register) : one.tasks.includes(task)));
  const tasks = [...new Set(all.flatMap((one) => one.tasks))].sort();
  const themes = house.packs.filter(({ fixed }) => !fixed);
  return (
    <Page title={words.table}>
      <search className="figure-choices">
        <Select<string>
          aria-label={words.task}
          placeholder={words.everyTask}
          allowClear
          value={task ?? null}
          options={tasks.map((one) => ({ value: one, label: `${words.task} ${one}` }))}
          onChange={(next: string | undefined) =>
            navigate({ to: '/figures', search: next === undefined ? {} : { task: next } })
          }
        />
        <Select<string>
          aria-label={words.theme}
          placeholder={words.theme}
          allowClear
          value={theme ?? null}
          options={themes.map(({ name, label }) => ({ value: name, label: label[language] }))}
          onChange={(next: string | undefined) =>
            navigate({ to: '/figures', search: next === undefined ? {} : { theme: next } })
          }
        />
      </search>
      {task === undefined && theme === undefined ? (
        <Notice tone="empty" title={words.pick}>
          {words.pickHelp}
        </Notice>
      ) : (
        <OneTable key={task ?? theme} all={chosen} house={house} />
      )}
    </Page>
  );
}

function OneTable({ all, house }: { all: readonly Indicator[]; house: House }): ReactNode {
  const words = useWords(figureWords);
  // How much each ledger holds tells an amount of 0 from none recorded.
  const counts = [...new Set(all.map(({ register }) => countOf(register)))];
  const cells = useQuery(cellsQuery([...all.map(({ name }) => name), ...counts]));
  const none = (
    <Notice tone="empty" title={words.noneHere}>
      {words.noneHereHelp}
    </Notice>
  );
  if (all.length === 0) return none;
  return (
    <Loaded query={cells} lines={8}>
      {(found) => {
        const held = new Set(found.map((one) => one.indicator));
        const shown = all.filter(({ name, register }) => held.has(name) || house.states[register]?.state !== 'off');
        return shown.length === 0 ? none : <FigureTable all={shown} cells={found} />;
      }}
    </Loaded>
  );
}
