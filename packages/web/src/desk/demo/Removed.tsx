import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DemoRemoved } from '@yicun/server/wireDemo';
import type { ReactNode } from 'react';
import { houseQuery } from '../../source/queries.ts';
import { demo } from '../../words/demo.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';

/** What came of it: how much went, and each record that stays with the reason. */
export function Removed({ it }: { it: DemoRemoved }): ReactNode {
  const words = useWords(demo);
  const language = useLanguage();
  const { data: house } = useQuery(houseQuery);
  return (
    <section className="panel" aria-label={words.title}>
      <p role="status">{words.done(figure(it.removed), figure(it.restored))}</p>
      {it.kept > 0 && (
        <>
          <p>
            {words.kept(figure(it.kept))}
            {it.kept > it.keptFirst.length && words.keptSome(it.keptFirst.length)}
          </p>
          <table className="sheet-table">
            <thead>
              <tr>
                <th scope="col">{words.number}</th>
                <th scope="col">{words.register}</th>
                <th scope="col">{words.why}</th>
              </tr>
            </thead>
            <tbody>
              {it.keptFirst.map(({ register, record, why }, index) => (
                <tr key={record}>
                  <td>
                    <Link to="/registers/$register/$id" params={{ register, id: record }}>
                      {words.record(index + 1)}
                    </Link>
                  </td>
                  <td data-label={words.register}>{house?.registers[register]?.label[language] ?? register}</td>
                  <td data-label={words.why}>{why?.[language] ?? words.keptChanged}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
