import type { ReactNode } from 'react';
import { Page } from '../../../parts/Page.tsx';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { useOpened } from '../opened.ts';
import { isLate, isSoon, soonDays } from '../sieve.ts';
import { Agenda } from './Agenda.tsx';
import { Editions } from './Editions.tsx';
import { KeyWorks } from './KeyWorks.tsx';
import { Leads } from './Leads.tsx';
import { Lights } from './Lights.tsx';
import './overview.css';

/** How the programme stands: what is late, what comes next, how far targets are, who leads what. */
export function OverviewPage(): ReactNode {
  const words = useWords(programmeWords);
  const { board } = useOpened();
  const late = board.agenda.filter(isLate);
  const soon = board.agenda.filter((one) => isSoon(one, board.judgedOn));
  return (
    <Page title={words.overview}>
      <Lights />
      <div className="overview-pair">
        <Agenda when="late" items={late} title={words.late} none={words.noneLate} />
        <Agenda when="soon" items={soon} title={words.soon(soonDays)} none={words.noneSoon(soonDays)} />
      </div>
      <div className="overview-pair">
        <KeyWorks />
        <Leads />
      </div>
      <Editions />
    </Page>
  );
}
