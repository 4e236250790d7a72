import { type ReactNode, useEffect, useState } from 'react';
import { common } from '../words/common.ts';
import { useWords } from '../words/language.ts';
import './parts.css';

/**
 * While something is read: nothing for 300 ms, so that a quick answer does not flicker; then the outline of what will
 * stand here; after 5 s a sentence, because an outline alone says nothing.
 *
 * @param lines how many lines the outline has
 */
export function Waiting({ lines = 4 }: { lines?: number }): ReactNode {
  const words = useWords(common);
  const shown = useAfter(300);
  const long = useAfter(5000);
  if (!shown) return null;
  return (
    <div className="waiting" role="status">
      <span className={long ? 'quiet' : 'unseen'}>{long ? words.waitingLong : words.waiting}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
        <div key={line} className="waiting-line" style={{ inlineSize: `${[92, 78, 85, 60][line % 4]}%` }} />
      ))}
    </div>
  );
}

/** True once so many milliseconds have passed since the first showing. */
function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}
