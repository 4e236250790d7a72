import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import type { Upload } from './useUploads.ts';

/** Files on their way. What did not get there can be sent again: the file is still in hand. */
export function Uploads(it: {
  uploads: readonly Upload[];
  again: (upload: Upload) => void;
  drop: (key: string) => void;
}): ReactNode {
  const words = useWords(widgetWords);
  const language = useLanguage();
  return (
    <ul className="uploads" aria-live="polite">
      {it.uploads.map((one) => (
        <li key={one.key}>
          <span className="upload-name">{one.file.name}</span>
          {one.trouble === null ? (
            <progress max={1} value={one.share} aria-label={words.sending(one.file.name)} />
          ) : (
            <>
              <span className="refused">{one.trouble[language]}</span>
              <Button size="small" onClick={() => it.again(one)}>
                {words.sendAgain}
              </Button>
              <Button size="small" type="text" onClick={() => it.drop(one.key)}>
                {words.leaveOut}
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
