/** The record whose fields are shown: through it the server looks up their files, instead of through all there are. */

import { createContext, use } from 'react';

export interface RecordAddress {
  readonly register: string;
  readonly id: string;
}

export const OfRecord = createContext<RecordAddress | null>(null);

/** Where a kept file is fetched from. */
export function useFileUrl(): (id: string) => string {
  const of = use(OfRecord);
  const query = of === null ? '' : `?${new URLSearchParams({ register: of.register, record: of.id })}`;
  return (id) => `/api/files/${id}${query}`;
}
