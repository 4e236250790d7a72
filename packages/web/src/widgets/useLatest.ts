import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The value as it was last given, for what ends later than it began: an upload must not bring back an old list. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}
