import { useSyncExternalStore } from 'react';

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** Does this person's system ask for no motion? */
export function useStill(): boolean {
  return useSyncExternalStore(
    (listener) => {
      still.addEventListener('change', listener);
      return () => still.removeEventListener('change', listener);
    },
    () => still.matches,
  );
}
