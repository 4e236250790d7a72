import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Register } from '@yicun/kernel/register';
import type { House } from '@yicun/server/wire';
import { Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { holds, useMe } from '../../source/me.ts';
import { countsQuery, houseQuery } from '../../source/queries.ts';
import { administration } from '../../words/administration.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { AdministrationTabs } from '../settings/Tabs.tsx';
import { houseStateQuery } from '../settings/values.ts';
import { type State, SwitchRegister } from './SwitchRegister.tsx';
import '../settings/settings.css';
import './declarations.css';

/** 台账: which registers the district uses, and what it adds to them. */
export function DeclarationsPage(): ReactNode {
  const words = useWords(administration);
  const house = useQuery(houseQuery);
  return (
    <Page title={words.title}>
      <AdministrationTabs />
      <p className="quiet">{words.registersHelp}</p>
      <Loaded query={house} lines={8}>
        {(it) => <Registers house={it} />}
      </Loaded>
    </Page>
  );
}

function Registers({ house }: { house: House }): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [switching, setSwitching] = useState<{ register: Register; to: State } | null>(null);
  const counts = useQuery(countsQuery);
  const isOffice = holds(useMe(), ...Object.keys(house.registers.declaration?.may.create ?? {}));
  const state = useQuery({ ...houseStateQuery, enabled: isOffice });
  const wanted = typed.trim().toLowerCase();
  const isWanted = ({ label, tasks }: Register) =>
    [label.zh, label.en.toLowerCase(), ...tasks].some((one) => one.includes(wanted));
  const themes = house.packs
    .filter(({ fixed }) => !fixed)
    .map((theme) => ({
      theme,
      registers: theme.registers.flatMap((name) => house.registers[name] ?? []).filter(isWanted),
    }))
    .filter(({ registers }) => registers.length > 0);
  const troubles = state.data?.troubles ?? [];
  return (
    <>
      <search className="declarations-bar">
        <Input
          aria-label={words.findRegister}
          placeholder={words.findRegister}
          allowClear
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        {isOffice && <Link to="/settings/registers/new">{words.addRegister}</Link>}
      </search>
      {troubles.length > 0 && (
        <Notice tone="trouble" title={words.troubles}>
          <ul>
            {troubles.map((one) => (
              <li key={one.id}>{one[language]}</li>
            ))}
          </ul>
        </Notice>
      )}
      {themes.length === 0 && (
        <Notice tone="empty" title={words.noRegister}>
          {words.noneHelp}
        </Notice>
      )}
      {themes.map(({ theme, registers }) => (
        <section key={theme.name} className="panel" aria-label={theme.label[language]}>
          <h2>{theme.label[language]}</h2>
          <table className="settings-table declarations-table">
            <thead>
              <tr>
                <th scope="col">{words.register}</th>
                <th scope="col">{words.state}</th>
                <th scope="col" className="figure">
                  {words.held}
                </th>
                <th scope="col">{words.taskColumn}</th>
                <th scope="col">{words.ownFields}</th>
              </tr>
            </thead>
            <tbody>
              {registers.map((one) => (
                <Row
                  key={one.name}
                  register={one}
                  house={house}
                  held={counts.data?.[one.name] ?? 0}
                  switchTo={isOffice ? (to) => setSwitching({ register: one, to }) : null}
                />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {switching && <SwitchRegister {...switching} close={() => setSwitching(null)} />}
    </>
  );
}

function Row({
  register,
  house,
  held,
  switchTo,
}: {
  register: Register;
  house: House;
  held: number;
  switchTo: ((to: State) => void) | null;
}): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const { state = 'on', keptAt = '' } = house.states[register.name] ?? {};
  const own = Object.keys(register.fields).filter((name) => ownName.test(name)).length;
  const states: readonly State[] = ['on', 'off', 'elsewhere'];
  const label = register.label[language];
  return (
    <tr>
      <th scope="row">
        <Link to="/registers/$register" params={{ register: register.name }} search={{}}>
          {label}
        </Link>
      </th>
      <td data-label={words.state}>
        {switchTo === null ? (
          words[state]
        ) : (
          <Select<State>
            aria-label={`${label} ${words.state}`}
            size="small"
            className="declarations-state"
            value={state}
            onChange={switchTo}
            options={states.map((value) => ({ value, label: words[value] }))}
          />
        )}
        {state === 'elsewhere' && <span className="quiet settings-coming">{keptAt}</span>}
      </td>
      <td data-label={words.held} className="figure">
        {figure(held)}
      </td>
      <td data-label={words.taskColumn} className="quiet">
        {register.tasks.join(' ')}
      </td>
      <td data-label={words.ownFields}>
        {own > 0 && <span className="declarations-own">{figure(own)}</span>}
        {switchTo !== null && (
          <Link to="/settings/registers/$register" params={{ register: register.name }}>
            {own > 0 ? words.edit : words.addField}
            <span className="unseen"> {label}</span>
          </Link>
        )}
      </td>
    </tr>
  );
}

/** What a district declares itself is called so. */
const ownName = /^x[A-Z0-9]/;
