import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { desk } from '../words/desk.ts';
import { useWords } from '../words/language.ts';

/** For an address that leads nowhere. */
export function Absent(): ReactNode {
  const words = useWords(desk);
  return (
    <Page title={words.absent}>
      <Notice tone="empty" title={words.absent} action={<Link to="/">{words.toStart}</Link>}>
        {words.absentHelp}
      </Notice>
    </Page>
  );
}
