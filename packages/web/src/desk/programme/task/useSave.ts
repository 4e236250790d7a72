import { useQueryClient } from '@tanstack/react-query';
import type { Problem } from '@yicun/server/wire';
import { App } from 'antd';
import { useState } from 'react';
import { changeOf, type Edit, submit } from '../../../source/changes.ts';
import type { Trouble } from '../../../source/remote.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { useOpened } from '../opened.ts';

/** What came of saving: nothing to complain of, or why not. */
export type Complaint = Problem | Trouble | { readonly code: 'stale'; readonly zh: string; readonly en: string };

/** Sends one edit of a record of the programme, and reads the programme anew. Gives null when it was accepted. */
export function useSave(): { busy: boolean; save: (edit: Edit, done: string) => Promise<Complaint | null> } {
  const client = useQueryClient();
  const language = useLanguage();
  const words = useWords(programmeTask);
  const { message } = App.useApp();
  const { id } = useOpened();
  const [busy, setBusy] = useState(false);
  const save = async (edit: Edit, done: string): Promise<Complaint | null> => {
    setBusy(true);
    const answer = await submit([changeOf(edit)]);
    if (answer.ok) await renew();
    setBusy(false);
    if (!answer.ok) return answer.trouble;
    const [verdict] = answer.value;
    if (verdict?.is === 'refused') return verdict.why;
    if (verdict?.is === 'stale') return { code: 'stale', ...staleWords };
    if (verdict?.is === 'accepted' && verdict.contested.length > 0) message.warning(words.contested);
    else message.success({ content: done, key: `saved ${language}` });
    return null;
  };
  const renew = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['programme', id] }),
      client.invalidateQueries({ queryKey: ['record'] }),
    ]);
  return { busy, save };
}

const staleWords = { zh: programmeTask.zh.stale, en: programmeTask.en.stale };
