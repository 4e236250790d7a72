import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { importing } from '../../words/import.ts';
import { useWords } from '../../words/language.ts';
import { DraftList } from './DraftList.tsx';
import { draftsQuery } from './drafts.ts';
import { Upload } from './Upload.tsx';
import './import.css';

/** Documents come in here, and wait here until they have become a programme. */
export function ImportPage(): ReactNode {
  const words = useWords(importing);
  const query = useQuery(draftsQuery);
  return (
    <Page title={words.title}>
      <Upload />
      <Loaded query={query}>
        {(drafts) =>
          drafts.length === 0 ? (
            <Notice tone="empty" title={words.empty}>
              {words.emptyHelp}
            </Notice>
          ) : (
            <DraftList drafts={drafts} />
          )
        }
      </Loaded>
    </Page>
  );
}
