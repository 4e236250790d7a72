import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Register } from '@yicun/kernel/register';
import type { House } from '@yicun/server/wire';
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { countsQuery, houseQuery } from '../../source/queries.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { useMay } from '../records/may.ts';
import './registers.css';

/** All ledgers by theme: those in use with how much they hold, the others behind a heading of their own. */
export function RegistersPage(): ReactNode {
  const house = useQuery(houseQuery);
  return <Loaded query={house}>{(it) => <Ledgers house={it} />}</Loaded>;
}

function Ledgers({ house }: { house: House }): ReactNode {
  const words = useWords(registerWords);
  const may = useMay(house);
  const [typed, setTyped] = useState('');
  const counts = useQuery(countsQuery);
  const wanted = typed.trim().toLowerCase();
  const isWanted = ({ label, tasks, name }: Register) =>
    [label.zh, label.en.toLowerCase(), name.toLowerCase(), ...tasks].some((one) => one.includes(wanted));
  const themes = house.packs
    .filter(({ fixed }) => !fixed)
    .map((theme) => {
      const readable = theme.registers.flatMap((name) => house.registers[name] ?? []).filter(may.read);
      const found = readable.filter(isWanted);
      const isOff = ({ name }: Register) => house.states[name]?.state === 'off';
      return { theme, on: found.filter((one) => !isOff(one)), off: found.filter(isOff) };
    });
  const offCount = themes.reduce((sum, { off }) => sum + off.length, 0);
  const section = (name: string, label: string, these: readonly Register[]) => (
    <section key={name} className="panel theme" aria-label={label}>
      <h2>{label}</h2>
      <ul className="ledgers">
        {these.map((one) => (
          <Ledger key={one.name} register={one} house={house} count={counts.data && (counts.data[one.name] ?? 0)} />
        ))}
      </ul>
    </section>
  );
  const language = useLanguage();
  const inUse = themes.filter(({ on }) => on.length > 0);
  const more = themes.filter(({ off }) => off.length > 0);
  return (
    <Page title={words.ledgers} aside={words.ledgerCount(inUse.reduce((sum, { on }) => sum + on.length, 0))}>
      <search className="list-bar">
        <Input
          aria-label={words.findLedger}
          placeholder={words.findLedger}
          allowClear
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </search>
      {inUse.length + more.length === 0 && (
        <Notice tone="empty" title={wanted === '' ? words.noLedgers : words.noSuchLedger}>
          {wanted === '' ? words.noLedgersHelp : words.noSuchLedgerHelp}
        </Notice>
      )}
      <div className="themes">{inUse.map(({ theme, on }) => section(theme.name, theme.label[language], on))}</div>
      {offCount > 0 && (
        <details className="more-ledgers" open={wanted !== ''}>
          <summary>{words.moreLedgers(offCount)}</summary>
          <p className="quiet">{words.moreLedgersHelp}</p>
          <div className="themes">{more.map(({ theme, off }) => section(theme.name, theme.label[language], off))}</div>
        </details>
      )}
    </Page>
  );
}

function Ledger({
  register,
  house,
  count,
}: {
  register: Register;
  house: House;
  count: number | undefined;
}): ReactNode {
  const words = useWords(registerWords);
  const language = useLanguage();
  return (
    <li>
      <Link to="/registers/$register" params={{ register: register.name }} search={{}}>
        {register.label[language]}
      </Link>
      {house.states[register.name]?.state === 'elsewhere' && <span className="tag">{words.elsewhere}</span>}
      {register.tasks.length > 0 && <span className="quiet ledger-tasks">{words.tasks(register.tasks.join(' '))}</span>}
      <span className="figure">
        {count === undefined ? '' : count === 0 ? <span className="quiet">—</span> : figure(count)}
      </span>
    </li>
  );
}
