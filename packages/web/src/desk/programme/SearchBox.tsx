import { Input } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';

/** Searching follows typing by this much, in milliseconds: a word, not every letter of it. */
const pause = 250;

/** Words to search for, searched as they are typed; letters on their way to becoming characters are waited for. */
export function SearchBox(it: { label: string; value: string; search: (q: string | undefined) => void }): ReactNode {
  const { value, search } = it;
  const [typed, setTyped] = useState(value);
  const [isComposing, setComposing] = useState(false);
  const [asked, setAsked] = useState(value);
  const [held, setHeld] = useState(value);
  // The address changed without us: somebody cleared the filters, or went back.
  if (value !== held) {
    setHeld(value);
    if (value !== asked) setTyped(value);
  }
  useEffect(() => {
    const q = typed.trim();
    if (isComposing || q === value) return;
    const timer = setTimeout(() => {
      setAsked(q);
      search(q === '' ? undefined : q);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, isComposing, value, search]);
  return (
    <Input
      className="sieve-words"
      type="search"
      allowClear
      value={typed}
      maxLength={100}
      placeholder={it.label}
      aria-label={it.label}
      onChange={({ target }) => setTyped(target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}
