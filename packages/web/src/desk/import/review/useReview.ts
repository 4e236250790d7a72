/** The review of one draft while it is open: what was edited, what follows from it, and how it is kept. */

import { useQueryClient } from '@tanstack/react-query';
import type { DraftFile } from '@yicun/server/wire';
import { useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import { useMe } from '../../../source/me.ts';
import { type Answer, ask } from '../../../source/remote.ts';
import { draftQuery, draftsQuery } from '../drafts.ts';
import { begun, stepped } from './history.ts';
import { type Keeper, type Keeping, keeper, type Unsent } from './keeper.ts';
import { isSame, rebase } from './rebase.ts';
import { type Review, reviewOf } from './review.ts';
import { storeUnsent, unsentOf } from './store.ts';

export interface Kept {
  readonly review: Review;
  readonly keeping: Keeping;
  /** Edits an earlier visit could not send and that were taken up again, or null. */
  readonly recovered: Unsent | null;
  /** Goes back to what the server held when the page was opened. */
  readonly giveUp: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly edit: (change: (now: Review) => Review) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** True once the server has everything. */
  readonly flush: () => Promise<boolean>;
  readonly version: () => number;
  /** After the draft has moved: fetches it and puts my edits on top, or (`mine: false`) gives them up. */
  readonly catchUp: (mine: boolean) => Promise<Answer<DraftFile>>;
}

export function useReview(file: DraftFile): Kept {
  const { account } = useMe();
  const client = useQueryClient();
  const [opened] = useState(() => {
    const unsent = unsentOf(account.id, file.id);
    const server = reviewOf(file);
    // What the server holds may be newer than what my edits were made on; then they go on top of it.
    const mine = unsent === null ? server : rebase(unsent.base, unsent.mine, server);
    return { server, mine, unsent: isSame(mine, server) ? null : unsent };
  });
  const [history, step] = useReducer(stepped, opened.mine, begun);
  const keep = useKeeper(file, opened.server, account.id);
  const keeping = useSyncExternalStore(keep.listen, keep.state);
  useEffect(() => keep.edited(history.now), [keep, history.now]);
  // The same functions on every drawing: whatever takes them is only drawn again when the review changes.
  const steps = useMemo(
    () => ({
      edit: (change: (now: Review) => Review) => step({ is: 'do', change }),
      undo: () => step({ is: 'undo' }),
      redo: () => step({ is: 'redo' }),
    }),
    [],
  );
  return {
    review: history.now,
    keeping,
    recovered: opened.unsent,
    giveUp: () => step({ is: 'do', change: () => opened.server }),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    ...steps,
    flush: keep.flush,
    version: () => keep.held().version,
    async catchUp(mine) {
      const answer = await ask<DraftFile>('GET', `/api/drafts/${file.id}`);
      if (!answer.ok) return answer;
      const theirs = reviewOf(answer.value);
      const next = mine ? rebase(keep.held().base, history.now, theirs) : theirs;
      keep.rebased(answer.value.version, theirs, next);
      step({ is: 'replace', with: next });
      client.setQueryData(draftQuery(file.id).queryKey, answer.value);
      return answer;
    },
  };
}

/** A keeper in the browser: it also sends when the page is left or hidden. */
function useKeeper(file: DraftFile, base: Review, account: string): Keeper {
  const [keep] = useState(() =>
    keeper(
      {
        send: (version, review) => ask('PUT', `/api/drafts/${file.id}`, { version, ...review }),
        store: (unsent) => storeUnsent(account, file.id, unsent),
        now: Date.now,
        later(ms, call) {
          const timer = setTimeout(call, ms);
          return () => clearTimeout(timer);
        },
      },
      { version: file.version, base },
    ),
  );
  const client = useQueryClient();
  useEffect(() => {
    const leave = async () => {
      await keep.flush();
      // The list counts questions and says when a draft was changed.
      await client.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
    };
    const hide = () => document.visibilityState === 'hidden' && void leave();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
      void leave();
    };
  }, [keep, client]);
  return keep;
}
