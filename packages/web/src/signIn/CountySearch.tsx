import type { CountyChoice } from '@yicun/server/wire';
import { type ReactNode, useEffect, useState } from 'react';
import { ask, type Trouble } from '../source/remote.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { signIn } from '../words/signIn.ts';
import { Wrong } from './Sheet.tsx';

type Found = { readonly counties: readonly CountyChoice[] } | { readonly trouble: Trouble } | null;

/** Finds a county of China by its name, pinyin or initials. */
export function CountySearch({ choose }: { choose: (county: CountyChoice) => void }): ReactNode {
  const words = useWords(signIn);
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const found = useFound(query.trim());
  const counties = found !== null && 'counties' in found ? found.counties : [];
  return (
    <section className="county">
      <div className="line">
        <label htmlFor="county">{words.county}</label>
        <input
          id="county"
          type="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby="county-hint"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <small id="county-hint" className="quiet">
          {words.countyHint}
        </small>
      </div>
      <Wrong sentence={found !== null && 'trouble' in found ? found.trouble[language] : null} />
      <p className="quiet" role="status">
        {found !== null && 'counties' in found && counties.length === 0 && words.countyNone}
      </p>
      <ul>
        {counties.map((county) => (
          <li key={county.code}>
            <button type="button" onClick={() => choose(county)}>
              <span>{county.name}</span>
              <span className="quiet">{placeOf(county)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The province and the city above a county; some stand under their province alone. */
export function placeOf({ province, city }: CountyChoice): string {
  return [province, city].filter((name) => name !== '').join(' ');
}

/** Asks 200 ms after the last key; an answer to an earlier question is dropped. */
function useFound(query: string): Found {
  const [found, setFound] = useState<Found>(null);
  useEffect(() => {
    if (query === '') return setFound(null);
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const path = `/api/places?${new URLSearchParams({ query })}`;
      const answer = await ask<{ counties: readonly CountyChoice[] }>('GET', path, undefined, leaving.signal).catch(
        () => null,
      );
      if (answer !== null) setFound(answer.ok ? answer.value : { trouble: answer.trouble });
    }, 200);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [query]);
  return found;
}
