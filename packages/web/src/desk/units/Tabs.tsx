import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { holds, useMe } from '../../source/me.ts';
import { keys as keyWords } from '../../words/keys.ts';
import { useWords } from '../../words/language.ts';
import { outlines as outlineWords } from '../../words/outlines.ts';
import { units as unitWords } from '../../words/units.ts';
import './tabs.css';

/** Units, and for the three administrators the people in them and the keys of programs. */
export function Tabs(): ReactNode {
  const words = useWords(unitWords);
  const keyNames = useWords(keyWords);
  const mapNames = useWords(outlineWords);
  const me = useMe();
  const administers = holds(me, 'systemAdmin', 'securityAdmin', 'auditAdmin');
  if (!administers) return null;
  return (
    <nav className="tabs" aria-label={words.title}>
      <Link to="/units" activeOptions={{ exact: true, includeSearch: false }}>
        {words.units}
      </Link>
      <Link to="/units/people" activeOptions={{ includeSearch: false }}>
        {words.people}
      </Link>
      {holds(me, 'systemAdmin') && <Link to="/settings/map">{mapNames.tab}</Link>}
      <Link to="/keys">{keyNames.title}</Link>
    </nav>
  );
}
