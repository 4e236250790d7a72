import type { FoundSheet } from '@yicun/server/wireForeign';
import type { ReactNode } from 'react';
import { useWords } from '../../words/language.ts';
import { mapping } from '../../words/mapping.ts';

/** The first rows of a foreign table as they stand, those of its heading set apart. */
export function FirstRows({ sheet: { rows, first, last, columns } }: { sheet: FoundSheet }): ReactNode {
  const words = useWords(mapping);
  const places = [...columns.keys()];
  return (
    <details className="mapping-rows">
      <summary>
        {words.firstRows} · {words.heading(first, last)}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard too. */}
      <section className="sheet-pane" aria-label={words.firstRows} tabIndex={0}>
        <table>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line} data-heading={(line >= first && line <= last) || undefined}>
                <th scope="row">{line}</th>
                {places.map((place) => (
                  <td key={place}>{cells[place] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
