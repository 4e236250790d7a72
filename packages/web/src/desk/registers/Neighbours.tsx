import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { seenOf } from './seen.ts';

/** Back to the list one came from, and on to its next record or the one before. */
export function Neighbours({ register, id }: { register: string; id: string }): ReactNode {
  const words = useWords(registerWords);
  const seen = seenOf(register);
  const at = seen?.ids.indexOf(id) ?? -1;
  if (seen === null || at < 0) return null;
  const to = (other: string | undefined, label: string) =>
    other === undefined ? (
      <span className="quiet neighbour">{label}</span>
    ) : (
      <Link className="neighbour" to="/registers/$register/$id" params={{ register, id: other }}>
        {label}
      </Link>
    );
  return (
    <nav className="neighbours" aria-label={words.neighbours}>
      <Link to="/registers/$register" params={{ register }} search={seen.address}>
        {words.backToList}
      </Link>
      {to(seen.ids[at - 1], words.previousRecord)}
      {to(seen.ids[at + 1], words.nextRecord)}
    </nav>
  );
}
