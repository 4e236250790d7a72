/** Links within the open programme. What stands in its address beside the filter (the day looked at) stays. */

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ItemSieve, TaskSieve } from './address.ts';
import { useOpened } from './opened.ts';

interface Linked {
  readonly className?: string;
  /** Shown when one points at it, beside what it says. */
  readonly hint?: string;
  /** Said in place of a bare number. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function TasksLink({ sieve, label, hint, ...rest }: Linked & { sieve: TaskSieve }): ReactNode {
  const { id } = useOpened();
  const params = { programme: id };
  return <Link to="/programmes/$programme/tasks" params={params} search={sieve} {...named(label, hint)} {...rest} />;
}

export function ItemsLink({ sieve, label, hint, ...rest }: Linked & { sieve: ItemSieve }): ReactNode {
  const { id } = useOpened();
  const params = { programme: id };
  return <Link to="/programmes/$programme/items" params={params} search={sieve} {...named(label, hint)} {...rest} />;
}

/** To a task, or to one thing of it. */
export function TaskLink({ task, thing, label, hint, ...rest }: Linked & { task: string; thing?: string }): ReactNode {
  const { id } = useOpened();
  const params = { programme: id, task };
  const hash = thing === undefined ? {} : { hash: thing };
  return <Link to="/programmes/$programme/tasks/$task" params={params} {...hash} {...named(label, hint)} {...rest} />;
}

function named(label: string | undefined, hint = label): { 'aria-label'?: string; title?: string } {
  return {
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(hint === undefined ? {} : { title: hint }),
  };
}
