import { type ReactNode, useState } from 'react';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { Hits } from '../Hits.tsx';
import { holdsAll } from '../hits.ts';
import { lines } from './layout.ts';

/** A text of more lines is cut there, with a button for the rest. One line more costs less room than the button. */
const most = 7;

/**
 * A long text of a cell. It is all there (for search, screen readers and print) and cut only to the eye; a text in
 * which something was found is never cut, so that no hit is out of sight.
 *
 * @param perLine full-width characters that fit into a line of the column
 */
export function Clamped(it: { text: string; hits: readonly string[]; isWhole: boolean; perLine: number }): ReactNode {
  const words = useWords(programmeWords);
  const [isOpen, setOpen] = useState(false);
  const isLong = lines(it.text, it.perLine) > most + 1;
  const isFound = it.hits.some((word) => holdsAll([it.text], [word]));
  const isCut = isLong && !isOpen && !it.isWhole && !isFound;
  return (
    <>
      <div className={`as-written ${isCut ? 'task-cut' : ''}`}>
        <Hits text={it.text} words={it.hits} />
      </div>
      {isLong && !it.isWhole && !isFound && (
        <button type="button" className="task-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.fold : words.unfold}
        </button>
      )}
    </>
  );
}
