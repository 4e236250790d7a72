import { lazy, type ReactNode, Suspense } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { enter, useSession } from '../source/session.ts';
import { common } from '../words/common.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { OwnPassword } from './OwnPassword.tsx';
import { SignIn } from './SignIn.tsx';
import './signIn.css';

const Desk = lazy(async () => ({ default: (await import('../desk/Desk.tsx')).Desk }));

/** Seen once in the life of an installation. */
const FirstRun = lazy(async () => ({ default: (await import('./FirstRun.tsx')).FirstRun }));

/**
 * What stands on the page, by who we are. The desk is fetched only for those who are signed in: the sign-in page has to
 * open at once in a village.
 */
export function Entrance(): ReactNode {
  const session = useSession();
  switch (session.is) {
    case 'opening':
      return <Waiting />;
    case 'unreachable':
      return <Unreachable sentence={session.trouble} />;
    case 'setup':
      return (
        <Suspense fallback={<Waiting />}>
          <FirstRun />
        </Suspense>
      );
    case 'out':
      return <SignIn entrance={session.entrance} />;
    case 'in':
      if (session.me.account.mustChangePassword) return <OwnPassword me={session.me} />;
      return (
        <>
          {session.lapsed !== null && <SignIn entrance={session.lapsed} lapsed={session.me} />}
          <Suspense fallback={<Waiting />}>
            <Desk me={session.me} />
          </Suspense>
        </>
      );
  }
}

function Unreachable({ sentence }: { sentence: { zh: string; en: string } }): ReactNode {
  const words = useWords(common);
  const again = (
    <button type="button" className="plain-button" onClick={() => enter()}>
      {words.retry}
    </button>
  );
  return (
    <div className="entrance">
      <Notice tone="trouble" title={words.failed} action={again}>
        {sentence[useLanguage()]}
      </Notice>
    </div>
  );
}
