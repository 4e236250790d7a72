import type { ApiDocument, ApiOperation } from '@yicun/server/wireKeys';
import type { ReactNode } from 'react';
import { keys as keyWords } from '../../words/keys.ts';
import { useLanguage, useWords } from '../../words/language.ts';

/** What programs can ask, by subject, as the OpenAPI document says it. */
export function Reference({ document }: { document: ApiDocument }): ReactNode {
  const words = useWords(keyWords);
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]) => ({ path, method, it })),
  );
  return (
    <section className="panel">
      <h2>{words.reference}</h2>
      <p className="quiet">{words.referenceHelp}</p>
      {document.tags.map(({ name, description }) => (
        <section key={name} className="key-tag">
          <h3>{description}</h3>
          {all
            .filter(({ it }) => it.tags.includes(name))
            .map((one) => (
              <Operation key={`${one.method} ${one.path}`} {...one} />
            ))}
        </section>
      ))}
    </section>
  );
}

function Operation({ path, method, it }: { path: string; method: string; it: ApiOperation }): ReactNode {
  const words = useWords(keyWords);
  const language = useLanguage();
  return (
    <details className="key-operation">
      <summary>
        <code>
          {method.toUpperCase()} {path}
        </code>
        <span>{language === 'zh' ? it.summary : it.description}</span>
      </summary>
      {it.parameters.length > 0 && (
        <dl aria-label={words.parameters}>
          {it.parameters.map(({ name, required, description }) => (
            <div key={name}>
              <dt>
                <code>{name}</code> {required && <small>{words.needed}</small>}
              </dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
