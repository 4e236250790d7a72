import type { CountyPlaces } from '@yicun/packs/places/county';
import type { CountyChoice } from '@yicun/server/wire';
import { type ReactNode, useEffect, useState } from 'react';
import { Waiting } from '../parts/Waiting.tsx';
import { ask, type Trouble } from '../source/remote.ts';
import { enter } from '../source/session.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { signIn } from '../words/signIn.ts';
import { CountySearch } from './CountySearch.tsx';
import { Line, Sheet, typed, Wrong } from './Sheet.tsx';

interface Administrator {
  readonly name: string;
  readonly password: string;
}

/** First run of an empty house: choose the county, see what will be set up, give the code from the terminal. */
export function FirstRun(): ReactNode {
  const words = useWords(signIn);
  const [county, setCounty] = useState<CountyChoice | null>(null);
  const [made, setMade] = useState<Administrator | null>(null);
  if (made !== null) return <Made made={made} />;
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

function Chosen(it: { county: CountyChoice; again: () => void; made: (made: Administrator) => void }): ReactNode {
  const { code, name, city, province } = it.county;
  const words = useWords(signIn);
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const create = async (form: FormData) => {
    setBusy(true);
    const body = { code, setupCode: typed(form, 'setupCode').trim() };
    const answer = await ask<Administrator>('POST', '/api/setup', body);
    setBusy(false);
    if (answer.ok) it.made(answer.value);
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
          <strong>{name}</strong> <span className="quiet">{[province, city].join(' ')}</span>
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

function Made({ made }: { made: Administrator }): ReactNode {
  const words = useWords(signIn);
  return (
    <Sheet place={null} title={words.created}>
      <p className="quiet">{words.createdHelp}</p>
      <dl className="made">
        <dt>{words.name}</dt>
        <dd>{made.name}</dd>
        <dt>{words.oneTimePassword}</dt>
        <dd>{made.password}</dd>
      </dl>
      <button type="button" className="go" onClick={() => enter()}>
        {words.toSignIn}
      </button>
    </Sheet>
  );
}
