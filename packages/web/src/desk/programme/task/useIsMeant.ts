import { useLocation } from '@tanstack/react-router';

/** Does the address point to this very thing (`#id`)? Then it is marked, so that the eye finds it. */
export function useIsMeant(id: string): boolean {
  return useLocation({ select: ({ hash }) => hash }) === id;
}
