import type { ReactNode } from 'react';
import { common } from '../words/common.ts';
import { useWords } from '../words/language.ts';
import './parts.css';

/** A page of the desk: its heading (also the name of the browser's tab), what can be done, and the rest. */
export function Page(it: {
  title: string;
  /** Beside the heading, small: a count, a day, a state. */
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const words = useWords(common);
  return (
    <div className="page">
      <title>{`${it.title} · ${words.yicun}`}</title>
      <div className="page-head">
        <h1>{it.title}</h1>
        {it.aside && <div className="page-aside">{it.aside}</div>}
        {it.actions && <div className="page-actions">{it.actions}</div>}
      </div>
      {it.children}
    </div>
  );
}
