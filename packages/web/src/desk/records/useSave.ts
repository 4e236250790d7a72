import { useQueryClient } from '@tanstack/react-query';
import type { Problem } from '@yicun/server/wire';
import { App } from 'antd';
import { useState } from 'react';
import { changeOf, type Edit, submit } from '../../source/changes.ts';
import type { Trouble } from '../../source/remote.ts';
import { useWords } from '../../words/language.ts';
import { records } from '../../words/records.ts';

/** What came of saving: nothing to complain of, or why not. */
export type Complaint = Problem | Trouble | { readonly code: 'stale'; readonly zh: string; readonly en: string };

/** What is read anew once a record was changed: whatever shows records. */
const recordKeys = ['record', 'records', 'stages', 'links', 'counts', 'programme', 'figures'] as const;

/** Sends one edit of a record, and reads anew what shows it. Gives null when it was accepted. */
export function useSave(): { busy: boolean; save: (edit: Edit, done: string) => Promise<Complaint | null> } {
  const renew = useRenew();
  const words = useWords(records);
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async (edit: Edit, done: string): Promise<Complaint | null> => {
    setBusy(true);
    const answer = await submit([changeOf(edit)]);
    if (answer.ok) await renew();
    setBusy(false);
    if (!answer.ok) return answer.trouble;
    const [verdict] = answer.value;
    if (verdict?.is === 'refused') return verdict.why;
    if (verdict?.is === 'stale') return { code: 'stale', zh: records.zh.stale, en: records.en.stale };
    if (verdict?.is === 'accepted' && verdict.contested.length > 0) message.warning(words.contestedSaved);
    else message.success({ content: done, key: 'saved' });
    return null;
  };
  return { busy, save };
}

/** Has everything that shows records read anew. */
export function useRenew(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => Promise.all(recordKeys.map((key) => client.invalidateQueries({ queryKey: [key] })));
}
