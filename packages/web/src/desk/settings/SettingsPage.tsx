import { useQuery } from '@tanstack/react-query';
import type { Setting } from '@yicun/kernel/setting';
import type { House, RecordRow } from '@yicun/server/wire';
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { holds, useMe } from '../../source/me.ts';
import { houseQuery } from '../../source/queries.ts';
import { FieldShow } from '../../widgets/widgets.tsx';
import { administration } from '../../words/administration.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { SettingSheet } from './SettingSheet.tsx';
import { AdministrationTabs } from './Tabs.tsx';
import { fieldOf, houseStateQuery, isCompared, valueIn, valuesOf, valuesQuery } from './values.ts';
import './settings.css';

/** 参数: what the district has set, by theme; each opens with its source, what it touches and its history. */
export function SettingsPage(): ReactNode {
  const words = useWords(administration);
  const house = useQuery(houseQuery);
  const values = useQuery(valuesQuery);
  return (
    <Page title={words.title}>
      <AdministrationTabs />
      <p className="quiet">{words.settingsHelp}</p>
      <Loaded query={house} lines={8}>
        {(it) => <Loaded query={values}>{({ rows }) => <Settings house={it} rows={rows} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function Settings({ house, rows }: { house: House; rows: readonly RecordRow[] }): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const recounting = useRecounting(house);
  const wanted = typed.trim().toLowerCase();
  const isWanted = ({ label, tasks }: Setting) =>
    [label.zh, label.en.toLowerCase(), ...tasks].some((one) => one.includes(wanted));
  const themes = house.packs
    .map((theme) => ({
      theme,
      settings: theme.settings.flatMap((name) => house.settings[name] ?? []).filter(isWanted),
    }))
    .filter(({ settings }) => settings.length > 0);
  const chosen = opened === null ? undefined : house.settings[opened];
  return (
    <>
      <search className="settings-find">
        <Input
          aria-label={words.find}
          placeholder={words.find}
          allowClear
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </search>
      {recounting.size > 0 && (
        <p className="refused" role="status">
          {words.recountingHelp(recounting.size)}
        </p>
      )}
      {themes.length === 0 && (
        <Notice tone="empty" title={words.none}>
          {words.noneHelp}
        </Notice>
      )}
      {themes.map(({ theme, settings }) => (
        <section key={theme.name} className="panel settings-theme" aria-label={theme.label[language]}>
          <h2>{theme.label[language]}</h2>
          <table className="settings-table">
            <thead>
              <tr>
                <th scope="col">{words.setting}</th>
                <th scope="col">{words.inForce}</th>
                <th scope="col">{words.byDefault}</th>
                <th scope="col">{words.since}</th>
                <th scope="col">{words.taskColumn}</th>
              </tr>
            </thead>
            <tbody>
              {settings.map((one) => (
                <Row
                  key={one.name}
                  setting={one}
                  house={house}
                  rows={valuesOf(rows, one.name)}
                  isRecounting={(house.touched[one.name]?.indicators ?? []).some((name) => recounting.has(name))}
                  open={() => setOpened(one.name)}
                />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {chosen && (
        <SettingSheet setting={chosen} house={house} rows={valuesOf(rows, chosen.name)} close={() => setOpened(null)} />
      )}
    </>
  );
}

/** Names of the indicators that are being counted anew; the office alone is told. */
function useRecounting(house: House): ReadonlySet<string> {
  const isOffice = holds(useMe(), ...Object.keys(house.registers.declaration?.may.create ?? {}));
  const state = useQuery({ ...houseStateQuery, enabled: isOffice });
  return new Set(state.data?.recounting);
}

function Row({
  setting,
  house,
  rows,
  isRecounting,
  open,
}: {
  setting: Setting;
  house: House;
  rows: readonly RecordRow[];
  isRecounting: boolean;
  open: () => void;
}): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const { today } = useMe();
  const field = fieldOf(setting);
  const value = house.values[setting.name] ?? null;
  const current = rows.find(({ day }) => day !== null && day <= today);
  const next = rows.findLast(({ day }) => day !== null && day > today);
  return (
    <tr>
      <th scope="row">
        <button type="button" className="settings-open" onClick={open}>
          {setting.label[language]}
        </button>
      </th>
      <td data-label={words.inForce}>
        <strong>
          {value === null ? (
            <span className="quiet">{isCompared(setting) ? words.noValue : words.notSet}</span>
          ) : (
            <FieldShow field={field} value={value} />
          )}
        </strong>
        {isRecounting && <span className="settings-recounting">{words.recounting}</span>}
        {next && (
          <span className="quiet settings-coming">
            {words.coming(next.day ?? '')} <FieldShow field={field} value={valueIn(next, setting)} />
          </span>
        )}
      </td>
      <td data-label={words.byDefault} className="quiet">
        <FieldShow field={field} value={setting.byDefault} />
      </td>
      <td data-label={words.since}>{current?.day ?? <span className="quiet">{words.sinceStart}</span>}</td>
      <td data-label={words.taskColumn} className="quiet">
        {setting.tasks.join(' ')}
      </td>
    </tr>
  );
}
