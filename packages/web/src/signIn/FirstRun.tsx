import type { CountyPlaces } from '@yicun/packs/places/county';
import type { CountyChoice, FirstAccount } from '@yicun/server/wire';
import { type ReactNode, useEffect, useState } from 'react';
import { Waiting } from '../parts/Waiting.tsx';
import { ask, type Trouble } from '../source/remote.ts';
import { enter } from '../source/session.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { signIn } from '../words/signIn.ts';
import { CountySearch, placeOf } from './CountySearch.tsx';
import { roleName } from './roleName.ts';
import { Line, Sheet, typed, Wrong } from './Sheet.tsx';

/** First run of an empty house: choose the county, see what will be set up, give the code from the terminal. */
export function FirstRun(): ReactNode {
  const words = useWords(signIn);
  const [county, setCounty] = useState<CountyChoice | null>(null);
  const [made, setMade] = useState<readonly FirstAccount[] | null>(null);
  if (made !== null) return <Made accounts={made} />;
  return (
    <Sheet place={null} title={words.setup} form="wide">
      <p className="quiet">{words.setupHelp}</p>
      {county === null ? (
        <CountySearch choose={setCounty} />
      ) : (
        <Chosen county={county} again={() => setCounty(null)} made={setMade} />
      )}
    </Sheet>
  );
}

function Chosen(it: {
  county: CountyChoice;
  again: () => void;
  made: (accounts: readonly FirstAccount[]) => void;
}): ReactNode {
  const { code, name } = it.county;
  const words = useWords(signIn);
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const create = async (form: FormData) => {
    setBusy(true);
    const body = { code, setupCode: typed(form, 'setupCode').trim() };
    const answer = await ask<{ accounts: readonly FirstAccount[] }>('POST', '/api/setup', body);
    setBusy(false);
    if (answer.ok) it.made(answer.value.accounts);
    else setTrouble(answer.trouble);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void create(new FormData(event.currentTarget));
      }}
    >
      <p className="county-chosen">
        <span>
          <strong>{name}</strong> <span className="quiet">{placeOf(it.county)}</span>
        </span>
        <button type="button" className="plain-button" onClick={it.again}>
          {words.change}
        </button>
      </p>
      <Preview code={code} />
      <Line name="setupCode" label={words.setupCode} autoComplete="off" hint={words.setupCodeHint} />
      <Wrong sentence={trouble?.[language] ?? null} />
      <button type="submit" className="go" disabled={busy}>
        {busy ? words.creating : words.create}
      </button>
    </form>
  );
}

/** What will be set up: every township with the number of its villages. */
function Preview({ code }: { code: string }): ReactNode {
  const words = useWords(signIn);
  const language = useLanguage();
  const [places, setPlaces] = useState<CountyPlaces | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    ask<CountyPlaces>('GET', `/api/places/${code}`, undefined, leaving.signal)
      .then((answer) => (answer.ok ? setPlaces(answer.value) : setTrouble(answer.trouble)))
      .catch(() => undefined); // left before the answer came
    return () => leaving.abort();
  }, [code]);
  if (trouble !== null) return <Wrong sentence={trouble[language]} />;
  if (places === null) return <Waiting />;
  const villages = places.townships.reduce((sum, township) => sum + township.villages.length, 0);
  return (
    <section className="preview" aria-label={words.townships}>
      <p>{words.preview(places.townships.length, villages)}</p>
      <ul>
        {places.townships.map(({ areaCode, name, villages: { length } }) => (
          <li key={areaCode}>
            {name} <span className="quiet">{length}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first accounts, the only time their passwords are shown. */
function Made({ accounts }: { accounts: readonly FirstAccount[] }): ReactNode {
  const words = useWords(signIn);
  const language = useLanguage();
  return (
    <Sheet place={null} title={words.created} form="wide">
      <p className="quiet">{words.createdHelp}</p>
      <table className="made">
        <thead>
          <tr>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.oneTimePassword}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ name, role, password }) => (
            <tr key={name}>
              <td>{roleName(role, language)}</td>
              <td>
                <code>{name}</code>
              </td>
              <td>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="go" onClick={() => enter()}>
        {words.toSignIn}
      </button>
    </Sheet>
  );
}
