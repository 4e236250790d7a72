import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { DraftFile } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { review as reviewWords } from '../../words/review.ts';
import { draftQuery } from './drafts.ts';
import { ReviewDesk } from './review/ReviewDesk.tsx';
import './review/review.css';

/** The review of one document: what it says on one side, what was read of it on the other. */
export function ReviewPage(): ReactNode {
  const { id } = useParams({ from: '/import/$id' });
  const query = useQuery(draftQuery(id));
  return (
    <Loaded query={query} lines={8}>
      {(file) => {
        const { source, reading } = file;
        return source === null || reading === null ? (
          <Unreadable file={file} />
        ) : (
          <ReviewDesk key={file.id} file={file} source={source} reading={reading} />
        );
      }}
    </Loaded>
  );
}

/** The file is kept; the sentence says what to do with it. */
function Unreadable({ file }: { file: DraftFile }): ReactNode {
  const words = useWords(reviewWords);
  const language = useLanguage();
  return (
    <Page title={file.name}>
      <Notice tone="trouble" title={words.unreadable} action={<Link to="/import">{words.toDrafts}</Link>}>
        {file.why?.[language]}
      </Notice>
    </Page>
  );
}
