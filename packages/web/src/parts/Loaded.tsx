import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Refused } from '../source/remote.ts';
import { common } from '../words/common.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { Notice } from './Notice.tsx';
import { Waiting } from './Waiting.tsx';

/**
 * What a query brings, once it is there; until then its outline, and if it fails the reason and a button to try again.
 * `<Loaded query={useQuery(unitsQuery)}>{(units) => …}</Loaded>`
 */
export function Loaded<T>({
  query,
  lines,
  children,
}: {
  query: UseQueryResult<T, Error>;
  lines?: number;
  children: (value: T) => ReactNode;
}): ReactNode {
  const words = useWords(common);
  const language = useLanguage();
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return <Waiting {...(lines === undefined ? {} : { lines })} />;
  const said = query.error instanceof Refused ? query.error.trouble[language] : query.error.message;
  const again = <Button onClick={() => query.refetch()}>{words.retry}</Button>;
  return (
    <Notice tone="trouble" title={words.failed} action={again}>
      {said}
    </Notice>
  );
}
