import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { accountsQuery, unitsQuery } from '../source/queries.ts';
import type { Answer } from '../source/remote.ts';
import { useLanguage } from '../words/language.ts';

/**
 * Runs what an administrator does: one at a time, says what came of it, and reads people and units anew.
 * `run` gives the server's answer, or null where it refused (and that has been said).
 */
export function useDeed() {
  const { message } = App.useApp();
  const language = useLanguage();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const run = async <T>(deed: Promise<Answer<T>>, done?: string): Promise<T | null> => {
    setBusy(true);
    const answer = await deed;
    setBusy(false);
    if (!answer.ok) {
      message.warning(answer.trouble[language]);
      return null;
    }
    if (done !== undefined) message.success(done);
    await Promise.all([client.invalidateQueries(accountsQuery), client.invalidateQueries(unitsQuery)]);
    return answer.value;
  };
  return { busy, run };
}
