/**
 * The interface's words. Each area has a file in `zh/` and one in `en/` whose type is that of the Chinese one, so that
 * a missing key, or a sentence with other places in it, does not compile; `words/<area>.ts` pairs the two. A sentence
 * with places is a function: `found: (count: number) => `共 ${count} 个``.
 */

import type { Language } from '@yicun/kernel/words';
import { useSyncExternalStore } from 'react';

/** One area in both languages. */
export type Both<W> = Readonly<Record<Language, W>>;

const kept = 'yicun.language';
const listeners = new Set<() => void>();
let current: Language = localStorage.getItem(kept) === 'en' ? 'en' : 'zh';
document.documentElement.lang = tagOf(current);

export function language(): Language {
  return current;
}

/** Changes the language of everything on screen, and remembers it for the sign-in page of this browser. */
export function setLanguage(next: Language): void {
  if (next === current) return;
  current = next;
  localStorage.setItem(kept, next);
  document.documentElement.lang = tagOf(next);
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, language);
}

/** The words of an area in the language of the screen. */
export function useWords<W>(both: Both<W>): W {
  return both[useLanguage()];
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tagOf(it: Language): string {
  return it === 'zh' ? 'zh-CN' : 'en';
}
