import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Indicator } from '@yicun/kernel/indicator';
import type { UnitInfo } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { useUnits } from '../../source/units.ts';
import { figures as figureWords } from '../../words/figures.ts';
import { figure } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { baseIn } from './counted.ts';
import { uncountedQuery } from './queries.ts';

/**
 * Records of the denominator that nothing of the numerator points to (households without a sanitary toilet): no list
 * can be filtered so, hence the first of them stand here.
 */
export function Unmatched({ it, place }: { it: Indicator; place: UnitInfo | null }): ReactNode {
  const words = useWords(figureWords);
  const { name } = useUnits();
  const { data } = useQuery(uncountedQuery(it.name, place?.id));
  const { register } = baseIn(it, null);
  if (data === undefined) return null;
  if (data.total === null) return <li className="quiet">{words.uncountedUnknown}</li>;
  if (data.total === 0) return <li className="quiet">{words.uncountedNone}</li>;
  return (
    <li>
      <details>
        <summary>
          {words.uncounted} <strong className="figure">{figure(data.total)}</strong>
        </summary>
        <ul className="figure-unmatched">
          {data.rows.map((row) => (
            <li key={row.id}>
              <Link to="/registers/$register/$id" params={{ register, id: row.id }}>
                {row.title ?? '—'}
              </Link>
              <span className="quiet"> {name(row.unit)}</span>
            </li>
          ))}
          {data.total > data.rows.length && (
            <li className="quiet">{words.more(figure(data.total - data.rows.length))}</li>
          )}
        </ul>
      </details>
    </li>
  );
}
