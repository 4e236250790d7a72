import { sentence } from '@yicun/kernel/refusal';
import type { Dispatched } from '@yicun/server/wireSteering';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Trouble } from '../../../source/remote.ts';
import { common } from '../../../words/common.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { steering } from '../../../words/steering.ts';

/** What of a dispatch was refused, each with its reason; nothing where nothing was. */
export function Refusals({ told, close }: { told: Dispatched | Trouble; close: () => void }): ReactNode {
  const words = useWords(steering);
  const { close: closeWord } = useWords(common);
  const language = useLanguage();
  if (!('refused' in told)) {
    return (
      <p className="refused" role="alert">
        {told[language]}
      </p>
    );
  }
  if (told.refused.length === 0) return null;
  return (
    <section className="panel" role="alert" aria-label={words.refused}>
      <h2>{words.refused}</h2>
      <ul>
        {told.refused.map(({ id, title, why }) => (
          <li key={id}>
            {title}：{sentence(why, language)}
          </li>
        ))}
      </ul>
      <Button size="small" onClick={close}>
        {closeWord}
      </Button>
    </section>
  );
}
