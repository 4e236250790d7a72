import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { House } from '@yicun/server/wire';
import type { RoundInfo } from '@yicun/server/wireRounds';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { houseQuery } from '../../source/queries.ts';
import { figure, moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { rounds as roundWords } from '../../words/rounds.ts';
import { useMay } from '../records/may.ts';
import { NewRound } from './NewRound.tsx';
import { roundsQuery } from './queries.ts';
import '../exchange/exchange.css';
import './rounds.css';

/** 填表任务: what was asked of units without an account, and how far they are. */
export function RoundsPage(): ReactNode {
  const house = useQuery(houseQuery);
  return <Loaded query={house}>{(it) => <Rounds house={it} />}</Loaded>;
}

function Rounds({ house }: { house: House }): ReactNode {
  const words = useWords(roundWords);
  const query = useQuery(roundsQuery);
  const may = useMay(house);
  const navigate = useNavigate();
  const { register, listed } = useSearch({ from: '/rounds' });
  const own = Object.values(house.registers).filter(
    (one) =>
      may.create(one) &&
      house.states[one.name]?.state !== 'off' &&
      !house.packs.some(({ fixed, registers }) => fixed && registers.includes(one.name)),
  );
  const go = (search: { register?: string; listed?: string }) => navigate({ to: '/rounds', search });
  const add = own.length > 0 && (
    <Button type="primary" onClick={() => go({ register: '' })}>
      {words.add}
    </Button>
  );
  return (
    <Page title={words.title} actions={add}>
      <p className="quiet">{words.help}</p>
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? (
            <Notice tone="empty" title={words.none}>
              {words.noneHelp}
            </Notice>
          ) : (
            <ul className="rounds">
              {all.map((one) => (
                <RoundLine key={one.id} it={one} house={house} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {register !== undefined && own.length > 0 && (
        <NewRound registers={own} register={register} listed={listed ?? null} close={() => go({})} />
      )}
    </Page>
  );
}

function RoundLine({ it, house }: { it: RoundInfo; house: House }): ReactNode {
  const words = useWords(roundWords);
  const language = useLanguage();
  const asked = Object.values(it.standings).reduce((sum, one) => sum + one, 0);
  return (
    <li className="panel round-line">
      <h2>
        <Link to="/rounds/$id" params={{ id: it.id }}>
          {it.name}
        </Link>
      </h2>
      <p className="quiet">
        {house.registers[it.register]?.label[language] ?? it.register} · {words.due} {it.due} ·{' '}
        {it.closed === null ? words.byOn(it.by ?? '', moment(it.opened)) : words.closedOn(moment(it.closed))}
      </p>
      <p>
        {words.townshipCount(figure(it.standings.answered), figure(asked))}
        {it.standings.wrong > 0 && ` · ${words.standings.wrong} ${figure(it.standings.wrong)}`}
        {it.standings.ready > 0 && ` · ${words.standings.ready} ${figure(it.standings.ready)}`}
      </p>
    </li>
  );
}
