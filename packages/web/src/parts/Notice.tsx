import type { ReactNode } from 'react';
import './parts.css';

/**
 * An empty or failing state in words: what is the matter, why, and what to do next. Never a picture alone.
 *
 * @param tone `trouble` is read out at once by a screen reader
 */
export function Notice(it: {
  tone: 'empty' | 'trouble';
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <section className={`notice notice-${it.tone}`} {...(it.tone === 'trouble' ? { role: 'alert' } : {})}>
      <p className="notice-title">{it.title}</p>
      {it.children && <div className="notice-text">{it.children}</div>}
      {it.action && <div className="notice-action">{it.action}</div>}
    </section>
  );
}
