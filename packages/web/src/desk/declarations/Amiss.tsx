import { type ReactNode, useEffect, useRef } from 'react';

/** What is wrong with a part of the declaration, beside it, and brought into sight: the form is longer than a screen. */
export function Amiss({ id, text }: { id?: string; text: string | null }): ReactNode {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== null) place.current?.scrollIntoView({ block: 'center' });
  }, [text]);
  if (text === null) return null;
  return (
    <p id={id} className="refused editor-wide" ref={place}>
      {text}
    </p>
  );
}
