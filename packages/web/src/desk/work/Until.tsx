import { lateness } from '@yicun/kernel/schedule';
import type { ReactNode } from 'react';
import { useMe } from '../../source/me.ts';
import { useWords } from '../../words/language.ts';
import { steering } from '../../words/steering.ts';

/** Until when something may stay where it is, and by how much that is past. */
export function Until({ due }: { due: string | null }): ReactNode {
  const words = useWords(steering);
  const { today } = useMe();
  if (due === null) return <span className="quiet">{words.noLimit}</span>;
  const days = lateness(due, today);
  return (
    <>
      <time dateTime={due}>{due}</time>
      {days > 0 && <strong className="is-late"> {words.overdue(days)}</strong>}
      {due === today && <strong> {words.dueToday}</strong>}
    </>
  );
}
