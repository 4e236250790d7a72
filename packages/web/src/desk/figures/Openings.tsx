import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { summed } from '@yicun/kernel/figure';
import type { Indicator } from '@yicun/kernel/indicator';
import type { House, UnitInfo } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { useUnits } from '../../source/units.ts';
import { figures as figureWords } from '../../words/figures.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { baseIn, countedIn, type Opening, searchOf, uncountedIn, uncountedUnits } from './counted.ts';
import { cellsQuery } from './queries.ts';
import { Unmatched } from './Unmatched.tsx';

/** The records behind a figure: those that count above, those below, and those below that do not count above. */
export function Openings({ it, house, place }: { it: Indicator; house: House; place: UnitInfo | null }): ReactNode {
  const words = useWords(figureWords);
  const path = place?.path ?? null;
  const isShare = it.as === 'share';
  const within = uncountedIn(it, path);
  return (
    <section className="panel">
      <h2>{words.open}</h2>
      <ul className="figure-openings">
        <ToList to={countedIn(it, path)} house={house} label={isShare ? words.counted : words.countedAmount} />
        {isShare && <ToList to={baseIn(it, path)} house={house} label={words.base} />}
        {isShare && within !== null && <ToList to={within} house={house} label={words.uncounted} />}
        {isShare && it.by === 'unit' && <Units it={it} house={house} path={path} />}
        {isShare && within === null && it.by === 'record' && <Unmatched it={it} place={place} />}
      </ul>
    </section>
  );
}

function ToList({ to, house, label, count }: { to: Opening; house: House; label: string; count?: number }): ReactNode {
  const language = useLanguage();
  const register = house.registers[to.register];
  if (register === undefined) return null;
  return (
    <li>
      <Link to="/registers/$register" params={{ register: to.register }} search={searchOf(to)}>
        {label}
      </Link>
      {count !== undefined && <strong className="figure"> {figure(count)}</strong>}
      <span className="quiet"> {register.label[language]}</span>
    </li>
  );
}

/** Villages that count below and hold nothing of it. */
function Units({ it, house, path }: { it: Indicator; house: House; path: string | null }): ReactNode {
  const words = useWords(figureWords);
  const { data = [] } = useQuery(cellsQuery([it.name]));
  const { byId } = useUnits();
  const inPlace = data.filter(({ unit }) => path === null || byId.get(unit)?.path.startsWith(path) === true);
  const without = inPlace.filter((one) => one.total > 0 && summed(it, [one]).n === 0);
  if (inPlace.length > 0 && without.length === 0) return <li className="quiet">{words.uncountedNone}</li>;
  const to = uncountedUnits(
    it,
    without.map(({ unit }) => unit),
  );
  return to && <ToList to={to} house={house} label={words.uncountedUnits} count={without.length} />;
}
