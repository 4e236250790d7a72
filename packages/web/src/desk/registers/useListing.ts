import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { and, type Filter } from '@yicun/kernel/filter';
import type { Register } from '@yicun/kernel/register';
import { useRef } from 'react';
import { type Listing, recordsQuery, stagesQuery } from '../../source/queries.ts';
import { type ListAddress, listAddress } from './address.ts';
import { type Column, neededWith } from './columns.ts';

/** What a list asks of the server: its filter and the stage it is looked at, words and order; not which page. */
export function askedOf({ q, filter, stage, sort }: ListAddress): Listing {
  const atStage: Filter | undefined = stage === undefined ? undefined : { field: 'stage', op: 'eq', value: stage };
  const parts = [filter, atStage].flatMap((one) => one ?? []);
  return {
    ...(parts.length === 0 ? {} : { filter: and(...parts) }),
    ...(q === undefined ? {} : { search: q }),
    ...(sort === undefined ? {} : { sort }),
  };
}

/** One page of a list with its total, and the counts of its stages; the page before stays until the next is there. */
export function useListing(register: Register, address: ListAddress, columns: readonly Column[]) {
  const also = neededWith(columns);
  const listing: Listing = {
    ...askedOf(address),
    limit: address.size ?? 50,
    ...(address.after === undefined ? {} : { after: address.after }),
    ...(also.length === 0 ? {} : { with: also }),
  };
  const page = useQuery({ ...recordsQuery(register.name, listing), placeholderData: keepPreviousData });
  const { stage: _stage, sort: _sort, ...counted } = address;
  const { filter, search } = askedOf(counted);
  const stages = useQuery({
    ...stagesQuery(register.name, {
      ...(filter === undefined ? {} : { filter }),
      ...(search === undefined ? {} : { search }),
    }),
    enabled: register.start !== null,
    placeholderData: keepPreviousData,
  });
  return { page, stages };
}

/** Changes the address of a list. Whatever else is asked begins at its first page. */
export function useGo(register: string): (change: Partial<Record<keyof ListAddress, unknown>>) => void {
  const navigate = useNavigate();
  return (change) => {
    const staysOnPage = 'after' in change || Object.keys(change).join() === 'cols';
    navigate({
      to: '/registers/$register',
      params: { register },
      search: (now: ListAddress) =>
        listAddress({ ...now, ...(staysOnPage ? {} : { after: undefined, page: undefined }), ...change }),
      replace: !('after' in change),
      resetScroll: 'after' in change,
    });
  };
}

/** The places where the pages of a list began, as far as one has come through them. */
export function usePages(address: ListAddress, next: string | null, go: ReturnType<typeof useGo>) {
  const begun = useRef(new Map<number, string | undefined>([[1, undefined]]));
  const page = address.page ?? 1;
  begun.current.set(page, address.after);
  const to = (number: number, after: string | undefined) => go({ after, page: number === 1 ? undefined : number });
  return {
    page,
    next: next === null ? null : () => to(page + 1, next),
    // A link may lead into the middle: then there is only the beginning to go back to.
    previous:
      page === 1
        ? null
        : () => (begun.current.has(page - 1) ? to(page - 1, begun.current.get(page - 1)) : to(1, undefined)),
  };
}
