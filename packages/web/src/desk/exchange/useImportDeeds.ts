import { useQueryClient } from '@tanstack/react-query';
import type { SheetMapping } from '@yicun/server/wireForeign';
import type { ImportFile } from '@yicun/server/wireSheets';
import { App } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '../../source/remote.ts';
import { useLanguage } from '../../words/language.ts';
import { importQuery, importsQuery } from './queries.ts';

/** What a person decides about an import; what the server refuses is said, and the import is read anew. */
export function useImportDeeds({ id, register }: Pick<ImportFile, 'id' | 'register'>) {
  const { message } = App.useApp();
  const language = useLanguage();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const run = async <T>(deed: Promise<Answer<T>>): Promise<T | null> => {
    setBusy(true);
    const answer = await deed;
    setBusy(false);
    if (!answer.ok) message.warning(answer.trouble[language]);
    await client.invalidateQueries(importQuery(id));
    return answer.ok ? answer.value : null;
  };
  const path = `/api/imports/${id}`;
  return {
    busy,
    write: (onlyGood: boolean) => run(ask('POST', `${path}/write`, { onlyGood })),
    undo: () => run(ask('POST', `${path}/undo`)),
    resume: () => run(ask('POST', `${path}/resume`)),
    mend: () => run(ask<{ job: string }>('POST', `${path}/mend`)),
    map: (mapping: SheetMapping, remember: boolean) => run(ask('POST', `${path}/mapping`, { mapping, remember })),
    choose: (nos: readonly number[] | null, mine: boolean) => run(ask('POST', `${path}/choice`, { nos, mine })),
    discard: async () => {
      const answer = await ask('DELETE', path);
      if (!answer.ok) message.warning(answer.trouble[language]);
      await client.invalidateQueries(importsQuery(register));
    },
  };
}
