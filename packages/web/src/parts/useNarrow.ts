import { useSyncExternalStore } from 'react';

const narrow = matchMedia('screen and (width < 700px)');

/** Is the screen too narrow for a table of nine columns? Paper never is. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
}
