import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { holds, useMe } from '../../source/me.ts';
import { administration } from '../../words/administration.ts';
import { checklists } from '../../words/checklists.ts';
import { demo } from '../../words/demo.ts';
import { keys as keyWords } from '../../words/keys.ts';
import { useWords } from '../../words/language.ts';
import { outlines as outlineWords } from '../../words/outlines.ts';
import '../units/tabs.css';

/** What the office decides for the whole district. */
export function AdministrationTabs(): ReactNode {
  const words = useWords(administration);
  const keyNames = useWords(keyWords);
  const mapNames = useWords(outlineWords);
  const checklistWords = useWords(checklists);
  const demoWords = useWords(demo);
  const me = useMe();
  return (
    <nav className="tabs" aria-label={words.title}>
      <Link to="/settings" activeOptions={{ exact: true }}>
        {words.settings}
      </Link>
      <Link to="/settings/registers">{words.registers}</Link>
      <Link to="/settings/map">{mapNames.tab}</Link>
      <Link to="/checklists">{checklistWords.title}</Link>
      <Link to="/keys">{keyNames.title}</Link>
      {me.district.demo && holds(me, 'officeLeader') && <Link to="/settings/demo">{demoWords.title}</Link>}
    </nav>
  );
}
